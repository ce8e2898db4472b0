const DENIALS: ReadonlySet<string> = new Set(
  'not no never none nobody nothing nowhere neither nor cannot without hardly scarcely barely rarely seldom non'.split(
    ' ',
  ),
);

const MODALS: ReadonlySet<string> = new Set(
  'must need needs may might can could shall should will would ought has have is are'.split(' '),
);

const PREFIXES: readonly string[] = 'un in im ir il dis non mis'.split(' ');
/** What is left of a shorter word was none: `into` is not the denial of `to`. */
const SHORTEST = 4;

/** `not`, `never`, `don’t`. */
export function isNegationWord(word: string): boolean {
  return DENIALS.has(word.toLowerCase()) || /n['’]t$/i.test(word);
}

/** Whether one of some words is the denial of one of others: `unsafe` of `safe`, `illegal` of `legal`. */
export function negatesOneOf(words: readonly string[], others: readonly string[]): boolean {
  const known = new Set(others.map((word) => word.toLowerCase()));
  return words.some((word) => {
    const lower = word.toLowerCase();
    return PREFIXES.some((prefix) => {
      const rest = lower.slice(prefix.length);
      return rest.length >= SHORTEST && lower.startsWith(prefix) && known.has(rest);
    });
  });
}

/** A verb that says how far something is so: with `not` behind it, another one denies another thing. */
export function isModal(word: string): boolean {
  return MODALS.has(word.toLowerCase());
}
