import { REPORTING_NOUNS, REPORTING_VERBS } from '@findings/core/text';
import type { OffsetRange } from '@findings/core/text';
import type { Person } from '@findings/core';
import type { NameDirectory, DirectoryEntry } from './name-directory.js';
import { hasCapitalWord, findNameWords, type NameWord } from './name-words.js';

/** A mention of a person from a report: `Ms. Wex`, `Bronwyn Wex`, `AusAID’s representative`. */
export interface FoundName extends OffsetRange {
  /** All people whom the name may mean. */
  readonly people: readonly Person[];
  /** The folded words of the organization, if the mention is of its representative. */
  readonly organization?: readonly string[];
  /** Whether the text says that the person speaks: `Wex argued`, `said Wex`, `according to Wex`. */
  readonly speaks: boolean;
}

/** Words for a representative of an organization. */
const ROLES = new Set(
  (
    'representative representatives delegate delegates speaker speakers panelist panellist spokesperson spokeswoman ' +
    'spokesman presenter expert director officer participant'
  ).split(' '),
);

/** Verbs for what people do at a workshop, in addition to `REPORTING_VERBS`. */
const WORKSHOP_VERBS = new Set(
  (
    'held holds found finds thought thinks showed shows shown described describes proposed proposes recommended recommends ' +
    'called calls complained complains believed believes saw sees named names gave gives presented presents outlined outlines ' +
    'pointed points advised advises proved proves learned learnt offered offers pleaded traced drew draws spoke speaks'
  ).split(' '),
);

/** Words that may start a sentence before a name, with a capital letter. */
const SENTENCE_OPENERS = new Set(
  (
    'as but and in so then when while where if for with by from to both like after before since though although yet also ' +
    'even only what that of at on there here first later again panelist speaker per according compare see unlike contra pace cf ' +
    'did does do has have had is are was were can could should would will may might must let or nor'
  ).split(' '),
);

/** Nouns for speech after a possessive: `Wex’s advice`. */
const SPEECH_NOUNS = new Set([
  ...REPORTING_NOUNS,
  ...'that account advice argument claim phrase point telling view warning'.split(' '),
]);

/** Prepositions before a surname that attribute speech. */
const ATTRIBUTING_PREPOSITIONS = new Set(['to', 'by', 'with']);

/** Maximum number of words from a surname to its verb: `Wex, in her talk, argued`. */
const MAX_VERB_DISTANCE = 6;

/** Finds the people who are named in a range of a text, in order. Linear. */
export function findNames(text: string, directory: NameDirectory, range: OffsetRange): readonly FoundName[] {
  if (!hasCapitalWord(text, range, (word) => directory.startingWith(word).length > 0)) return [];
  const words = findNameWords(text, range);
  const names: (FoundName & WordRange)[] = [];
  for (let at = 0; at < words.length; at++) {
    if (!words[at]!.capital) continue;
    const entry = directory.startingWith(words[at]!.folded).find((one) => matchesAt(one, words, at, directory));
    if (!entry) continue;
    const last = at + entry.words.length - 1;
    const start = isTitled(words, at, directory) ? words[at - 1]!.start : words[at]!.start;
    const organization = entry.kind === 'organization' && { organization: entry.words };
    names.push({ start, end: words[last]!.end, people: entry.people, ...organization, first: at, last, speaks: false });
    at = last;
  }
  return markSpeakers(text, words, names);
}

/** The indexes of the words of a name. */
interface WordRange {
  readonly first: number;
  readonly last: number;
}

/** Sets `speaks`. Names joined by `and` share their verb (`Wex, Shaw and Rana argued`). Otherwise a verb belongs to the name before it. */
function markSpeakers(
  text: string,
  words: readonly NameWord[],
  names: readonly (FoundName & WordRange)[],
): readonly FoundName[] {
  const result: FoundName[] = [];
  let isListed = false;
  for (let index = names.length - 1; index >= 0; index--) {
    const { first, last, ...one } = names[index]!;
    const next = names[index + 1];
    const between = next ? text.slice(one.end, next.start).trim() : '';
    isListed = next !== undefined && (/^,? ?(?:and|or|&)$/.test(between) || (between === ',' && isListed));
    const reach = Math.min(last + 1 + MAX_VERB_DISTANCE, next?.first ?? words.length);
    const isSpeaker =
      isAttributedTo(words, first) || hasSpeechNoun(words, last) || words.slice(last + 1, reach).some(isSpeechVerb);
    result.push({ ...one, speaks: isSpeaker || (isListed && result.at(-1)!.speaks) });
  }
  return result.reverse();
}

/** Whether a noun for speech follows a possessive: `Wex’s advice`. */
function hasSpeechNoun(words: readonly NameWord[], last: number): boolean {
  const next = words[last + 1];
  return words[last]!.possessive && next !== undefined && SPEECH_NOUNS.has(next.folded);
}

/** Whether the words before the name attribute speech to it: `argued Wex`, `according to Wex`, `by Wex`. */
function isAttributedTo(words: readonly NameWord[], first: number): boolean {
  return words
    .slice(Math.max(0, first - 2), first)
    .some(
      (word, index, before) =>
        (index === before.length - 1 || before.at(-1)!.capital) &&
        (isSpeechVerb(word) || ATTRIBUTING_PREPOSITIONS.has(word.folded)),
    );
}

function isSpeechVerb({ folded }: NameWord): boolean {
  return REPORTING_VERBS.has(folded) || WORKSHOP_VERBS.has(folded);
}

/** Whether the words at an index are this name, and not a part of another name or an ordinary word. */
function matchesAt(
  { words: form, kind }: DirectoryEntry,
  words: readonly NameWord[],
  at: number,
  directory: NameDirectory,
): boolean {
  for (let index = 1; index < form.length; index++) {
    const word = words[at + index];
    if (!word || word.folded !== form[index]) return false;
    if (kind !== 'organization' && !word.joined && !word.hyphened) return false;
  }
  const after = words[at + form.length];
  if (kind === 'organization') return hasRole(words, at, at + form.length);
  // Part of another name: `Smith-Jones`, `Hong Kong`, `Jane Wex`.
  if (words[at]!.hyphened || after?.hyphened) return false;
  if (kind === 'name') return true;
  const last = words[at]!;
  if (after?.capital && after.joined && !last.possessive) return false;
  if (isTitled(words, at, directory)) return true;
  const before = words[at - 1];
  if (before?.capital && words[at]!.joined && !SENTENCE_OPENERS.has(before.folded)) return false;
  if (last.possessive || (before && ATTRIBUTING_PREPOSITIONS.has(before.folded))) return true;
  return words.slice(at + 1, at + 1 + MAX_VERB_DISTANCE).some(isSpeechVerb);
}

/** Whether an honorific is before the name: `Ms. Wex`, `Professor Donovan`. */
function isTitled(words: readonly NameWord[], at: number, { honorifics }: NameDirectory): boolean {
  const before = words[at - 1];
  return before !== undefined && before.capital && words[at]!.joined && honorifics.has(before.folded);
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
