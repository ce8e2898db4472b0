/** `s4.h2` before `s4.h10`, however the proposals have them. */
export function sortNaturally(keys: readonly string[]): string[] {
  const { compare } = new Intl.Collator('en', { numeric: true });
  return [...keys].sort((a, b) => compare(a, b) || (a < b ? -1 : 1));
}
