import { CodeActionKind, commands, l10n, Range, window, workspace } from 'vscode';
import type { CodeAction, Disposable } from 'vscode';

/** Fixes what has one right answer in the proposal that is open. */
export function registerFixAll(): Disposable {
  return commands.registerCommand('findings.fixAll', async () => {
    const document = window.activeTextEditor?.document;
    if (!document) return void window.showInformationMessage(l10n.t('Open the proposal that is to be fixed.'));
    const all = new Range(document.positionAt(0), document.lineAt(document.lineCount - 1).range.end);
    const actions = await commands.executeCommand<readonly CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      all,
      KIND.value,
      1,
    );
    const edit = actions.find(({ kind }) => kind && KIND.contains(kind))?.edit;
    if (edit && edit.size > 0) return void (await workspace.applyEdit(edit));
    const show = l10n.t('Show What Is Wrong');
    const message = l10n.t(
      'Nothing in this proposal has one right answer: what is wrong, if anything, is for you to decide.',
    );
    if ((await window.showInformationMessage(message, show)) === show) {
      await commands.executeCommand('findings.showStatus');
    }
  });
}

const KIND = CodeActionKind.SourceFixAll.append('findings');
