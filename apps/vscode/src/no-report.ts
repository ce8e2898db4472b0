import { statusRequest } from '@findings/language-server/protocol';
import type { StatusResult } from '@findings/language-server/protocol';
import { l10n, Uri, window, workspace } from 'vscode';
import type { TextDocument } from 'vscode';
import { State } from 'vscode-languageclient';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { fileName } from './files.js';
import { escapeLabel } from './labels.js';
import { commandButton, offer } from './offer.js';
import type { Button } from './offer.js';
import { openAt } from './open.js';

/** Why nothing can be cited, and what to do. */
interface NoReport {
  readonly message: string;
  readonly button: Button;
  readonly other?: Button;
}

/** If a document has no report to cite, shows a message with a button that fixes it, and returns true. */
export async function offerReport(client: BaseLanguageClient, document = activeDocument()): Promise<boolean> {
  // While the server starts, the reports are not loaded yet.
  if (client.state !== State.Running) return false;
  const params = document ? { textDocument: { uri: document.uri.toString() } } : {};
  const status = await client.sendRequest(statusRequest, params).catch(() => undefined);
  if (!status || status.reports.length > 0) return false;
  const { message, button: first, other } = explainNoReport(status, document);
  // Not awaited, since the message stays until the user closes it.
  void offer(status.failure ? 'warning' : 'info', escapeLabel(message), first, ...(other ? [other] : []));
  return true;
}

/** @param status of the document, which has no reports */
export function explainNoReport({ failure }: StatusResult, document: TextDocument | undefined): NoReport {
  const addReport = commandButton(l10n.t('Add Report…'), 'findings.addReport');
  const openFolder = commandButton(l10n.t('Open Folder…'), 'workbench.action.files.openFolder');
  if (failure) {
    const message = l10n.t('Nothing can be cited until this is fixed: {0}', failure.message);
    const { location } = failure;
    const show = location
      ? { title: l10n.t('Show the Problem'), run: () => openAt(Uri.parse(location.uri, true), location.range) }
      : commandButton(l10n.t('Show Problems'), 'findings.showStatus');
    return { message, button: show, other: addReport };
  }
  if (!workspace.workspaceFolders?.length) {
    const message = l10n.t('To cite a report, open the folder of your proposal. The report is added to that folder.');
    return { message, button: openFolder };
  }
  if (document && isElsewhere(document)) {
    const message = l10n.t(
      '“{0}” is outside the open folder. Save it there to check it and to cite.',
      fileName(document.uri),
    );
    return { message, button: commandButton(l10n.t('Save As…'), 'workbench.action.files.saveAs'), other: openFolder };
  }
  const message = l10n.t('There is no report to cite yet. Add one: a PDF, a Word file, a web page or text.');
  return { message, button: addReport };
}

/** Whether a file is outside all open folders. A draft that was never saved belongs to the first folder. */
function isElsewhere({ uri, isUntitled }: TextDocument): boolean {
  return !isUntitled && workspace.getWorkspaceFolder(uri) === undefined;
}

function activeDocument(): TextDocument | undefined {
  return window.activeTextEditor?.document;
}
