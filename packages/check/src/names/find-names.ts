import { REPORTING_NOUNS } from '@findings/core/text';
import type { OffsetRange } from '@findings/core/text';
import type { Person } from '@findings/core';
import type { NameDirectory, DirectoryEntry } from './name-directory.js';
import { lastOfAffiliation, lastOfUnknownAffiliation } from './affiliation-words.js';
import { hasCapitalWord, findNameWords, type NameWord } from './name-words.js';

/** A mention of a person from a report: `Ms. Wex`, `Bronwyn Wex`, `AusAID’s representative`. */
export interface FoundName extends OffsetRange {
  /** All people whom the name may mean. */
  readonly people: readonly Person[];
  /** The folded words of the organization, if the mention is of its representative. */
  readonly organization?: readonly string[];
  /** Whether the text credits the person: `Wex argued`, `said Wex`, `according to Wex`, `Wex [@s4]`, `Wex: …`. */
  readonly speaks: boolean;
}

type Verbs = NameDirectory['verbs'];

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
    'did does do has have had is are was were can could should would will may might must let or nor'
  ).split(' '),
);

/** Words before a speaker in other languages: `selon Wex`, `laut Wex`. */
const ACCORDING_TO = new Set(['selon', 'dapres', 'segun', 'laut', 'segundo']);

/** Nouns for speech after a possessive: `Wex’s advice`. */
const SPEECH_NOUNS = new Set([
  ...REPORTING_NOUNS,
  ...(
    'that account advice argument arguments claim claims phrase point points telling view views warning warnings doubt doubts concern ' +
    'concerns criticism observation observations proposal proposals recommendation recommendations suggestion suggestions remarks ' +
    'plea appeal presentation talk speech testimony conclusion conclusions position opinion call insight insights message'
  ).split(' '),
]);

/** Prepositions before a surname that show that it is a name. */
const NAME_PREPOSITIONS = new Set(['to', 'by', 'with']);

/** Maximum number of words from a surname to its verb: `Wex, in her talk, argued`. */
const MAX_VERB_DISTANCE = 6;
/** Maximum number of words from a possessive to its noun: `Wex’s recent public advice`. */
const MAX_NOUN_DISTANCE = 3;

/** Verbs of speech whose object is a person: `they queried Wex` is not `said Wex`. */
const WITH_OBJECT = new Set(
  (
    'ask asks asked query queries queried question questions questioned tell tells told remind reminds reminded inform informs informed ' +
    'urge urges urged advise advises advised warn warns warned encourage encourages encouraged invite invites invited assure assures ' +
    'assured quote quotes quoted cite cites cited call calls called name names named praise praises praised criticize criticizes ' +
    'criticized criticise criticises criticised support supports supported oppose opposes opposed answer answers answered saw see sees ' +
    'find finds found hold holds held give gives gave believe believes believed consider considers considered credit credits credited'
  ).split(' '),
);

/** Auxiliaries of the passive, in which the name is not the speaker: `Wex was asked`. */
const BE = new Set('is are was were be been being'.split(' '));
/** What begins another clause, so that the verb after it is not the name’s: `Bhagat, whose hospital …`. */
const CLAUSE_STARTS = new Set('whose which that we i they it you there'.split(' '));
/** After a verb, these words show that the person acts for the writer: `Wex shares our office`. */
const OWN = new Set(['our', 'my']);
/** Between a verb and what does not happen at the workshop: `Wex will say`. */
const FUTURE = new Set(['will', 'shall']);
/** Before a name that the sentence sets against its own statement. */
const CONTRAST =
  /(?:^|[^\p{L}])(?:unlike|contra|contrary to|rather than|instead of|as opposed to|in contrast (?:to|with)|compared (?:to|with)|thank(?:s to)?)\s+(?:[\p{L}.]+\s+)?$/iu;
/** What joins a name to a quotation before it: `“…” (Wex)`, or a dash at the start of an attribution line. */
const SIGNATURE = /(?:^|[”"’»]\s?)\s*(?:[\u2013\u2014-]{1,3}\s*|\()$/u;
/** `Wex summed it up: “…”`. */
const QUOTES = /^(?:\s[\p{L}’']+){1,4}:\s*["“”„«'‘]/u;
/** What joins a name to a statement that follows: a colon, a dash, or a citation. */
const LABEL_END = /^\s*(?:\([^()]{1,60}\)\s*)?(?::|[\u2013\u2014]\s|\(?\ufffc)/u;

/** Finds the people who are named in a range of a text, in order. Linear. */
export function findNames(text: string, directory: NameDirectory, range: OffsetRange): readonly FoundName[] {
  if (!hasCapitalWord(text, range, (word) => directory.startingWith(word).length > 0)) return [];
  const words = findNameWords(text, range);
  const names: (FoundName & WordRange)[] = [];
  for (let at = 0; at < words.length; at++) {
    if (!words[at]!.capital) continue;
    const entry = directory
      .startingWith(words[at]!.folded)
      .find((one) => matchesAt(one, { text, words, at }, directory));
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
  return markSpeakers(text, words, names, directory.verbs);
}

/** The indexes of the words of a name. */
interface WordRange {
  readonly first: number;
  readonly last: number;
  /** The last word of its affiliation: `Wex of the Port Authority`. */
  readonly lastBeforeVerb: number;
}

/** Sets `speaks`. Names joined by `and` share their verb (`Wex, Shaw and Rana argued`). Otherwise a verb belongs to the name before it. */
function markSpeakers(
  text: string,
  words: readonly NameWord[],
  names: readonly (FoundName & WordRange)[],
  verbs: Verbs,
): readonly FoundName[] {
  const result: FoundName[] = [];
  let isListed = false;
  for (let index = names.length - 1; index >= 0; index--) {
    const { first, last, lastBeforeVerb, ...one } = names[index]!;
    const next = names[index + 1];
    const between = next ? text.slice(one.end, next.start).trim() : '';
    isListed = next !== undefined && (/^,? ?(?:and|or|&)$/.test(between) || (between === ',' && isListed));
    const reach = Math.min(lastBeforeVerb + 1 + MAX_VERB_DISTANCE, next?.first ?? words.length);
    const isSpeaker =
      !CONTRAST.test(text.slice(Math.max(0, one.start - 40), one.start)) &&
      (isAttributedTo(words, one.organization ? roleStart(words, first) : first, verbs, text[one.end] === ',') ||
        QUOTES.test(text.slice(one.end, one.end + 50)) ||
        (words[last]!.possessive
          ? hasSpeechNoun(words, last)
          : hasVerb(words.slice(lastBeforeVerb + 1, reach), verbs)) ||
        hasVerbAfterAside(text, words, { last, next: next?.first }, verbs) ||
        LABEL_END.test(text.slice(one.end, one.end + 66)) ||
        SIGNATURE.test(text.slice(Math.max(words[0]!.start - 4, one.start - 6, 0), one.start)));
    result.push({ ...one, speaks: isSpeaker || (isListed && result.at(-1)!.speaks) });
  }
  return result.reverse();
}

/** Whether the first word of a sentence is the subject of a verb of speech: `She argued`. */
export function creditsSubject(text: string, sentence: OffsetRange, { verbs }: NameDirectory): boolean {
  return hasVerb(findNameWords(text, sentence).slice(1, 1 + MAX_VERB_DISTANCE), verbs);
}

/** Whether a noun for speech follows a possessive: `Wex’s advice`. */
function hasSpeechNoun(words: readonly NameWord[], last: number): boolean {
  return words.slice(last + 1, last + 1 + MAX_NOUN_DISTANCE).some(({ folded }) => SPEECH_NOUNS.has(folded));
}

/** Whether a verb of speech in the active belongs to the name before these words. */
function hasVerb(after: readonly NameWord[], verbs: Verbs): boolean {
  for (const [index, word] of after.entries()) {
    if (CLAUSE_STARTS.has(word.folded) || FUTURE.has(word.folded)) return false;
    if (!verbs.has(word.folded)) continue;
    // `Wex was also asked`.
    const isPassive = after.slice(Math.max(0, index - 2), index).some(({ folded }) => BE.has(folded));
    // `Wex shares our office`.
    return !isPassive && !OWN.has(after[index + 1]?.folded ?? '');
  }
  return false;
}

/** The length of words in commas after a name, in UTF-16 code units. */
const LONGEST_ASIDE = 120;
/** The most words of an inverted verb and the title after it: `argued Ms.`. */
const MAX_INVERTED = 3;

/** Whether a verb of speech follows words in commas: `Wex, who chaired the session on shelters, argued`. */
function hasVerbAfterAside(
  text: string,
  words: readonly NameWord[],
  { last, next }: { readonly last: number; readonly next: number | undefined },
  verbs: Verbs,
): boolean {
  const { end } = words[last]!;
  const comma = text[end] === ',' ? text.slice(end + 1, end + LONGEST_ASIDE).indexOf(',') : -1;
  if (comma < 0) return false;
  const after = words.slice(last + 1, next);
  const at = after.findIndex(({ start }) => start > end + 1 + comma);
  if (at <= 0 || !hasVerb(after.slice(at, at + 2), verbs)) return false;
  // `After a talk with Wex, donors wait, argued Ms. Rana`.
  return next === undefined || after.length - at > MAX_INVERTED || !isAttributedTo(words, next, verbs);
}

/** Whether the words before the name attribute speech to it: `argued Wex`, `according to Wex`, `as noted by Ms. Wex`. */
function isAttributedTo(words: readonly NameWord[], first: number, verbs: Verbs, isBeforeComma = false): boolean {
  let at = first - 1;
  // `said AusAID delegate Ms. Wex`, `according to the Ministry`.
  while (at >= Math.max(0, first - 3) && isPartOfName(words[at]!, verbs)) at--;
  const [before, earlier] = [words[at], words[at - 1]];
  if (before === undefined) return false;
  if (verbs.has(before.folded)) return !WITH_OBJECT.has(before.folded);
  if (ACCORDING_TO.has(before.folded)) return true;
  // `For Ms. Wex, donors come first`.
  if (before.folded === 'for') return earlier === undefined && isBeforeComma;
  if (before.folded === 'to') return earlier?.folded === 'according';
  return before.folded === 'by' && earlier !== undefined && verbs.has(earlier.folded);
}

function isPartOfName({ capital, folded }: NameWord, verbs: Verbs): boolean {
  return (
    folded === 'the' ||
    (capital && !['for', 'by', 'to'].includes(folded) && !ACCORDING_TO.has(folded) && !verbs.has(folded))
  );
}

/** Whether the words at an index are this name, and not a part of another name or an ordinary word. */
function matchesAt(
  { words: form, kind }: DirectoryEntry,
  { text, words, at }: { readonly text: string; readonly words: readonly NameWord[]; readonly at: number },
  directory: NameDirectory,
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
      (form.length > 1 || isAcronym(text, words[at]!) ? isActor(words, at, form.length, directory.verbs) : false)
    );
  // Part of another name: `Smith-Jones`, `Hong Kong`, `Jane Wex`.
  if (words[at]!.hyphened || after?.hyphened) return false;
  if (kind === 'name') return true;
  const last = words[at]!;
  if (after?.capital && after.joined && !last.possessive) return false;
  if (isTitled(words, at, directory)) return true;
  const before = words[at - 1];
  if (before?.capital && words[at]!.joined && !SENTENCE_OPENERS.has(before.folded)) return false;
  if (last.possessive || (before && NAME_PREPOSITIONS.has(before.folded))) return true;
  if (lastOfAffiliation(words, at, directory) > at) return true;
  return words.slice(at + 1, at + 1 + MAX_VERB_DISTANCE).some(({ folded }) => directory.verbs.has(folded));
}

/** Prepositions before an organization that is not the subject: `a guest from DFID spoke`. */
const OF = new Set('of from at for with in'.split(' '));

/** `AusAID`, `DFID`: capital letters inside of a word. */
function isAcronym(text: string, { start, end }: NameWord): boolean {
  return /^\p{L}.*\p{Lu}/u.test(text.slice(start, end));
}

/** Whether an organization itself speaks: `according to DFID`, `as noted by DFID`, `DFID argued`. */
function isActor(words: readonly NameWord[], at: number, length: number, verbs: Verbs): boolean {
  const next = words[at + length];
  const before = words[at - 1]?.folded === 'the' ? words[at - 2] : words[at - 1];
  if (before && OF.has(before.folded)) return false;
  return (
    isAttributedTo(words, at, verbs) ||
    (next?.joined === true && !words[at + length - 1]!.possessive && verbs.has(next.folded))
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
