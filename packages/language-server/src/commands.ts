/**
 * The command of code lenses, for the client to have: shows locations. Arguments: the document's URI, the position, the
 * locations.
 */
export const showReferencesCommand = 'findings.showReferences';
