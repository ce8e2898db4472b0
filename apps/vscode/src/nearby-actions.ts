import { ignoreProblemCommand, turnOffRuleCommand } from '@findings/language-server/protocol';
import { CodeAction, CodeActionKind, CodeActionTriggerKind, l10n, window } from 'vscode';
import type { Command, Range, TextDocument } from 'vscode';
import type { CodeActionMiddleware } from 'vscode-languageclient';

/** The most characters of the words in a title. */
const MOST = 40;

/** The titles of changed actions as the server knows them. */
const titles = new WeakMap<CodeAction, string>();

/**
 * Where nothing can be fixed at the cursor, VS Code shows the quick fixes of all problems in its line, which for Markdown is a paragraph.
 * So each of these says for which words it is, and those that fix nothing are left out.
 */
export const nearbyActionsMiddleware: CodeActionMiddleware = {
  provideCodeActions: async (document, range, context, token, next) => {
    const actions = await next(document, range, context, token);
    const isNearby =
      context.triggerKind === CodeActionTriggerKind.Invoke &&
      context.only?.value === CodeActionKind.QuickFix.value &&
      range.isEmpty &&
      !isSelected(document, range);
    return isNearby ? actions?.filter(isFix).map((action) => withWords(document, action)) : actions;
  },
  resolveCodeAction: (item, token, next) => {
    item.title = titles.get(item) ?? item.title;
    return next(item, token);
  },
};

function isSelected(document: TextDocument, range: Range): boolean {
  return window.visibleTextEditors.some(
    (editor) => editor.document === document && editor.selections.some((selection) => selection.isEqual(range)),
  );
}

function isFix({ command }: Command | CodeAction): boolean {
  const name = typeof command === 'string' ? command : command?.command;
  return name !== ignoreProblemCommand && name !== turnOffRuleCommand;
}

function withWords(document: TextDocument, action: Command | CodeAction): Command | CodeAction {
  const [problem] = 'diagnostics' in action ? (action.diagnostics ?? []) : [];
  if (!problem || !(action instanceof CodeAction)) return action;
  titles.set(action, action.title);
  const words = document.getText(problem.range).replace(/\s+/g, ' ');
  const shown = words.length > MOST ? `${words.slice(0, MOST).replace(/\s\S*$/, '')}…` : words;
  action.title = l10n.t('{0} (for “{1}”)', action.title, shown);
  return action;
}
