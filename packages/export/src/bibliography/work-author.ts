/** The parts of a name in a bibliography. */
export type AuthorName =
  | {
      /** The surname. */
      readonly family: string;
      readonly given?: string;
      /** Particles before the surname: `van der`. */
      readonly particle?: string;
      /** A suffix such as `Jr.` or `III`. */
      readonly suffix?: string;
      readonly literal?: never;
    }
  /** An organization. */
  | { readonly literal: string };

const SUFFIX = /^(?:jr|sr|ii|iii|iv)\.?$/i;

/**
 * Splits a name into its parts. The surname is the last word, with the particles before it, unless exactly one word is in capitals
 * (`LI Wen`).
 */
export function authorName(name: string): AuthorName {
  const words = name.replace(/,/g, ' ').split(/\s+/).filter(Boolean);
  const hasSuffix = words.length > 1 && SUFFIX.test(words.at(-1)!);
  const suffix = hasSuffix ? words.pop() : undefined;
  const capitals = words.filter(isCapitals);
  const familyIndex = capitals.length === 1 && words.length > 1 ? words.indexOf(capitals[0]!) : words.length - 1;
  const family = words[familyIndex] ?? name;
  let first = familyIndex;
  while (first > 1 && /^\p{Ll}/u.test(words[first - 1]!)) first--;
  const particle = words.slice(first, familyIndex).join(' ');
  const given = [...words.slice(0, first), ...words.slice(familyIndex + 1)].join(' ');
  return {
    family,
    ...(given !== '' && { given }),
    ...(particle !== '' && { particle }),
    ...(suffix !== undefined && { suffix }),
  };
}

/** Whether a word of at least two letters is in capitals. */
function isCapitals(word: string): boolean {
  return /^\p{Lu}[\p{Lu}'’-]+$/u.test(word);
}
