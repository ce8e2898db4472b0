import { CodeActionKind, commands, l10n, Range, window, workspace } from 'vscode';
import type { CodeAction, Disposable } from 'vscode';

/** Applies all automatic fixes to the open proposal. */
export function registerFixAll(): Disposable {
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
    if (edit && edit.size > 0) return void (await workspace.applyEdit(edit));
    const show = l10n.t('Show Problems');
    const message = l10n.t('There is nothing to fix automatically. Remaining problems, if any, need your decision.');
    if ((await window.showInformationMessage(message, show)) === show) {
      await commands.executeCommand('findings.showStatus');
    }
  });
}

const KIND = CodeActionKind.SourceFixAll.append('findings');
