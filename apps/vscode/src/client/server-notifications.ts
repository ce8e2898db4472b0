import { explorerChanged, statusChanged } from '@findings/language-server/protocol';
import { Disposable, EventEmitter, window } from 'vscode';
import type { Event } from 'vscode';
import { MessageType, ShowMessageNotification } from 'vscode-languageclient';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { escapeLabel } from '../labels.js';

/** The server's notifications as events. A client accepts only one listener for each notification. */
export interface ServerNotifications extends Disposable {
  /** Fires when the status of documents may have changed, at most a few times a second. */
  readonly onStatusChanged: Event<void>;
  /** Fires when earlier results may be stale, at most a few times a second. */
  readonly onResultsChanged: Event<void>;
}

export function listenToServer(client: BaseLanguageClient): ServerNotifications {
  const status = new EventEmitter<void>();
  const results = new EventEmitter<void>();
  const disposable = Disposable.from(
    status,
    results,
    client.onNotification(statusChanged, () => status.fire()),
    client.onNotification(explorerChanged, () => results.fire()),
    // Messages contain names of files and reports. The client would show links in them.
    client.onNotification(ShowMessageNotification.type, ({ type, message }) => {
      void showMessage(type)(escapeLabel(message));
    }),
  );
  return {
    onStatusChanged: status.event,
    onResultsChanged: results.event,
    dispose: () => void disposable.dispose(),
  };
}

function showMessage(type: MessageType): (message: string) => Thenable<string | undefined> {
  if (type === MessageType.Error) return window.showErrorMessage;
  return type === MessageType.Warning ? window.showWarningMessage : window.showInformationMessage;
}
