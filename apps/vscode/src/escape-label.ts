/**
 * Words of a report or of a file, as words: in a list VS Code reads `$(name)` as an icon, and in a message `[words](command:name)`
 * as a link that does what its writer wants.
 */
export function escapeLabel(words: string): string {
  return stripBidiControls(words).replaceAll('$(', '$\u2060(').replaceAll('](', ']\u2060(');
}

/** Without the characters that turn the order of letters around, and that of what is shown behind: an id would be another one. */
export function stripBidiControls(words: string): string {
  return words.replaceAll(TURNS, '');
}

const TURNS = /[\u202A-\u202E\u2066-\u2069]/g;
