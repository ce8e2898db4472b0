import { window } from 'vscode';
import type { Disposable } from 'vscode';
import { MessageType, ShowMessageNotification } from 'vscode-languageclient';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { escapeLabel } from '../escape-label.js';

/** What the server tells the writer names files and reports: the client by itself would make links of what stands in their names. */
export function showServerMessages(client: BaseLanguageClient): Disposable {
  return client.onNotification(ShowMessageNotification.type, ({ type, message }) => {
    void showIn(type)(escapeLabel(message));
  });
}

function showIn(type: MessageType): (message: string) => Thenable<string | undefined> {
  if (type === MessageType.Error) return window.showErrorMessage;
  return type === MessageType.Warning ? window.showWarningMessage : window.showInformationMessage;
}
