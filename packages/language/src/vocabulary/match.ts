/** True if a word of the text is in the set. */
export function isWithinPhrase(text: string, set: ReadonlySet<string>): boolean {
  return text
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .some((word) => set.has(word));
}
