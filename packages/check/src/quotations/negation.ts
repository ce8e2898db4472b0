const NEGATIONS: ReadonlySet<string> = new Set(
  'not no never none nobody nothing nowhere neither nor cannot without hardly scarcely barely rarely seldom non'.split(
    ' ',
  ),
);

const MODALS: ReadonlySet<string> = new Set(
  'must need needs may might can could shall should will would ought has have is are'.split(' '),
);

const PREFIXES: readonly string[] = 'un in im ir il dis non mis'.split(' ');
/** The minimum length after a prefix: `into` does not negate `to`. */
const MIN_LENGTH = 4;

/** `not`, `never`, `don’t`. */
export function isNegationWord(word: string): boolean {
  return NEGATIONS.has(word.toLowerCase()) || /n['’]t$/i.test(word);
}

/** Whether one of the words negates one of the others by a prefix: `unsafe` and `safe`, `illegal` and `legal`. */
export function negatesOneOf(words: readonly string[], others: readonly string[]): boolean {
  const known = new Set(others.map((word) => word.toLowerCase()));
  return words.some((word) => {
    const lower = word.toLowerCase();
    return PREFIXES.some((prefix) => {
      const rest = lower.slice(prefix.length);
      return rest.length >= MIN_LENGTH && lower.startsWith(prefix) && known.has(rest);
    });
  });
}

/** Whether the word is a modal or auxiliary verb, whose meaning `not` after it changes. */
export function isModal(word: string): boolean {
  return MODALS.has(word.toLowerCase());
}
