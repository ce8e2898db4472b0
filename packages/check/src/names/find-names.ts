import type { OffsetRange } from '@findings/language';
import type { Person } from '@findings/core';
import type { NameDirectory, DirectoryEntry } from './name-directory.js';
import { lastOfAffiliation, lastOfUnknownAffiliation } from './affiliation-words.js';
import {
  isAttributedTo,
  isSourceInBracket,
  isCredited,
  isSubjectOfSpeech,
  MAX_VERB_DISTANCE,
  type WordRange,
} from './credits.js';
import { hasCapitalWord, findNameWords, type NameWord } from './name-words.js';
import {
  ACCORDING_TO,
  FOR,
  GENITIVE_WORDS,
  VIEWS,
  speechVocabularyOf,
  type SpeechVocabulary,
} from './speech-vocabulary.js';

/** A mention of a person from a report: `Ms. Wex`, `Bronwyn Wex`, `AusAID’s representative`. */
export interface FoundName extends OffsetRange {
  /** All people whom the name may mean. */
  readonly people: readonly Person[];
  /** The folded words of the organization, if the mention is of its representative. */
  readonly organization?: readonly string[];
  /** Whether the text credits the person: `Wex argued`, `said Wex`, `according to Wex`, `Wex [@s4]`, `Wex: …`. */
  readonly speaks: boolean;
}

/** Words for a representative of an organization. */
const ROLES = new Set(
  (
    'representative representatives delegate delegates speaker speakers panelist panellist spokesperson spokeswoman ' +
    'spokesman presenter expert director officer participant'
  ).split(' '),
);

/** Words that may start a sentence before a name, with a capital letter. */
const SENTENCE_OPENERS = new Set(
  (
    'as but and in so then when while where if for with by from to both like after before since though although yet also ' +
    'even only what that of at on there here first later again panelist speaker per according compare see unlike contra pace cf ' +
    'fue foi nach wie wenn auch doch aber comme mais aussi como cuando pero mas tambem quando ' +
    'did does do has have had is are was were can could should would will may might must let or nor'
  ).split(' '),
);

/** The text between two names of a list. */
const CONJUNCTION = /^\s?,?\s?(?:and|or|&|y|e|et|und)\s?$/u;

/** Prepositions before a surname that show that it is a name. */
const NAME_PREPOSITIONS: ReadonlySet<string> = new Set(['to', 'by', 'with', ...ACCORDING_TO]);

/** Finds the people who are named in a range of a text, in order. Linear. */
export function findNames(text: string, directory: NameDirectory, range: OffsetRange): readonly FoundName[] {
  const isKnown = (word: string): boolean => directory.startingWith(word).length > 0;
  if (!hasCapitalWord(text, range, (word) => isKnown(word) || isKnown(word.slice(0, -1)))) return [];
  const vocabulary = speechVocabularyOf(text, range, directory);
  const words = readGenitives(findNameWords(text, range), directory, vocabulary);
  const names: (FoundName & WordRange)[] = [];
  for (let at = 0; at < words.length; at++) {
    if (!words[at]!.capital) continue;
    const entry = directory
      .startingWith(words[at]!.folded)
      .find((one) => matchesAt(one, { text, words, at }, directory, vocabulary));
    if (!entry) continue;
    const last = at + entry.words.length - 1;
    const start = isTitled(words, at, directory) ? words[at - 1]!.start : words[at]!.start;
    const organization = entry.kind === 'organization' && { organization: entry.words };
    const lastOfKnown = organization ? last : lastOfAffiliation(words, last, directory);
    const lastBeforeVerb =
      organization || lastOfKnown > last ? lastOfKnown : lastOfUnknownAffiliation(words, last, directory);
    const name = { start, end: words[last]!.end, people: entry.people, ...organization, speaks: false };
    names.push({ ...name, first: at, last, lastBeforeVerb });
    at = lastOfKnown;
  }
  return markSpeakers(text, words, names, vocabulary);
}

/** Reads `Eggerts` as a possessive of `Eggert` in a language with such names. */
function readGenitives(
  words: readonly NameWord[],
  directory: NameDirectory,
  { foreign }: SpeechVocabulary,
): readonly NameWord[] {
  const endings = foreign?.genitives ?? [];
  if (endings.length === 0) return words;
  return words.map((word): NameWord => {
    const ending = endings.find((each) => word.folded.endsWith(each));
    if (ending === undefined || !word.capital || word.possessive || directory.startingWith(word.folded).length > 0)
      return word;
    const folded = word.folded.slice(0, -ending.length);
    const isSurname = directory
      .startingWith(folded)
      .some(({ kind, words: { length } }) => kind === 'bare' && length === 1);
    return isSurname ? { ...word, folded, end: word.end - ending.length, possessive: true } : word;
  });
}

/** Sets `speaks`. Names joined by `and` share their verb (`Wex, Shaw and Rana argued`). Otherwise a verb belongs to the name before it. */
function markSpeakers(
  text: string,
  words: readonly NameWord[],
  names: readonly (FoundName & WordRange)[],
  vocabulary: SpeechVocabulary,
): readonly FoundName[] {
  const result: FoundName[] = [];
  let isListed = false;
  for (let index = names.length - 1; index >= 0; index--) {
    const { first, last, lastBeforeVerb, ...one } = names[index]!;
    const next = names[index + 1];
    const between = next ? text.slice(one.end, next.start).trim() : '';
    isListed = next !== undefined && (CONJUNCTION.test(between) || (between === ',' && isListed));
    const before = names[index - 1];
    const isPlural = before !== undefined && CONJUNCTION.test(text.slice(before.end, one.start));
    const isSpeaker = isCredited(
      {
        text,
        words,
        first,
        last,
        lastBeforeVerb,
        start: one.start,
        end: one.end,
        next: next?.first,
        firstOfRole: one.organization ? roleStart(words, first) : first,
        firstName: names[0]!.start,
        isPlural,
      },
      vocabulary,
    );
    result.push({ ...one, speaks: isSpeaker || (isListed && result.at(-1)!.speaks) });
  }
  return result.reverse();
}

/** Whether the first word of a sentence is the subject of a verb of speech: `She argued`. */
export function creditsSubject(text: string, sentence: OffsetRange, directory: NameDirectory): boolean {
  return isSubjectOfSpeech(findNameWords(text, sentence), speechVocabularyOf(text, sentence, directory));
}

/** Whether the words at an index are this name, and not a part of another name or an ordinary word. */
function matchesAt(
  { words: form, kind }: DirectoryEntry,
  { text, words, at }: { readonly text: string; readonly words: readonly NameWord[]; readonly at: number },
  directory: NameDirectory,
  vocabulary: SpeechVocabulary,
): boolean {
  for (let index = 1; index < form.length; index++) {
    const word = words[at + index];
    if (!word || word.folded !== form[index]) return false;
    if (kind !== 'organization' && !word.joined && !word.hyphened) return false;
  }
  const after = words[at + form.length];
  if (kind === 'organization')
    return (
      hasRole(words, at, at + form.length) ||
      (form.length > 1 || isAcronym(text, words[at]!) ? isActor(words, at, form.length, vocabulary) : false)
    );
  // Part of another name: `Smith-Jones`, `Hong Kong`, `Jane Wex`.
  if (words[at]!.hyphened || after?.hyphened) return false;
  if (kind === 'name') return true;
  const last = words[at]!;
  if (after?.capital && after.joined && !last.possessive) return false;
  if (isTitled(words, at, directory)) return true;
  const before = words[at - 1];
  const isSpeechNoun = (word?: NameWord): boolean =>
    VIEWS.has(word?.folded ?? '') || vocabulary.foreign?.speechNouns.has(word?.folded ?? '') === true;
  // `nach Ansicht Eggerts`
  const isNounBefore = last.possessive && isSpeechNoun(before);
  if (before?.capital && words[at]!.joined && !mayOpenSentence(before) && !isNounBefore) return false;
  const isViewOf = GENITIVE_WORDS.has(before?.folded ?? '') && isSpeechNoun(words[at - 2]);
  if (last.possessive || isViewOf || (before && NAME_PREPOSITIONS.has(before.folded))) return true;
  if (lastOfAffiliation(words, at, directory) > at) return true;
  // `(Wex) [@s4]`
  if (isSourceInBracket(text, last.start, last.end)) return true;
  return words.slice(at + 1, at + 1 + MAX_VERB_DISTANCE).some(({ folded }) => vocabulary.isVerb(folded));
}

function mayOpenSentence({ folded }: NameWord): boolean {
  return SENTENCE_OPENERS.has(folded) || ACCORDING_TO.has(folded) || FOR.has(folded);
}

/** Prepositions before an organization that is not the subject: `a guest from DFID spoke`. */
const OF = new Set('of from at for with in'.split(' '));

/** `AusAID`, `DFID`: capital letters inside of a word. */
function isAcronym(text: string, { start, end }: NameWord): boolean {
  return /^\p{L}.*\p{Lu}/u.test(text.slice(start, end));
}

/** Whether an organization itself speaks: `according to DFID`, `as noted by DFID`, `DFID argued`. */
function isActor(words: readonly NameWord[], at: number, length: number, vocabulary: SpeechVocabulary): boolean {
  const next = words[at + length];
  const before = words[at - 1]?.folded === 'the' ? words[at - 2] : words[at - 1];
  if (before && OF.has(before.folded)) return false;
  return (
    isAttributedTo(words, at, vocabulary) ||
    (next?.joined === true && !words[at + length - 1]!.possessive && vocabulary.isVerb(next.folded))
  );
}

/** Whether an honorific is before the name: `Ms. Wex`, `Professor Donovan`. */
function isTitled(words: readonly NameWord[], at: number, { honorifics }: NameDirectory): boolean {
  const before = words[at - 1];
  return before !== undefined && before.capital && words[at]!.joined && honorifics.has(before.folded);
}

/** The first word of `the delegate of the Port Authority`. */
function roleStart(words: readonly NameWord[], first: number): number {
  let at = first - 1;
  while (at >= 0 && first - at <= 3 && (OF.has(words[at]!.folded) || words[at]!.folded === 'the')) at--;
  if (at < 0 || !ROLES.has(words[at]!.folded)) return first;
  return at > 0 && words[at - 1]!.folded === 'the' ? at - 1 : at;
}

/** Whether an organization is named with a role: `the representative of AusAID`, `AusAID’s speaker`, `the delegate from the Ministry of Labor`. */
function hasRole(words: readonly NameWord[], start: number, end: number): boolean {
  const links = new Set(['of', 'from', 'for', 'at', 'the']);
  let before = start - 1;
  while (before >= 0 && start - before <= 3 && links.has(words[before]!.folded)) before--;
  if (before < start - 1 && ROLES.has(words[before]?.folded ?? '')) return true;
  const after = words[end];
  return after !== undefined && ROLES.has(after.folded) && (after.joined || words[end - 1]!.possessive);
}
