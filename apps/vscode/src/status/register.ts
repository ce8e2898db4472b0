import { statusRequest } from '@findings/language-server/protocol';
import type { StatusResult } from '@findings/language-server/protocol';
import { commands, Disposable, l10n, languages, StatusBarAlignment, window, workspace } from 'vscode';
import type { StatusBarItem } from 'vscode';
import { State } from 'vscode-languageclient';
import { debounce } from '../debounce.js';
import { DOCUMENTS } from '../document-selector.js';
import type { FeatureContext } from '../feature-context.js';
import { showInItem } from './status-bar.js';
import { showStatus } from './show-status.js';

/** Shows the status of the open document in the status bar. A click lists problems and actions. */
export function registerStatus(context: FeatureContext): Disposable {
  const { client, onStatusChanged } = context;
  const item = window.createStatusBarItem('findings.status', StatusBarAlignment.Right, 100);
  item.name = 'Findings';
  item.command = 'findings.showStatus';
  let latest = 0;
  const update = async (): Promise<void> => {
    const number = ++latest;
    const document = window.activeTextEditor?.document;
    if (!document || languages.match(DOCUMENTS, document) === 0) return item.hide();
    if (client.state === State.Starting) return item.hide();
    if (!client.isRunning()) return showStopped(item);
    try {
      const status = await client.sendRequest(statusRequest, { textDocument: { uri: document.uri.toString() } });
      // A newer update has started, for example because the user switched to another document.
      if (number !== latest) return;
      if (!isWorthShowing(status)) return item.hide();
      showInItem(item, status, workspace.isTrusted);
      item.show();
    } catch {
      // The document has changed, which causes another update, or the server has stopped.
    }
  };
  const { schedule } = debounce(() => void update());
  void update();
  return Disposable.from(
    item,
    onStatusChanged(update),
    client.onDidChangeState(update),
    window.onDidChangeActiveTextEditor(update),
    // The notification of the server can come late, and a new proposal gets its text after it is shown.
    workspace.onDidChangeTextDocument(({ document }) => document === window.activeTextEditor?.document && schedule()),
    workspace.onDidGrantWorkspaceTrust(update),
    commands.registerCommand('findings.showStatus', () => showStatus(context)),
  );
}

/** Whether Findings is used here: for a report, and for a draft in a folder with a configuration or with a report of its own. */
function isWorthShowing({ kind, reports, failure, configUri }: StatusResult): boolean {
  return kind !== 'other' && (failure !== undefined || reports.length > 0 || configUri !== undefined);
}

function showStopped(item: StatusBarItem): void {
  item.text = `$(error) ${l10n.t('Findings stopped')}`;
  item.tooltip = l10n.t('Findings stopped. Click to restart it.');
  item.accessibilityInformation = { label: l10n.t('Findings stopped. Click to restart it.'), role: 'button' };
  item.show();
}
