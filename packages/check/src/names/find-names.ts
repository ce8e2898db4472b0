import { REPORTING_NOUNS, REPORTING_VERBS } from '@findings/core/text';
import type { OffsetRange } from '@findings/core/text';
import type { Person } from '@findings/core';
import type { NameDirectory, DirectoryEntry } from './name-directory.js';
import { hasCapitalWord, findNameWords, type NameWord } from './name-words.js';

/** Somebody of a report, named in a text: `Ms. Wex`, `Bronwyn Wex`, `AusAID’s representative`. */
export interface FoundName extends OffsetRange {
  /** Everybody whom the name may mean, of one report or several. */
  readonly people: readonly Person[];
  /** The organisation whose representative is meant; its folded words. */
  readonly organisation?: readonly string[];
  /** Whether what stands beside the name says that it is theirs: `Wex argued`, `said Wex`, `according to Wex`. */
  readonly speaks: boolean;
}

/** Whoever speaks for an organisation. */
const roles = new Set(
  (
    'representative representatives delegate delegates speaker speakers panelist panellist spokesperson spokeswoman ' +
    'spokesman presenter expert director officer participant'
  ).split(' '),
);

/** Verbs that tell what somebody did at a workshop without quoting it. */
const tellingVerbs = new Set(
  (
    'held holds found finds thought thinks showed shows shown described describes proposed proposes recommended recommends ' +
    'called calls complained complains believed believes saw sees named names gave gives presented presents outlined outlines ' +
    'pointed points advised advises proved proves learned learnt offered offers pleaded traced drew draws spoke speaks'
  ).split(' '),
);

/** Words with a capital letter that begin a sentence before a name and are no part of it. */
const openers = new Set(
  (
    'as but and in so then when while where if for with by from to both like after before since though although yet also ' +
    'even only what that of at on there here first later again panelist speaker per according compare see unlike contra pace cf ' +
    'did does do has have had is are was were can could should would will may might must let or nor'
  ).split(' '),
);

/** What somebody says, behind a possessive. */
const saidNouns = new Set([
  ...REPORTING_NOUNS,
  ...'that account advice argument claim phrase point telling view warning'.split(' '),
]);

/** Words before a bare surname that lead up to whoever said something. */
const leads = new Set(['to', 'by', 'with']);

/** How far behind a bare surname the verb may stand: `Wex, in her talk, argued`. */
const verbReach = 6;

/** Who is named in a text from `start` to `end`, in order. Linear. */
export function findNames(text: string, directory: NameDirectory, range: OffsetRange): readonly FoundName[] {
  if (!hasCapitalWord(text, range, (word) => directory.startingWith(word).length > 0)) return [];
  const words = findNameWords(text, range);
  const named: (FoundName & WordRange)[] = [];
  for (let at = 0; at < words.length; at++) {
    if (!words[at]!.capital) continue;
    const entry = directory.startingWith(words[at]!.folded).find((one) => stands(one, words, at, directory));
    if (!entry) continue;
    const last = at + entry.words.length - 1;
    const start = isTitled(words, at, directory) ? words[at - 1]!.start : words[at]!.start;
    const organisation = entry.kind === 'organisation' && { organisation: entry.words };
    named.push({ start, end: words[last]!.end, people: entry.people, ...organisation, first: at, last, speaks: false });
    at = last;
  }
  return withSpeaking(text, words, named);
}

/** The words of a name, by index. */
interface WordRange {
  readonly first: number;
  readonly last: number;
}

/** Names that `and` joins (`Wex, Shaw and Rana argued`) share their verb; a verb behind another name is that one's. */
function withSpeaking(
  text: string,
  words: readonly NameWord[],
  named: readonly (FoundName & WordRange)[],
): readonly FoundName[] {
  const speaking: FoundName[] = [];
  let isListed = false;
  for (let index = named.length - 1; index >= 0; index--) {
    const { first, last, ...one } = named[index]!;
    const next = named[index + 1];
    const between = next ? text.slice(one.end, next.start).trim() : '';
    isListed = next !== undefined && (/^,? ?(?:and|or|&)$/.test(between) || (between === ',' && isListed));
    const reach = Math.min(last + 1 + verbReach, next?.first ?? words.length);
    const isSaying = isLedTo(words, first) || hasSaid(words, last) || words.slice(last + 1, reach).some(tells);
    speaking.push({ ...one, speaks: isSaying || (isListed && speaking.at(-1)!.speaks) });
  }
  return speaking.reverse();
}

/** `Wex’s advice`, `and Wex’s that…`. */
function hasSaid(words: readonly NameWord[], last: number): boolean {
  const next = words[last + 1];
  return words[last]!.possessive && next !== undefined && saidNouns.has(next.folded);
}

/** `argued Wex`, `said Ms. Wex`, `according to Wex`, `by Wex`. */
function isLedTo(words: readonly NameWord[], first: number): boolean {
  return words
    .slice(Math.max(0, first - 2), first)
    .some(
      (word, index, before) =>
        (index === before.length - 1 || before.at(-1)!.capital) && (tells(word) || leads.has(word.folded)),
    );
}

function tells({ folded }: NameWord): boolean {
  return REPORTING_VERBS.has(folded) || tellingVerbs.has(folded);
}

function stands(
  { words: form, kind }: DirectoryEntry,
  words: readonly NameWord[],
  at: number,
  directory: NameDirectory,
): boolean {
  for (let index = 1; index < form.length; index++) {
    const word = words[at + index];
    if (!word || word.folded !== form[index]) return false;
    if (kind !== 'organisation' && !word.joined && !word.hyphened) return false;
  }
  const behind = words[at + form.length];
  if (kind === 'organisation') return hasRole(words, at, at + form.length);
  // Half of another name: `Smith-Jones`, `Hong Kong`, `Jane Wex`.
  if (words[at]!.hyphened || behind?.hyphened) return false;
  if (kind === 'name') return true;
  const last = words[at]!;
  if (behind?.capital && behind.joined && !last.possessive) return false;
  if (isTitled(words, at, directory)) return true;
  const before = words[at - 1];
  if (before?.capital && words[at]!.joined && !openers.has(before.folded)) return false;
  if (last.possessive || (before && leads.has(before.folded))) return true;
  return words.slice(at + 1, at + 1 + verbReach).some(tells);
}

/** `Ms. Wex`, `Professor Donovan`. */
function isTitled(words: readonly NameWord[], at: number, { honorifics }: NameDirectory): boolean {
  const before = words[at - 1];
  return before !== undefined && before.capital && words[at]!.joined && honorifics.has(before.folded);
}

/** `the representative of AusAID`, `AusAID’s speaker`, `the delegate from the Ministry of Labor`. */
function hasRole(words: readonly NameWord[], start: number, end: number): boolean {
  const links = new Set(['of', 'from', 'for', 'at', 'the']);
  let before = start - 1;
  while (before >= 0 && start - before <= 3 && links.has(words[before]!.folded)) before--;
  if (before < start - 1 && roles.has(words[before]?.folded ?? '')) return true;
  const behind = words[end];
  return behind !== undefined && roles.has(behind.folded) && (behind.joined || words[end - 1]!.possessive);
}
