import { ignoreProblemCommand } from '@findings/language-server/protocol';
import { commands, l10n, window, workspace, WorkspaceEdit } from 'vscode';
import type { Disposable } from 'vscode';
import type { WorkspaceEdit as LspWorkspaceEdit } from 'vscode-languageclient';
import type { FeatureContext } from './feature-context.js';

/** Asks why a problem is none, and inserts a comment with the reason. */
export function registerIgnoreProblem({ client }: FeatureContext): Disposable {
  const run = async (title: string, edit: LspWorkspaceEdit, placeholder: string): Promise<void> => {
    const reason = await window.showInputBox({
      title,
      prompt: l10n.t('Why is this right? Your reason becomes a comment in the proposal, which readers do not see.'),
      placeHolder: l10n.t('From our own survey'),
    });
    // `-->` would end the comment.
    const written = reason?.replaceAll('-->', '→').trim();
    if (!written) return;
    const complete = new WorkspaceEdit();
    for (const [uri, edits] of (await client.protocol2CodeConverter.asWorkspaceEdit(edit)).entries()) {
      for (const { range, newText } of edits) {
        // The comment may name words of the proposal before the reason.
        const at = newText.lastIndexOf(placeholder);
        complete.replace(uri, range, newText.slice(0, at) + written + newText.slice(at + placeholder.length));
      }
    }
    await workspace.applyEdit(complete);
  };
  return commands.registerCommand(ignoreProblemCommand, run);
}
