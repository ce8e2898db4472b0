import {
  anyCue,
  cueSet,
  fold,
  isCommonWord,
  isGivenName,
  isPlace,
  mayBeGivenName,
  type Vocabulary,
  type Words,
  wordsOf,
} from '@findings/language';

/** A name as written, taken apart: `Dr. Meena Poudel` is `{ honorific: 'Dr.', tokens: ['Meena', 'Poudel'] }`. */
export interface Name {
  readonly text: string;
  readonly honorific?: string;
  /** At least one; the last is the surname, with its particles (`van der Berg`) where it has any. */
  readonly tokens: readonly string[];
}

const word = /^\p{Lu}[\p{L}\p{M}]*(?:['’.-]\p{L}[\p{L}\p{M}]*)*\.?$/u;
/** A compound that describes a person and is not part of a name: `Northland-based`, `Co-organiser`. */
const DESCRIPTION = /-\p{Ll}{4}/u;
/** `Wells.example`: the name of a site. */
const SITE = /\p{L}{2}\.\p{Ll}{2,}/u;
const nickname = /^[("“']\p{Lu}[\p{L}'’-]*[)"”']$/u;
/** A name of more words is doubtful. */
const LONGEST_SURE = 3;
/** Longest name, in words. */
const longestName = 6;

/** Reads `text` as one person's name; `undefined` if it cannot be one. It need not be a person. */
export function readName(text: string, vocabulary: Vocabulary): Name | undefined {
  if (text.length === 0 || text.length > 80) return undefined;
  const parts = text.trim().split(/\s+/);
  if (parts.length > longestName + 2) return undefined;
  const words = wordsOf(vocabulary);
  const first = countHonorifics(parts, words);
  // `Ana Diaz MP`
  while (parts.length > first + 2 && isSuffix(parts.at(-1)!)) parts.pop();
  const tokens: string[] = [];
  let particle = '';
  for (const [index, part] of parts.entries()) {
    if (index < first || (index < parts.length - 1 && nickname.test(part))) continue;
    if (tokens.length > 0 && words.particles.has(part.toLowerCase().replace(/\.$/, '')) && !/^\p{Lu}{2}/u.test(part))
      particle += `${part} `;
    else if (word.test(part) || (index > 0 && hasJoinedParticle(part, words))) {
      tokens.push(particle + part);
      particle = '';
    } else return undefined;
  }
  if (tokens.length === 0 || tokens.length > longestName || particle !== '') return undefined;
  if (tokens.some((token) => DESCRIPTION.test(token) || SITE.test(token)) || isPlace(tokens.join(' ')))
    return undefined;
  if (words.openers.has(tokens[0]!.toLowerCase()) || hasOrganizationWord(tokens, words)) return undefined;
  // `Steve King` is a name, `Ana Diaz Chair` is a name and an office.
  const isSurname = tokens.length === 2 && isGivenName(tokens[0]!);
  if ((tokens.length > 1 || first === 0) && !isSurname && words.titles.has(tokens.at(-1)!.toLowerCase()))
    return undefined;
  if (tokens.length === 1 && first === 0 && /^\p{Lu}{4,}$/u.test(tokens[0]!)) return undefined;
  const honorific = first > 0 ? parts.slice(0, first).join(' ') : undefined;
  return { text: text.trim(), tokens, ...(honorific === undefined ? {} : { honorific }) };
}

const SUFFIXES = cueSet('nameSuffixes');

function isSuffix(part: string): boolean {
  // In other letters, it is part of the name: `Yo-Yo Ma`.
  return /^\p{Lu}(?:\p{Lu}{1,3}|hD)$/u.test(part) && SUFFIXES.has(part.toLowerCase());
}

/** How many words at the start are honorifics: `Prof. Dr.`, `Right Hon.`. */
function countHonorifics(parts: readonly string[], { honorifics }: Words): number {
  const wordAt = (index: number): string => parts[index]?.toLowerCase().replace(/\.$/, '') ?? '';
  let count = 0;
  for (;;) {
    if (honorifics.has(wordAt(count))) count++;
    else if (honorifics.has(`${wordAt(count)} ${wordAt(count + 1)}`)) count += 2;
    else return Math.min(count, parts.length);
  }
}

/** `al-Masri`, `d'Entremont`: a small word that a hyphen or an apostrophe joins to the surname. */
const joinedParticle = /^(\p{Ll}{1,4})(['’-])(\p{Lu}.*)$/u;

function hasJoinedParticle(part: string, { particles }: Words): boolean {
  const [, particle = '', mark, surname = ''] = joinedParticle.exec(part) ?? [];
  return (mark === '-' ? particles.has(particle) : particle !== '') && word.test(surname);
}

/** The name without honorific and nickname: `Meena Poudel`. */
export function plainName(name: Name): string {
  return name.tokens.join(' ');
}

const WORD_START = new RegExp(
  String.raw`(?<!${anyCue('joinedParticles')})(?:(?<=\p{Ll})(?=\p{Lu}\p{Ll})|(?<=\p{L}{2}\p{Ll})(?=\p{Lu}{1,3}$))`,
  'gu',
);

/** `StefanoFrixione` and `JoshMF` as two words; names without spaces are written so in minutes. */
export function splitCamelCase(text: string): string {
  return /\s/.test(text) ? text : text.replace(WORD_START, ' ');
}

/** Lower case, without accents: how names are compared. */
export function foldName(text: string): string {
  const folded = fold(text).replaceAll('’', "'");
  return folded.endsWith('.') ? folded.slice(0, -1) : folded;
}

/** `Larry Page` is a person although `page` is a word: a given name excuses the surname. A surname excuses `Bill`. */
function hasOrganizationWord(tokens: readonly string[], words: Words): boolean {
  const [given = '', ...rest] = tokens;
  const isWord = (token: string): boolean => words.organization.has(token.toLowerCase());
  if (tokens.some((token) => words.institutions.has(token.toLowerCase()))) return true;
  if (rest.length === 0 || !mayBeGivenName(given)) return tokens.some(isWord);
  return isWord(given)
    ? rest.some((token) => isWord(token) || isCommonWord(token, () => false))
    : !isGivenName(given) && rest.some(isWord);
}

/** `GitHub`; in names, a small word or `Mc` comes before a capital. */
const CAMEL_CASE = new RegExp(String.raw`^(?!${anyCue('joinedParticles')}\p{Lu})\p{Lu}\p{Ll}{2,}\p{Lu}`, 'u');

/** How much a text looks like a person's name, by its words alone. */
export const Likeness = {
  /** Probably something else. */
  None: 0,
  /** One word is doubtful. */
  Weak: 1,
  /** No word is doubtful. */
  Fair: 2,
  /** It begins with a known given name or an honorific. */
  Strong: 3,
} as const;

/**
 * @param isProseWord true for a word that the report also writes in lower case
 */
export function nameLikeness(name: Name, isProseWord: (word: string) => boolean): number {
  const { tokens, honorific } = name;
  // Without particles: `de Santana` is a common word if `Santana` is one.
  const full = tokens.map((token) => token.slice(token.lastIndexOf(' ') + 1)).filter((token) => !isInitials(token));
  if (full.length === 0) return Likeness.None;
  if (honorific !== undefined) return Likeness.Strong;
  if (tokens.length === 1) return Likeness.None;
  const isMixed = full.some((token) => /\p{Ll}/u.test(token));
  if (isMixed && full.some((token, index) => index < full.length - 1 && /^\p{Lu}{2,}$/u.test(token)))
    return Likeness.None;
  if (isMixed && /^\p{Lu}{2,4}$/u.test(full.at(-1)!)) return Likeness.None;
  if (full.some((token) => CAMEL_CASE.test(token))) return Likeness.None;
  const hasGivenName = mayBeGivenName(tokens[0]!);
  // `Pumpbase UI`, but not `Ana DS`, `Pumpbase U.` and `Hefin Diaz AM`.
  if (isMixed && full.length === 1 && !hasGivenName && /^\p{Lu}{2,}$/u.test(tokens.at(-1)!)) return Likeness.None;
  const doubtful = full.filter(
    (token, index) => (index > 0 || !hasGivenName) && isCommonWord(token, isProseWord),
  ).length;
  // `Ana Diaz Well Fund` is a name and an organisation.
  if (full.length > LONGEST_SURE && doubtful === 0) return Likeness.Fair;
  // `HU Berlin`, though also `JR Smith`.
  const isAcronym = /^\p{Lu}{2,3}$/u.test(tokens[0]!);
  if (doubtful === 0) return hasGivenName ? Likeness.Strong : isAcronym ? Likeness.Weak : Likeness.Fair;
  // `B Block`, but not `A Block`.
  const hasInitial = /^(?![AI]$)\p{Lu}\.?$/u.test(tokens[0]!);
  return doubtful === 1 && (hasGivenName || hasInitial || full.length > 1)
    ? hasGivenName
      ? Likeness.Fair
      : Likeness.Weak
    : Likeness.None;
}

/** `J.`, `JR`, `A.B.`. */
export function isInitials(token: string): boolean {
  return /^(?:\p{Lu}\.?){1,3}$/u.test(token);
}
