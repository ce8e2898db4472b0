/**
 * The command of code lenses. The client must provide it: it shows locations. Other editors use VS Code's name for it, too.
 * Arguments: the document's URI, a position and the locations, in LSP's form.
 */
export const showReferencesCommand = 'editor.action.showReferences';
