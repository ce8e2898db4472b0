/**
 * The command of code lenses. The client must provide it: it shows locations. Other editors use VS Code's name for it, too.
 * Arguments: the document's URI, a position and the locations, in LSP's form.
 */
export const showReferencesCommand = 'editor.action.showReferences';

/**
 * The command of a code action that ignores a problem, for clients that set `commands`. Its arguments are the action's title, LSP's
 * `WorkspaceEdit`, and the words in it that the writer's reason replaces. The command asks for the reason and applies the edit.
 */
export const ignoreProblemCommand = 'findings.ignoreProblem';

/**
 * The command of a code action that turns off a rule for a folder, for clients that set `commands`. Its arguments are a
 * `RuleOff` and LSP's `WorkspaceEdit`. The command applies the edit, because VS Code may forget a command that has to run after one.
 */
export const turnOffRuleCommand = 'findings.turnOffRule';

/** The command of a code action, for clients that set `commands`: adds a report to the folder. Without arguments. */
export const addReportCommand = 'findings.addReport';

/** The command of a code action, for clients that set `commands`: cites the sentence at the cursor. Without arguments. */
export const citeSentenceCommand = 'findings.citeSentence';
