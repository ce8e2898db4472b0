import {
  anyCue,
  anyOf,
  cues,
  memoByString,
  quotationsIn,
  type Credit,
  creditReaderOf,
  type Vocabulary,
} from '@findings/language';
import type { Evidence } from '../model.js';
import type { RosterEntry } from '../people/roster.js';
import type { FindMentions, PersonMention } from './mentions.js';
import { peopleOfPronoun } from './pronouns.js';

/** Who says a sentence, as far as the sentence tells. */
export interface Attribution {
  /** Empty if the sentence credits no one. */
  readonly speakers: readonly RosterEntry[];
  readonly evidence?: Evidence;
  /** False for verbs that need not introduce what a person said: `showed`. */
  readonly isStrong: boolean;
  /** The sentence says what these people did at the meeting: `Ana Diaz moderated`. */
  readonly duty: readonly RosterEntry[];
  readonly mentions: readonly PersonMention[];
  /** The sentence begins with a group: `Participants agreed`. */
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
  const holders = uniqueOffices(entries);

  const mentionsIn = (text: string, quotations = quotationsIn(text)): readonly PersonMention[] =>
    findMentions(text).filter(
      ({ start, end }) => !quotations.some((quotation) => start > quotation.start && end < quotation.end),
    );
  const read = memoByString((sentence: string) => {
    const quotations = quotationsIn(sentence);
    const mentions = mentionsIn(sentence, quotations);
    const named = mentions.map(({ start, end, entry }) => ({
      start,
      end,
      people: [entry],
      isDoubtful: entry.certainty === 'possible',
    }));
    return { mentions, credits: reader.read(sentence, named, quotations) };
  }, MAX_SENTENCE);

  const attribute: AttributeSentence = (whole, before, isMentioned = false) => {
    const sentence = whole.slice(0, MAX_SENTENCE);
    const { mentions, credits } = read(sentence);
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
      return {
        speakers: [...new Set([...people, ...joined])],
        evidence: reason,
        isStrong: reason === 'pronoun' || (credit.act === 'speech' && !isLoose),
        duty,
        mentions,
        isGroup: false,
      };
    }
    return {
      speakers: [],
      isStrong: false,
      duty,
      mentions,
      isGroup:
        duty.length === 0 &&
        (credits.some(({ pattern }) => pattern.credits === 'nobody') || group.test(sentence.toLowerCase())),
    };

    function peopleOf({ pattern, people, who, hasVerb }: Credit<RosterEntry>): readonly RosterEntry[] {
      if (pattern.credits === 'nobody') return [];
      if (pattern.isLoose) return areNotes ? people : people.filter(({ isParticipant }) => isParticipant);
      if (people.length > 0) return people;
      if (pattern.credits === 'office') {
        const holder = holders.get(sentence.slice(who.start, who.end).toLowerCase());
        return holder ? [holder] : [];
      }
      // `She has a long way home`, after a sentence that only mentions her, is the report's.
      if (!hasVerb && isMentioned) return [];
      return peopleOfPronoun(sentence.slice(who.start, who.end), before, pattern.credits === 'both');
    }
  };
  return { attribute, mentionsIn: (sentence) => mentionsIn(sentence.slice(0, MAX_SENTENCE)) };
}

/** Whether a name is certainly a person’s: it already was, or a sentence credits it. A label alone is not enough. */
function isCertain({ certainty }: RosterEntry, { pattern, act, hasVerb }: Credit<RosterEntry>): boolean {
  if (certainty === 'sure') return true;
  if (pattern.credits !== 'who') return certainty === 'likely' && act === 'speech' && hasVerb;
  const isLabel = pattern.reason === 'label' || pattern.reason === 'signature';
  return !isLabel && (act === 'speech' || certainty === 'likely');
}

/** Offices that one person of the roster has. */
function uniqueOffices(entries: readonly RosterEntry[]): ReadonlyMap<string, RosterEntry> {
  const owners = new Map<string, RosterEntry | undefined>();
  for (const entry of entries)
    for (const title of entry.titles)
      owners.set(title, owners.has(title) && owners.get(title) !== entry ? undefined : entry);
  return new Map([...owners].flatMap(([title, entry]) => (entry ? [[title, entry] as const] : [])));
}

/** A group as the subject, in lower case. */
function groupPattern({ audience, panel }: Vocabulary): RegExp {
  return new RegExp(
    String.raw`^(?:${anyCue('beforeGroups')}\s)?(?:\p{L}+\s)?${anyOf([...audience, ...panel, ...cues('groups')])}(?!\p{L})|^${anyCue('groupOpenings')}\b`,
    'u',
  );
}
