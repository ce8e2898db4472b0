/**
 * Words of a report or of a file, as words: in a list VS Code reads `$(name)` as an icon, and in a message `[words](command:name)`
 * as a link that does what its writer wants.
 */
export function asText(words: string): string {
  return inOrder(words).replaceAll('$(', '$\u2060(').replaceAll('](', ']\u2060(');
}

/** Without the characters that turn the order of letters around, and that of what is shown behind: an id would be another one. */
export function inOrder(words: string): string {
  return words.replaceAll(TURNS, '');
}

const TURNS = /[\u202A-\u202E\u2066-\u2069]/g;
