const DENIALS: ReadonlySet<string> = new Set(
  'not no never none nobody nothing nowhere neither nor cannot without hardly scarcely barely rarely seldom non'.split(
    ' ',
  ),
);

const MODALS: ReadonlySet<string> = new Set(
  'must need needs may might can could shall should will would ought has have is are'.split(' '),
);

/** `not`, `never`, `don’t`. */
export function denies(word: string): boolean {
  return DENIALS.has(word.toLowerCase()) || /n['’]t$/i.test(word);
}

/** `unsafe` of `safe`, `illegal` of `legal`. */
export function isDenialOf(word: string, other: string): boolean {
  const [long, short] = [word.toLowerCase(), other.toLowerCase()];
  return (
    short.length > 2 && long.endsWith(short) && /^(?:un|in|im|ir|il|dis|non|mis)-?$/.test(long.slice(0, -short.length))
  );
}

/** A verb that says how far something is so: with `not` behind it, another one denies another thing. */
export function isModal(word: string): boolean {
  return MODALS.has(word.toLowerCase());
}
