/**
 * The command of code lenses, for the client to have: shows locations. VS Code's name of it, which other editors have taken over.
 * Arguments, as LSP writes them: the document's URI, the position, the locations.
 */
export const showReferencesCommand = 'editor.action.showReferences';
