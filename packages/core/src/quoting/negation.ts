const DENIALS: ReadonlySet<string> = new Set(
  'not no never none nobody nothing nowhere neither nor cannot without hardly scarcely barely rarely seldom non'.split(
    ' ',
  ),
);

const MODALS: ReadonlySet<string> = new Set(
  'must need needs may might can could shall should will would ought has have is are'.split(' '),
);

const PREFIXES: readonly string[] = 'un in im ir il dis non mis'.split(' ');

/** `not`, `never`, `don’t`. */
export function denies(word: string): boolean {
  return DENIALS.has(word.toLowerCase()) || /n['’]t$/i.test(word);
}

/** Whether one of some words is the denial of one of others: `unsafe` of `safe`, `illegal` of `legal`. */
export function deniesOneOf(words: readonly string[], others: readonly string[]): boolean {
  const known = new Set(others.map((word) => word.toLowerCase()));
  return words.some((word) => {
    const lower = word.toLowerCase();
    return PREFIXES.some((prefix) => lower.startsWith(prefix) && known.has(lower.slice(prefix.length)));
  });
}

/** A verb that says how far something is so: with `not` behind it, another one denies another thing. */
export function isModal(word: string): boolean {
  return MODALS.has(word.toLowerCase());
}
