/**
 * Words of a report or of a file, as words: in a list VS Code reads `$(name)` as an icon, and in a message `[words](command:name)`
 * as a link that does what its writer wants.
 */
export function asText(words: string): string {
  return words.replaceAll('$(', '$\u2060(').replaceAll('](', ']\u2060(');
}
