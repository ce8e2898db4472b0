import { statusRequest } from '@findings/language-server/protocol';
import type { StatusResult } from '@findings/language-server/protocol';
import { CodeActionKind, commands, l10n, Range, window, workspace } from 'vscode';
import type { CodeAction, Disposable, TextDocument } from 'vscode';
import type { FeatureContext } from './feature-context.js';
import { commandButton, offer } from './offer.js';

/** Applies all automatic fixes to the open proposal, and reports how many problems are left. */
export function registerFixAll({ client }: FeatureContext): Disposable {
  const statusOf = ({ uri }: TextDocument): Promise<StatusResult> =>
    client.sendRequest(statusRequest, { textDocument: { uri: uri.toString() } });
  return commands.registerCommand('findings.fixAll', async () => {
    const document = window.activeTextEditor?.document;
    if (!document) return void window.showInformationMessage(l10n.t('Open a proposal to fix.'));
    const range = new Range(document.positionAt(0), document.lineAt(document.lineCount - 1).range.end);
    const actions = await commands.executeCommand<readonly CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      range,
      KIND.value,
      1,
    );
    const edit = actions.find(({ kind }) => kind && KIND.contains(kind))?.edit;
    if (!edit || edit.size === 0) {
      return showLeft(l10n.t('There is nothing to fix automatically. Remaining problems, if any, need your decision.'));
    }
    const { fixable } = await statusOf(document);
    if (!(await workspace.applyEdit(edit))) return;
    const { problems } = await statusOf(document);
    const left = problems.error + problems.warning + problems.info;
    const message = fixable === 1 ? l10n.t('Fixed 1 problem.') : l10n.t('Fixed {0} problems.', fixable);
    if (left <= 0) return void window.showInformationMessage(message);
    void showLeft(
      `${message} ${left === 1 ? l10n.t('1 needs your decision.') : l10n.t('{0} need your decision.', left)}`,
    );
  });
}

function showLeft(message: string): Promise<void> {
  return offer('info', message, commandButton(l10n.t('Show Problems'), 'findings.showStatus'));
}

const KIND = CodeActionKind.SourceFixAll.append('findings');
