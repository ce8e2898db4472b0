import { statusRequest } from '@findings/language-server/protocol';
import { commands, Disposable, l10n, languages, StatusBarAlignment, ThemeColor, window, workspace } from 'vscode';
import type { TextDocument } from 'vscode';
import { State } from 'vscode-languageclient';
import { DOCUMENTS } from '../client/client-options.js';
import type { FeatureContext } from '../feature-context.js';
import { showInItem } from './status-bar-item.js';
import { showStatus } from './show-status.js';

/** How the proposal stands, in the status bar; a click explains and repairs. */
export function registerStatus(given: FeatureContext): Disposable {
  const { client, onStatusChanged } = given;
  const item = window.createStatusBarItem('findings.status', StatusBarAlignment.Right, 100);
  item.name = 'Findings';
  item.command = 'findings.showStatus';
  let isAsking = false;
  let mustAsk = false;

  const show = async (document: TextDocument): Promise<void> => {
    const answer = await client.sendRequest(statusRequest, { textDocument: { uri: document.uri.toString() } });
    // Meanwhile another was opened, which is asked about next.
    if (window.activeTextEditor?.document !== document) return;
    if (answer.kind === 'other') return item.hide();
    // The walkthrough's step is done when something is cited.
    if (answer.kind === 'proposal' && answer.citations > 0) void commands.executeCommand('setContext', CITED, true);
    showInItem(item, answer, workspace.isTrusted);
    item.show();
  };
  const look = async (): Promise<void> => {
    const document = window.activeTextEditor?.document;
    if (!document || languages.match(DOCUMENTS, document) === 0) return item.hide();
    if (client.state === State.Starting) return showStarting(item);
    if (!client.isRunning()) return showStopped(item);
    try {
      await show(document);
    } catch {
      // It was edited meanwhile, and is asked about anew; or the server stopped, which is shown then.
    }
  };
  /** One question at a time: who types is faster than answers from far away. */
  const update = async (): Promise<void> => {
    mustAsk = true;
    if (isAsking) return;
    isAsking = true;
    for (; mustAsk;) {
      mustAsk = false;
      await look();
    }
    isAsking = false;
  };
  void update();
  return Disposable.from(
    item,
    onStatusChanged(update),
    client.onDidChangeState(update),
    window.onDidChangeActiveTextEditor(update),
    workspace.onDidGrantWorkspaceTrust(update),
    commands.registerCommand('findings.showStatus', () => showStatus(given)),
  );
}

const CITED = 'findings.hasCited';

type Item = ReturnType<typeof window.createStatusBarItem>;

function showStarting(item: Item): void {
  item.text = '$(loading~spin) Findings';
  item.tooltip = l10n.t('Findings is starting…');
  item.accessibilityInformation = { label: l10n.t('Findings is starting…') };
  item.backgroundColor = undefined;
  item.show();
}

function showStopped(item: Item): void {
  item.text = `$(error) ${l10n.t('Findings stopped')}`;
  item.tooltip = l10n.t('Findings stopped. Click to start it again.');
  item.accessibilityInformation = { label: l10n.t('Findings stopped. Click to start it again.'), role: 'button' };
  item.backgroundColor = new ThemeColor('statusBarItem.errorBackground');
  item.show();
}
