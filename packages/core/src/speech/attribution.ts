import type { Evidence } from '../model.js';
import type { RosterEntry } from '../people/roster.js';
import type { OffsetRange } from '../source/offset-range.js';
import type { Vocabulary } from '../vocabulary/vocabulary.js';
import { wordsOf, type Words } from '../vocabulary/words.js';
import type { FindMentions, PersonMention } from './mentions.js';
import { alternatives, createAgentCheck, createGroupCheck, pronounPattern, startsWithSpeech } from './subjects.js';
import { quotedRanges } from '../facts/quoted-ranges.js';
import { canBeSubject, isSubjectAfterVerb, relativeAct, verbAfter, verbBefore } from '../facts/reporting.js';

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

/** After a person whose words come before: `…, according to Ana Diaz of the Well Fund.` */
const MAX_TAIL = 60;

/** Who speaks is said early; a longer sentence, in UTF-16 code units, is a text without full stops. */
const MAX_SENTENCE = 4000;

/** `Ana Diaz will report`: nothing that was said. */
const FUTURE = /\b(?:will|shall|wird|werden|fera)\b/;

/** Between two names that speak together: `, `, ` and `, with an office. */
const JOINT = /^(?:\s*\([^()]{1,90}\))?\s*(?:,|,?\s(?:and|und|et|y|e|&))\s+(?:[\p{L}.’-]+\s+){0,5}$/u;

/** Before the second subject of a sentence: `… while Tom Okoro said`. */
const CONTRAST = /\s(?:while|whereas|whilst|während|wohingegen|tandis que?|alors que?|mientras(?: que)?|enquanto)\s$/u;

/** Before `presented by Ana Diaz`: what she presented is the subject. */
const PASSIVE = /\s(?:was|were|is|are|been|wurden?|été|fue|fueron|sido|foi|foram)\s(?:\p{Ll}+\s)?$/u;

/**
 * @param areNotes true if a name at the start of a sentence is its speaker whatever follows: `Ana happy to help`
 * @returns a function of a sentence and of whom a pronoun means: the speakers of the sentence before
 */
export function createAttributeSentence(
  findMentions: FindMentions,
  entries: readonly RosterEntry[],
  vocabulary: Vocabulary,
  areNotes = false,
): AttributeSentence {
  const words = wordsOf(vocabulary);
  const offices = uniqueOffices(entries);
  const isGroup = createGroupCheck(vocabulary, words);
  const pronoun = pronounPattern(vocabulary);
  // The expressions are matched against lower-case text: V8 takes several times as long to compile one that ignores case.
  const impersonal = new RegExp(`^(?:${alternatives(vocabulary.impersonal)})(?!\\p{L})`, 'u');
  const pluralPronoun = new RegExp(
    `^(?:${alternatives(vocabulary.pluralPronouns)}|the (?:two|speakers|authors|presenters|pair))\\s`,
    'u',
  );
  const insertedPronoun = new RegExp(
    `[”"’»,],?\\s(?:${alternatives(vocabulary.pronouns)})\\s(\\p{L}+)(?=[,.;:]|$|\\sthat\\s)`,
    'u',
  );
  const isInsertedPronoun = (lower: string): boolean => {
    const verb = insertedPronoun.exec(lower)?.[1];
    return verb !== undefined && words.speech.has(verb);
  };
  const according = new RegExp(
    `(?:^|[\\s,;(“"])(?:${alternatives(vocabulary.according)})\\s+(?:[\\p{L}.’-]+\\s+){0,5}$`,
    'u',
  );
  const isAgent = createAgentCheck(vocabulary);

  return (whole, before, isMentioned = false) => {
    const sentence = whole.slice(0, MAX_SENTENCE);
    const lower = sentence.toLowerCase();
    const quotes = quotedRanges(sentence);
    const mentions = findMentions(sentence).filter((mention) => !quotes.some((quote) => isInside(mention, quote)));
    const none: Attribution = { speakers: [], isStrong: false, duty: [], mentions, isGroup: isGroup(lower) };
    const duty: RosterEntry[] = [];
    const inserted = mentions.find((mention) => isInsertion(sentence, mention, words));
    if (inserted) return { ...none, speakers: [inserted.entry], evidence: 'subject', isStrong: true, duty };
    for (const mention of mentions) {
      if (isPossessive(sentence, mention.end) || !canBeSubject(sentence, mention.start, words)) continue;
      const verb =
        verbAfter(sentence, mention.end, words) ??
        looseVerb(sentence, mention, words) ??
        (areNotes ? anyPredicate(sentence, mention) : undefined);
      if (!verb || FUTURE.test(sentence.slice(verb.gap.start, verb.gap.end))) continue;
      if (verb.act === 'duty' && !reportsAfter(sentence, verb.end, words)) {
        duty.push(mention.entry);
        continue;
      }
      const speakers = jointWith(sentence, mention, mentions, verb.gap.end);
      for (const other of mentions)
        if (other.start > verb.end && contrasts(sentence, other, words) && !speakers.includes(other.entry))
          speakers.push(other.entry);
      return { ...none, speakers, evidence: 'subject', isStrong: verb.act === 'speech', duty, isGroup: false };
    }
    for (const mention of mentions) {
      const phrase = according.exec(lower.slice(0, mention.start));
      // In the middle, `the survey presented by Ana Diaz showed …` is about something else.
      const isAtEdge =
        phrase !== null &&
        (phrase.index <= 1 ||
          sentence.length - mention.end < MAX_TAIL ||
          PASSIVE.test(lower.slice(Math.max(0, phrase.index - 40), phrase.index + 1)));
      if (isAtEdge || isAgent(lower, mention))
        return {
          ...none,
          speakers: jointWith(sentence, mention, mentions, mention.end + 40),
          evidence: 'according to',
          isStrong: true,
          duty,
        };
      const verb = verbBefore(sentence, mention.start, words);
      const isAfterQuote =
        verb && /[,.!?…]["”’»]?\s*(?:also |as |so )?$|["”»],?\s*$/.test(sentence.slice(0, verb.start));
      // `Says Ana Diaz, “…`.
      const isOpening =
        verb && sentence.slice(0, verb.start).trim() === '' && /^[,:]\s["“«]/.test(sentence.slice(mention.end));
      const isInverted =
        !isPossessive(sentence, mention.end) &&
        (verb ? vocabulary.hasInversion : isSubjectAfterVerb(sentence, mention.start, vocabulary, words));
      if (isAfterQuote || isOpening || isInverted)
        return {
          ...none,
          speakers: jointWith(sentence, mention, mentions, mention.end + 60),
          evidence: 'verb before the name',
          isStrong: verb !== undefined,
          duty,
        };
    }
    if (before.length > 0 && !impersonal.test(lower)) {
      const match = pronoun.exec(lower);
      const opening = match && isAfterPreposition(match[0], words) ? null : match;
      const isOthers =
        opening &&
        mentions.some((mention) => mention.end <= opening[0].length && canBeSubject(sentence, mention.start, words));
      const isSpeech = opening && (!isMentioned || startsWithSpeech(lower.slice(opening[0].length), words));
      if (isSpeech && !isOthers && before.length === 1)
        return { ...none, speakers: before, evidence: 'pronoun', isStrong: true, duty };
      if (before.length > 1 && pluralPronoun.test(lower))
        return { ...none, speakers: before, evidence: 'pronoun', isStrong: true, duty };
    }
    if (
      before.length === 1 &&
      (isInsertedPronoun(lower) || (vocabulary.dropsSubject && startsWithVerb(sentence, words)))
    )
      return { ...none, speakers: before, evidence: 'pronoun', isStrong: true, duty };
    const office = officeOf(sentence, offices, words);
    if (office) return { ...none, speakers: [office], evidence: 'office', isStrong: true, duty };
    // `The workshop was opened by Ana Diaz, who said …`, unless another person may be speaking.
    const [only, ...others] = mentions;
    if (!only || others.length > 0 || before.length > 0 || duty.length > 0) return { ...none, duty };
    const act = relativeAct(sentence, only.end, words);
    if (act === 'speech')
      return { ...none, speakers: [only.entry], evidence: 'subject', isStrong: true, duty, isGroup: false };
    return { ...none, duty: act === 'duty' ? [only.entry] : [] };
  };
}

/** `… quant à elle`: the pronoun is no subject. */
function isAfterPreposition(opening: string, { prepositions }: Words): boolean {
  return prepositions.has(opening.trim().toLowerCase().split(/\s+/).at(-2) ?? '');
}

/** `También destacó que …`: a verb without a subject. */
function startsWithVerb(sentence: string, words: Words): boolean {
  const [first = '', second = '', third = ''] = sentence.toLowerCase().split(/[\s,]+/, 3);
  if (words.speech.has(first)) return /\p{Ll}/u.test(second);
  return (
    words.speech.has(second) &&
    /\p{Ll}/u.test(third) &&
    !words.articles.has(first) &&
    !words.audience.has(first) &&
    !words.panel.has(first)
  );
}

/** `…, Ana Diaz said, …`. */
function isInsertion(sentence: string, { start, end }: PersonMention, words: Words): boolean {
  if (start === 0 || !/[,”"»]\s$/.test(sentence.slice(Math.max(0, start - 2), start))) return false;
  const verb = /^ (\p{Ll}+)(?=[,.;]|$)/u.exec(sentence.slice(end, end + 40))?.[1];
  return verb !== undefined && words.speech.has(verb);
}

/** A past-tense verb of any kind right after a person whom the report lists. */
function looseVerb(sentence: string, { entry, end }: PersonMention, words: Words): ReturnType<typeof verbAfter> {
  if (!entry.isParticipant) return undefined;
  const match =
    /^(?:\s\([^()]{1,90}\))?(?:\s(?:also|then|first|next|further|\p{Ll}+ly))?\s(\p{Ll}{3,}(?:ed|s))\s(?!by\b)/u.exec(
      sentence.slice(end, end + 140),
    );
  if (!match || /^(?:was|has|does|is|his|its|this|as|us|plus|thus|towards|versus)$/.test(match[1]!)) return undefined;
  const verbEnd = end + match[0].length;
  if (words.duty.has(match[1]!)) return { act: 'duty', end: verbEnd, gap: { start: end, end } };
  return { act: 'contribution', end: verbEnd, gap: { start: end, end: verbEnd - match[1]!.length - 1 } };
}

/** In notes, whatever follows a name at the start. */
function anyPredicate(sentence: string, { start, end }: PersonMention): ReturnType<typeof verbAfter> {
  if (
    start > 0 ||
    !/^\s\p{Ll}/u.test(sentence.slice(end, end + 2)) ||
    /^\s(?:and|or|who|with|from|of|und|et|y|e)\s/.test(sentence.slice(end, end + 6))
  )
    return undefined;
  return { act: 'contribution', end, gap: { start: end, end } };
}

/** `opened the session and said that …` */
function reportsAfter(sentence: string, at: number, words: Words): boolean {
  return sentence
    .slice(at, at + 160)
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .some((word) => words.speech.has(word));
}

function jointWith(
  sentence: string,
  first: PersonMention,
  mentions: readonly PersonMention[],
  limit: number,
): RosterEntry[] {
  const people = [first.entry];
  let end = first.end;
  for (const mention of mentions) {
    if (mention.start < end || mention.start > limit) continue;
    if (
      !JOINT.test(sentence.slice(end, mention.start)) &&
      !/,\s(?:and|und|et|y)\s(?:[\p{L}.’-]+\s){0,5}$/u.test(sentence.slice(end, mention.start))
    )
      continue;
    if (!people.includes(mention.entry)) people.push(mention.entry);
    end = mention.end;
  }
  return people;
}

/** `…, while Tom Okoro said …`: a second subject. */
function contrasts(sentence: string, { start, end }: PersonMention, words: Words): boolean {
  return (
    CONTRAST.test(sentence.slice(Math.max(0, start - 20), start)) &&
    (verbAfter(sentence, end, words)?.act ?? 'duty') !== 'duty'
  );
}

function isInside(range: OffsetRange, outer: OffsetRange): boolean {
  return range.start > outer.start && range.end < outer.end;
}

function isPossessive(text: string, end: number): boolean {
  return /^['’](?:s\b|\s)/.test(text.slice(end, end + 3));
}

/** Offices that one person of the roster has. */
function uniqueOffices(entries: readonly RosterEntry[]): ReadonlyMap<string, RosterEntry> {
  const owners = new Map<string, RosterEntry | undefined>();
  for (const entry of entries)
    for (const title of entry.titles)
      owners.set(title, owners.has(title) && owners.get(title) !== entry ? undefined : entry);
  return new Map([...owners].flatMap(([title, entry]) => (entry ? [[title, entry] as const] : [])));
}

/** `The mayor said`. */
function officeOf(sentence: string, offices: ReadonlyMap<string, RosterEntry>, words: Words): RosterEntry | undefined {
  if (offices.size === 0) return undefined;
  const match = /^(?:[^.;:!?“”"]{1,80}, )?(\p{L}+) ([\p{L}-]+(?: [\p{L}-]+){0,2})\s/u.exec(sentence);
  if (!match || !words.articles.has(match[1]!.toLowerCase())) return undefined;
  const title = match[2]!.toLowerCase().split(' ');
  for (let count = title.length; count > 0; count--) {
    const office = title.slice(0, count).join(' ');
    const entry = offices.get(office);
    if (!entry) continue;
    const end = match[0].length - match[2]!.length - 1 + office.length;
    if (verbAfter(sentence, end, words)?.act === 'speech') return entry;
  }
  return undefined;
}
