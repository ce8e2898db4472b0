import { byScript, mayBeGivenName, type OffsetRange, type Words, type Vocabulary, wordsOf } from '@findings/language';
import { readName, type Name } from './name.js';

/** A run of capitalised words that can be a name. Offsets include the honorific, not the title. */
export interface NameCandidate extends OffsetRange {
  readonly name: Name;
  /** Offices before the name: `Executive Director`. */
  readonly title?: string;
}

/**
 * A word that begins with a capital. A full stop belongs to it only after an initial or an honorific. The capital is tested before
 * what comes in front of it: most characters are none.
 */
const capitalised = byScript(
  /[A-Z](?<![\w@/.][A-Z]|(?<! [a-z]{2,4})-[A-Z])[A-Za-z]*(?:['’.-][A-Za-z]+)*(?:(?<=(?<![A-Za-z])(?:[A-Z]|[A-Z][a-z]{1,3}))\.(?=\s[A-Z]))?/g,
  () =>
    /\p{Lu}(?<![\p{L}\p{N}@/_.]\p{Lu}|(?<! \p{Ll}{2,4})-\p{Lu})[\p{L}\p{M}]*(?:['’.-]\p{L}[\p{L}\p{M}]*)*(?:(?<=(?<!\p{L})(?:\p{Lu}|\p{Lu}\p{Ll}{1,3}))\.(?=\s\p{Lu}))?/gu,
);
/** Between two words of one name: a space, and small words such as `van der`, `al-` or `d'`. */
const GAP = /^ (?:\p{Ll}{1,3} ){0,2}(?:\p{Ll}{1,4}['’-])?$/u;
const LONGEST = 8;

/** The names that a text may hold, in order. Linear. */
export function findNames(text: string, vocabulary: Vocabulary): readonly NameCandidate[] {
  const words = wordsOf(vocabulary);
  const found: NameCandidate[] = [];
  let run: OffsetRange[] = [];
  const flush = (): void => {
    for (const part of splitAtInitial(text, run)) {
      const candidate = readRun(text, part, words, vocabulary);
      if (candidate) found.push(candidate);
    }
    run = [];
  };
  const pattern = capitalised(text);
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const token = { start: match.index, end: match.index + match[0].length };
    const last = run.at(-1);
    // `Ron Ghosh The starting points …` where a line without a full stop ends.
    if (run.length > 1 && words.articles.has(match[0].toLowerCase())) {
      flush();
      continue;
    }
    const between = last === undefined ? '' : text.slice(last.end, token.start);
    // `non-EU`: a part of a word, unless a name goes on with it, as in `Rana al-Masri`.
    if (text[token.start - 1] === '-' && (!last || !isOneName(between, run.length, words))) {
      flush();
      continue;
    }
    const isAffiliation = run.length > 1 && between !== ' ' && isOrganization(match[0], words);
    // `Westküste von Nordland`: where nouns are capitalized, a small word is part of a name only after a given name.
    const isNoun =
      vocabulary.capitalizesNouns &&
      between.trim() !== '' &&
      !run.some(({ start, end }) => mayBeGivenName(text.slice(start, end)));
    // A name begins in the middle of `Yesterday Mr. Okoro said`, `Ana Diaz Dr. Tom Okoro`, `Rain Office’s Ana Diaz`.
    const isNext = last !== undefined && beginsName(match[0], text.slice(last.start, last.end), words);
    if (last && (isNext || run.length >= LONGEST || isAffiliation || isNoun || !isOneName(between, run.length, words)))
      flush();
    run.push(token);
  }
  flush();
  return found;
}

/** The name in a text that is only an office and a name: `Mayor Diaz`, `Conseiller municipal Paul Girard`. */
export function untitledName(text: string, vocabulary: Vocabulary): (Name & { readonly title: string }) | undefined {
  const [only, other] = findNames(text, vocabulary);
  if (!only || other) return undefined;
  const words = wordsOf(vocabulary);
  const title = text.slice(0, text.length - only.name.text.length - 1);
  if (text !== `${title} ${only.name.text}` || (only.title ?? title) !== title) return undefined;
  if (only.title === undefined && !isOffice(title, words)) return undefined;
  return words.honorifics.has(title.toLowerCase().split(/[. ]/, 1)[0]!) ? undefined : { ...only.name, title };
}

/** Most words of an office with words in lower case. */
const LONGEST_OFFICE = 5;

/** `Rédactrice en chef`, `Harbour warden`. */
function isOffice(text: string, { titles }: Words): boolean {
  const [first = '', ...rest] = text.split(' ');
  const isLower = rest.length > 0 && rest.length < LONGEST_OFFICE && rest.every((word) => /^\p{Ll}+$/u.test(word));
  return isLower && (titles.has(first.toLowerCase()) || (rest.length === 1 && titles.has(rest[0]!)));
}

/** `… by Ana E. Tomas F. asked …`: a surname that is only an initial ends its name, so that two names are in the run. */
function splitAtInitial(text: string, run: readonly OffsetRange[]): readonly (readonly OffsetRange[])[] {
  if (run.length === 0) return [];
  const isInitial = ({ start, end }: OffsetRange): boolean => /^\p{Lu}\.?$/u.test(text.slice(start, end));
  let cut = run.length - 1;
  if (!isInitial(run[cut]!)) return [run];
  while (cut > 0 && !isInitial(run[cut - 1]!)) cut--;
  return cut > 0 && cut < run.length - 1 ? [run.slice(0, cut), run.slice(cut)] : [run];
}

/** Whether a word begins another name: after a possessive, or as an honorific with no office before it. */
function beginsName(word: string, before: string, { honorifics, titles }: Words): boolean {
  if (/['’]s$/.test(before)) return true;
  const [last, next] = [before, word].map((each) => each.toLowerCase().replace(/\.$/, ''));
  const isSecond = honorifics.has(last!) || honorifics.has(`${last!} ${next!}`) || titles.has(last!);
  return honorifics.has(next!) && !isSecond;
}

/** Whether a word begins the name of an organization: `Ana Diaz del Banco Central`. */
function isOrganization(word: string, { organization, institutions }: Words): boolean {
  const lower = word.toLowerCase();
  return organization.has(lower) || institutions.has(lower);
}

function isOneName(between: string, length: number, words: Words): boolean {
  if (!GAP.test(between)) return false;
  const small = between.trim().split(/[ -]/);
  if (length > 1 && words.affiliationParticles.has(small[0]!)) return false;
  return small.every((word) => word === '' || /['’]$/.test(word) || words.particles.has(word));
}

/** In `co-organiser`. */
const PREFIX = /^\p{Ll}{2,4}-(?=\p{Ll}{4})/u;

/** Removes words that open a sentence and offices from the head of a run. */
function readRun(
  text: string,
  run: readonly OffsetRange[],
  words: Words,
  vocabulary: Vocabulary,
): NameCandidate | undefined {
  let first = 0;
  const wordAt = (index: number): string =>
    text.slice(run[index]!.start, run[index]!.end).replace(/\.$/, '').toLowerCase();
  const isTitle = (word: string): boolean => {
    const plain = word.replace(PREFIX, '');
    if (words.titles.has(plain)) return true;
    if (!vocabulary.capitalizesNouns) return false;
    const last = plain.slice(plain.lastIndexOf('-') + 1);
    return [last, last.replace(/e?[ns]$/, '')].some(
      (each) => words.titles.has(each) || vocabulary.titles.some((title) => title.length > 5 && each.endsWith(title)),
    );
  };
  while (first < run.length && words.openers.has(wordAt(first))) first++;
  let titleEnd = first;
  for (let index = first; index < run.length - 1; index++)
    if (isTitle(wordAt(index)) && !words.honorifics.has(wordAt(index))) titleEnd = index + 1;
  // `Wasserexperte Tom Okoro`: where nouns are capitalized, the name begins with a given name.
  if (vocabulary.capitalizesNouns && titleEnd === first && first < run.length && !mayBeGivenName(wordAt(first)))
    for (let index = first + 1; index < run.length - 1; index++)
      if (mayBeGivenName(wordAt(index))) {
        titleEnd = index;
        break;
      }
  const title = titleEnd > first ? text.slice(run[first]!.start, run[titleEnd - 1]!.end) : undefined;
  const start = run[titleEnd]?.start;
  if (start === undefined) return undefined;
  let end = run.at(-1)!.end;
  const possessive = /['’]s?$/u.exec(text.slice(start, end));
  if (possessive) end -= possessive[0].length;
  const name = readName(text.slice(start, end), vocabulary);
  return name && { name, start, end, ...(title === undefined ? {} : { title }) };
}
