import { cueSet, english, isCommonWord, type OffsetRange } from '@findings/language';
import type { Person } from '@findings/core';
import { ownClauses } from '../claims/own-clauses.js';
import type { NameDirectory, DirectoryEntry } from './name-directory.js';
import { creditsIn, descriptionsIn, isSourceInBracket } from './credits.js';
import { lastOfAffiliation } from './affiliation-words.js';
import { hasCapitalWord, findNameWords, type NameWord } from './name-words.js';
import { subjectsIn } from './subjects.js';
import { sentenceVocabularyIn, type SentenceVocabulary } from './sentence-words.js';

/** A mention of a person from a report: `Ms. Wex`, `Bronwyn Wex`, `AusAID’s representative`. */
export interface FoundName extends OffsetRange {
  /** All people whom the name may mean. */
  readonly people: readonly Person[];
  /** The folded words of the organization, if the mention is of its representative. */
  readonly organization?: readonly string[];
  /** Whether the text credits the person: `Wex argued`, `said Wex`, `according to Wex`, `Wex [@s4]`, `Wex: …`. */
  readonly speaks: boolean;
  /** Whether the text says that the person asks the question: `asked by Wex, Okoro said`. */
  readonly asks?: boolean;
}

/** Words for a representative of an organization. */
const ROLES = cueSet('representatives');

/** Words that may start a sentence before a name, with a capital letter. */
const SENTENCE_OPENERS = cueSet('beforeNames');

/** Prepositions before a surname that show that it is a name. */
const NAME_PREPOSITIONS = cueSet('beforeSurnames');

/** What may be a name, and its range with the office around it: `the delegate of the Port Authority`. */
interface Candidate extends FoundName {
  readonly from: number;
  readonly to: number;
  /** It is a name only if the text credits it: a surname alone, an organization. */
  readonly needsCredit: boolean;
}

/**
 * Finds the people who are named in a range of a text, in order. Linear.
 *
 * @param isSubjectEnough whether every person who is the subject of a verb counts as credited (`Wex leads …`), except in clauses about
 * the writer's own plans
 */
export function findNames(
  text: string,
  directory: NameDirectory,
  range: OffsetRange,
  isSubjectEnough = false,
): readonly FoundName[] {
  const isKnown = (word: string): boolean => directory.startingWith(word).length > 0;
  if (!hasCapitalWord(text, range, (word) => isKnown(word) || isKnown(word.slice(0, -1)))) return [];
  const vocabulary = sentenceVocabularyIn(text, range);
  const words = readGenitives(findNameWords(text, range), directory, vocabulary);
  const names: Candidate[] = [];
  for (let at = 0; at < words.length; at++) {
    if (!words[at]!.capital) continue;
    const context = { words, at };
    const entry = directory
      .startingWith(words[at]!.folded)
      .find((one) => mayMatchAt(one, context, directory, vocabulary));
    if (!entry) continue;
    const last = at + entry.words.length - 1;
    const start = isTitled(words, at, directory) ? words[at - 1]!.start : words[at]!.start;
    const isOrganization = entry.kind === 'organization';
    names.push({
      start,
      end: words[last]!.end,
      people: entry.people,
      ...(isOrganization && { organization: entry.words }),
      speaks: false,
      from: isOrganization ? words[roleStart(words, at)]!.start : start,
      to: words[isOrganization && isRole(words[last + 1]) ? last + 1 : last]!.end,
      needsCredit: needsCredit(entry, context, directory),
    });
    at = isOrganization ? last : lastOfAffiliation(words, last, directory);
  }
  return markSpeakers(text, range, names, isSubjectEnough ? plainSubjects(text, range, names) : NO_NAMES);
}

/** Reads `Eggerts` as a possessive of `Eggert` in a language with such names. */
function readGenitives(
  words: readonly NameWord[],
  directory: NameDirectory,
  vocabulary: SentenceVocabulary | undefined,
): readonly NameWord[] {
  const endings = vocabulary?.genitives ?? [];
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

/** Sets `speaks` of each name. */
function markSpeakers(
  text: string,
  range: OffsetRange,
  all: readonly Candidate[],
  subjects: ReadonlySet<Candidate>,
): readonly FoundName[] {
  const names = withoutAffiliations(text, range, all);
  if (names.length === 0) return names;
  const { speakers, askers } = speakersIn(text, range, names);
  // `said Ana Diaz, Ghana’s director`: a country that does not speak hides the person.
  const sure = names.filter((name) => speakers.has(name) || !name.needsCredit);
  if (sure.length < names.length) for (const name of speakersIn(text, range, sure).speakers) speakers.add(name);
  return names.flatMap((candidate, index) => {
    const { from: _from, to: _to, needsCredit, ...name } = candidate;
    const speaks = speakers.has(candidate) || subjects.has(candidate) || (index === 0 && isSourceInBracket(text, name));
    const asks = !speaks && askers.has(candidate);
    return speaks || asks || !needsCredit ? [{ ...name, speaks, ...(asks && { asks }) }] : [];
  });
}

/** Removes the organizations that only describe a person: `Ana Diaz, director of the Well Fund, said`. */
function withoutAffiliations(
  text: string,
  { start, end }: OffsetRange,
  names: readonly Candidate[],
): readonly Candidate[] {
  if (!names.some(({ organization }) => organization)) return names;
  const people = names.filter(({ organization, needsCredit }) => !organization && !needsCredit);
  const described = descriptionsIn(text.slice(start, end), people, start);
  return names.filter(
    (name) =>
      !name.organization || !described.some((each) => start + each.start <= name.start && name.end <= start + each.end),
  );
}

const NO_NAMES: ReadonlySet<Candidate> = new Set();

/** The people who are subjects, without surnames that are common words, and without clauses about the writer's own plans. */
function plainSubjects(text: string, range: OffsetRange, names: readonly Candidate[]): ReadonlySet<Candidate> {
  const own = ownClauses(text.slice(range.start, range.end));
  const people = names.filter(
    ({ start, end, organization, needsCredit }) =>
      !organization &&
      !(needsCredit && isCommonWord(text.slice(start, end), () => false)) &&
      !own.some((clause) => range.start + clause.start < end && start < range.start + clause.end),
  );
  return subjectsIn(text, range, people);
}

/** The names that say or ask something, by the patterns. */
function speakersIn(
  text: string,
  { start, end }: OffsetRange,
  names: readonly Candidate[],
): { readonly speakers: Set<Candidate>; readonly askers: ReadonlySet<Candidate> } {
  const mentions = names.map((name) => ({ start: name.from - start, end: name.to - start, people: [name] }));
  const credits = creditsIn(text.slice(start, end), mentions).filter(({ act }) => act !== 'duty');
  return {
    speakers: new Set(
      credits.flatMap(({ pattern, people }) => (pattern.credits === 'who' && !pattern.isLoose ? people : [])),
    ),
    askers: new Set(credits.flatMap(({ pattern, people }) => (pattern.asks ? people : []))),
  };
}

/** Whether the first word of a sentence is the subject of a verb of speech: `She argued`. */
export function creditsSubject(text: string, { start, end }: OffsetRange): boolean {
  return creditsIn(text.slice(start, end), []).some(
    ({ pattern, hasVerb, who }) => pattern.credits === 'last' && hasVerb && who.start === 0,
  );
}

interface NameContext {
  readonly words: readonly NameWord[];
  readonly at: number;
}

/** Whether the words at an index may be this name: they are not a part of another name. */
function mayMatchAt(
  { words: form, kind }: DirectoryEntry,
  { words, at }: NameContext,
  directory: NameDirectory,
  vocabulary: SentenceVocabulary | undefined,
): boolean {
  for (let index = 1; index < form.length; index++) {
    const word = words[at + index];
    if (!word || word.folded !== form[index]) return false;
    if (kind !== 'organization' && !word.joined && !word.hyphened) return false;
  }
  if (kind === 'organization') return true;
  const after = words[at + form.length];
  // Part of another name: `Smith-Jones`, `Hong Kong`, `Jane Wex`.
  if (words[at]!.hyphened || after?.hyphened) return false;
  if (kind === 'name') return true;
  const last = words[at]!;
  if (after?.capital && after.joined && !last.possessive) return false;
  if (isTitled(words, at, directory)) return true;
  const before = words[at - 1];
  // `nach Ansicht Eggerts`
  const isNounBefore = last.possessive && vocabulary?.speechNouns.has(before?.folded ?? '');
  return !(before?.capital && words[at]!.joined && !mayOpenSentence(before) && !isNounBefore);
}

/** Whether words are a name only if the text credits them: nothing else shows that they are not ordinary words. */
function needsCredit(
  { words: form, kind }: DirectoryEntry,
  { words, at }: NameContext,
  directory: NameDirectory,
): boolean {
  if (kind === 'name') return false;
  if (kind === 'organization') return !hasRole(words, at, at + form.length);
  const before = words[at - 1];
  return !(
    isTitled(words, at, directory) ||
    words[at]!.possessive ||
    (before && NAME_PREPOSITIONS.has(before.folded)) ||
    lastOfAffiliation(words, at, directory) > at
  );
}

function mayOpenSentence({ folded }: NameWord): boolean {
  return SENTENCE_OPENERS.has(folded);
}

/** Prepositions before an organization that is not the subject: `a guest from DFID spoke`. */
const OF = new Set(english.prepositions);

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

function isRole(word: NameWord | undefined): word is NameWord {
  return word !== undefined && ROLES.has(word.folded);
}

/** Whether an organization is named with a role: `the representative of AusAID`, `AusAID’s speaker`, `the delegate from the Ministry of Labor`. */
function hasRole(words: readonly NameWord[], start: number, end: number): boolean {
  const isLink = (word: string): boolean => OF.has(word) || english.articles.includes(word);
  let before = start - 1;
  while (before >= 0 && start - before <= 3 && isLink(words[before]!.folded)) before--;
  if (before < start - 1 && ROLES.has(words[before]?.folded ?? '')) return true;
  const after = words[end];
  return isRole(after) && (after.joined || words[end - 1]!.possessive);
}
