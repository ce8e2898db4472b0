/** Caches the last result, because the same words are often compared several times in a row. */
export function cacheLast<Result>(read: (words: string) => Result): (words: string) => Result {
  let last: { readonly words: string; readonly result: Result } | undefined;
  return (words) => (last?.words === words ? last : (last = { words, result: read(words) })).result;
}
