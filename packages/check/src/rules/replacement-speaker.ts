import type { Person } from '@findings/core';
import type { Claim } from '../claims/claims.js';
import type { FoundName } from '../names/find-names.js';

/** Text after a name that describes the person: `Okoro of the Port Authority`, `Okoro (Harbour Trust)`, `Okoro, a nurse`. */
const DESCRIPTION =
  /^(?:,?\s(?:of|from|at|de|del|da|do|du|des|von|vom)\s|\s?\(\p{L}|,\s(?:who|whose|an?|the|our)\s|,\s\p{Lu})/u;
/** Text before a name that describes the person: `Harbour Trust’s Okoro`, `the nurse Okoro`. */
const DESCRIPTION_BEFORE = /(?:\p{L}[’']s|(?<!\p{L})(?:the|an?|our)\s[\p{L} ]{1,40})\s$/iu;

/**
 * The name to offer instead of a wrong one: that of the only speaker. None if the sentence also names that speaker, or describes the named
 * person.
 *
 * @param names all names of the sentence
 */
export function replacementSpeaker(
  { block: { text } }: Claim,
  named: FoundName,
  names: readonly FoundName[],
  [speaker, another]: readonly Person[],
): readonly string[] {
  if (!speaker || another || named.organization) return [];
  if (names.some(({ people }) => people.includes(speaker))) return [];
  // A name does not fit after `d’`. One that ends in `s` does not fit before the `s` of a genitive.
  const isInflected =
    /['’]/u.test(text.charAt(named.start - 1)) ||
    (/^\p{L}/u.test(text.slice(named.end, named.end + 1)) && /[sxzß]$/u.test(speaker.name));
  if (isInflected) return [];
  const isDescribed =
    DESCRIPTION.test(text.slice(named.end, named.end + 60)) ||
    DESCRIPTION_BEFORE.test(text.slice(Math.max(0, named.start - 60), named.start));
  return isDescribed ? [] : [speaker.name];
}
