import {
  anyCue,
  anyOf,
  cues,
  cueSet,
  memoByString,
  quotationsIn,
  type Credit,
  creditReaderOf,
  type Vocabulary,
} from '@findings/language';
import type { Evidence } from '../model.js';
import type { RosterEntry } from '../people/roster.js';
import type { FindMentions, PersonMention } from './mentions.js';
import { fitsNobody, peopleOfPronoun } from './pronouns.js';

/** Who says a sentence, as far as the sentence tells. */
export interface Attribution {
  /** Empty if the sentence credits no one. */
  readonly speakers: readonly RosterEntry[];
  readonly evidence?: Evidence;
  /** False for verbs that need not introduce what a person said: `showed`. */
  readonly isStrong: boolean;
  /** The sentence only tells what the people did: `Ana Diaz went over the plan`. */
  readonly isDeed: boolean;
  /** The sentence says what these people did at the meeting: `Ana Diaz moderated`. */
  readonly duty: readonly RosterEntry[];
  readonly mentions: readonly PersonMention[];
  /** Someone else speaks: a group, as in `Participants agreed`, or a pronoun that fits nobody who spoke before. */
  readonly isGroup: boolean;
}

/** @param isMentioned whether the sentence before only mentions `before`. Then a pronoun must have a reporting verb */
export type AttributeSentence = (
  sentence: string,
  before: readonly RosterEntry[],
  isMentioned?: boolean,
) => Attribution;

/** The people whom a sentence names outside its quotations. */
export type MentionsIn = (sentence: string) => readonly PersonMention[];

/** Who speaks is said early; a longer sentence, in UTF-16 code units, is a text without full stops. */
const MAX_SENTENCE = 4000;

/**
 * @param areNotes true if a name at the start of a sentence is its speaker whatever follows: `Ana happy to help`
 * @returns `attribute` is a function of a sentence and of whom a pronoun means: the speakers of the sentence before
 */
export function createAttribution(
  findMentions: FindMentions,
  entries: readonly RosterEntry[],
  vocabulary: Vocabulary,
  areNotes = false,
): { readonly attribute: AttributeSentence; readonly mentionsIn: MentionsIn } {
  const reader = creditReaderOf(vocabulary);
  const group = groupPattern(vocabulary);
  const findOffices = createFindOffices(entries, vocabulary);

  const mentionsIn = (text: string, quotations = quotationsIn(text)): readonly PersonMention[] =>
    findMentions(text).filter(
      ({ start, end }) => !quotations.some((quotation) => start > quotation.start && end < quotation.end),
    );
  const read = memoByString((sentence: string) => {
    const quotations = quotationsIn(sentence);
    const mentions = mentionsIn(sentence, quotations);
    const offices = findOffices(sentence);
    const all = [...mentions, ...offices].sort((left, right) => left.start - right.start);
    const named = all.map(({ start, end, entry }) => ({
      start,
      end,
      people: [entry],
      isDoubtful: entry.certainty === 'possible',
    }));
    return { mentions, offices, credits: reader.read(sentence, named, quotations) };
  }, MAX_SENTENCE);

  const attribute: AttributeSentence = (whole, before, isMentioned = false) => {
    const sentence = whole.slice(0, MAX_SENTENCE);
    const { mentions, offices, credits } = read(sentence);
    const duty: RosterEntry[] = [];
    for (const credit of credits) {
      const people = peopleOf(credit).filter((entry) => isCertain(entry, credit));
      if (people.length === 0) continue;
      if (credit.act === 'duty') {
        for (const person of people) duty.push(person);
        continue;
      }
      const { reason, isLoose = false } = credit.pattern;
      const joined = credits.filter(({ pattern }) => pattern.joins).flatMap(peopleOf);
      const isByOffice = offices.some(({ start, end }) => credit.who.start < end && start < credit.who.end);
      const isStrong = reason === 'pronoun' || (credit.act === 'speech' && !isLoose);
      // In notes, a name at the start is a label.
      const isNarrated = reason === 'subject' && !isStrong && !(isLoose && areNotes) && !isByOffice;
      return {
        speakers: [...new Set([...people, ...joined])],
        evidence: isByOffice ? 'office' : reason,
        isStrong,
        isDeed: isNarrated && !hasContent(sentence, vocabulary),
        duty,
        mentions,
        isGroup: false,
      };
    }
    return {
      speakers: [],
      isStrong: false,
      isDeed: false,
      duty,
      mentions,
      isGroup:
        duty.length === 0 &&
        (credits.some(
          ({ pattern, hasVerb, who }) =>
            pattern.credits === 'nobody' ||
            (pattern.credits === 'last' && hasVerb && fitsNobody(sentence.slice(who.start, who.end), before)),
        ) ||
          group.test(sentence.toLowerCase())),
    };

    function peopleOf({ pattern, people, who, hasVerb }: Credit<RosterEntry>): readonly RosterEntry[] {
      if (pattern.credits === 'nobody') return [];
      if (pattern.isWork || (pattern.isLoose && !areNotes)) return people.filter(({ isParticipant }) => isParticipant);
      if (people.length > 0) return people;
      // `She has a long way home`, after a sentence that only mentions her, is the report's.
      if (!hasVerb && isMentioned) return [];
      return peopleOfPronoun(sentence.slice(who.start, who.end), before, pattern.credits === 'both');
    }
  };
  return { attribute, mentionsIn: (sentence) => mentionsIn(sentence.slice(0, MAX_SENTENCE)) };
}

/** Whether a sentence with a verb such as `showed` has what was said: a quotation, or a clause such as `that wells run dry`. */
function hasContent(sentence: string, { complementizers }: Vocabulary): boolean {
  const words = sentence.toLowerCase().split(/[^\p{L}]+/u);
  return /["“«„:]/.test(sentence) || words.some((word) => complementizers.includes(word));
}

/** Whether a name is certainly a person’s: it already was, or a sentence credits it. A label alone is not enough. */
function isCertain({ certainty }: RosterEntry, { pattern, act, hasVerb }: Credit<RosterEntry>): boolean {
  if (certainty === 'sure') return true;
  if (pattern.credits !== 'who') return certainty === 'likely' && act === 'speech' && hasVerb;
  const isLabel = pattern.reason === 'label' || pattern.reason === 'signature';
  return !isLabel && (act === 'speech' || certainty === 'likely');
}

/**
 * Finds the people whom a sentence names by an office that only they have: `the mayor`, but not `the mayor of Oslo`, `a mayor` and
 * `the mayor, Ana Diaz`.
 */
function createFindOffices(
  entries: readonly RosterEntry[],
  vocabulary: Vocabulary,
): (sentence: string) => readonly PersonMention[] {
  const offices = cueSet('offices');
  const holders = new Map<string, Set<RosterEntry>>();
  for (const entry of entries) {
    const words = [...entry.roles, ...entry.affiliations].flatMap((text) => officeIn(text, vocabulary));
    for (const title of [...entry.titles, ...words.filter((word) => offices.has(word))])
      (holders.get(title) ?? holders.set(title, new Set()).get(title)!).add(entry);
  }
  const held = [...holders].flatMap(([office, people]) => (people.size === 1 ? [office] : []));
  if (held.length === 0) return () => [];
  // A name or a preposition after the office, as in `the mayor of Alva`: another person may be meant.
  const other = new RegExp(String.raw`^(?:,? \p{Lu}| (?i:${anyOf(vocabulary.prepositions)}) )`, 'u');
  const office = new RegExp(
    String.raw`(?<![\p{L}\p{N}-])${anyCue('definiteArticles')} (${anyOf(held)})(?![\p{L}\p{N}-])`,
    'giu',
  );
  return (sentence) =>
    [...sentence.matchAll(office)].flatMap(({ 0: whole, 1: word, index }) => {
      const end = index + whole.length;
      const [entry] = holders.get(word!.toLowerCase()) ?? [];
      return !entry || other.test(sentence.slice(end, end + 40)) ? [] : [{ start: index, end, entry }];
    });
}

/** The office at the start of a description, in lower case: `director` of `General director of the Well Fund`. */
function officeIn(text: string, { prepositions }: Vocabulary): readonly string[] {
  const words = text.split(/\s+/);
  const end = words.findIndex((word) => prepositions.includes(word.toLowerCase()));
  const before = end < 0 ? words : words.slice(0, end);
  const comma = before.findIndex((word) => word.endsWith(','));
  const phrase = (comma < 0 ? before : before.slice(0, comma + 1)).map((word) => word.replace(/,$/, ''));
  const others = cueSet('notTheOffice');
  const [first, last] = [phrase[0]?.toLowerCase(), phrase.at(-1)?.toLowerCase()];
  if (first === undefined || last === undefined || phrase.some((word) => others.has(word.toLowerCase()))) return [];
  // `directrice générale`, but not `Judge Business School`.
  const isPlain = phrase.slice(1).every((word) => /^\p{Ll}/u.test(word));
  return isPlain ? [first, last] : [last];
}

/** A group as the subject, in lower case. */
function groupPattern({ audience, panel }: Vocabulary): RegExp {
  return new RegExp(
    String.raw`^(?:${anyCue('beforeGroups')}\s)?(?:\p{L}+\s)?${anyOf([...audience, ...panel, ...cues('groups')])}(?!\p{L})|^${anyCue('groupOpenings')}\b`,
    'u',
  );
}
