/** A name as bibliographies take it apart. */
export type AuthorName =
  | {
      /** What the name is sorted by. */
      readonly family: string;
      readonly given?: string;
      /** Small words in front of the family's name: `van der`. */
      readonly particle?: string;
      /** `Jr.`, `III`. */
      readonly suffix?: string;
      readonly literal?: never;
    }
  /** An organisation. */
  | { readonly literal: string };

const SUFFIX = /^(?:jr|sr|ii|iii|iv)\.?$/i;

/**
 * Takes a name apart as its report writes it: the family's name stands last, with the small words in front of it, unless
 * another word is the one that is written in capitals (`LI Wen`).
 */
export function authorName(name: string): AuthorName {
  const words = name.replace(/,/g, ' ').split(/\s+/).filter(Boolean);
  const suffixed = words.length > 1 && SUFFIX.test(words.at(-1)!);
  const suffix = suffixed ? words.pop() : undefined;
  const capitals = words.filter(isCapitals);
  const place = capitals.length === 1 && words.length > 1 ? words.indexOf(capitals[0]!) : words.length - 1;
  const family = words[place] ?? name;
  let first = place;
  while (first > 1 && /^\p{Ll}/u.test(words[first - 1]!)) first--;
  const particle = words.slice(first, place).join(' ');
  const given = [...words.slice(0, first), ...words.slice(place + 1)].join(' ');
  return {
    family,
    ...(given !== '' && { given }),
    ...(particle !== '' && { particle }),
    ...(suffix !== undefined && { suffix }),
  };
}

/** Two letters at least, so that an initial is none. */
function isCapitals(word: string): boolean {
  return /^\p{Lu}[\p{Lu}'’-]+$/u.test(word);
}
