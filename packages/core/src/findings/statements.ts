import { anyOf, cues, type OffsetRange, readSentences, type Words, wordsOfAllLanguages } from '@findings/language';
import type { RosterEntry } from '../people/roster.js';
import type { PersonMention } from '../speech/mentions.js';
import { sliceProse, type Prose } from '../source/prose.js';
import { reportsQuestion } from './guiding-questions.js';
import { creditOf, NO_CREDIT, type Credit, type Credited, type StatementDraft, type TurnDraft } from './draft.js';
import type { ParseContext } from './parse-context.js';

/** Who says which sentences of a text. */
export interface CreditedText {
  readonly statements: readonly StatementDraft[];
  /** True if one statement covers the whole text. */
  readonly isWhole: boolean;
  /** Whom a pronoun in the next paragraph means. */
  readonly last: readonly RosterEntry[];
}

interface OpenStatement extends OffsetRange {
  end: number;
  readonly speakers: readonly RosterEntry[];
  readonly evidence: StatementDraft['evidence'];
  isStrong: boolean;
  /** Whether its sentences only tell what the person did: `Ana Diaz went over the plan.` */
  isDeed?: boolean;
  isQuestion: boolean;
}

/**
 * Credits sentences to people. A speaker holds for the following sentences until another person or a group is the
 * subject.
 *
 * @param before the speakers of the paragraph before, whom a pronoun means
 */
export function creditSentences(text: string, before: readonly RosterEntry[], context: ParseContext): CreditedText {
  const { attribute } = context;
  const statements: StatementDraft[] = [];
  let open: OpenStatement | undefined;
  let known = before;
  /** The value of `known` if the people are only mentioned, and not the subject of a sentence. */
  let mentioned: readonly RosterEntry[] | undefined;
  /** The sentence before is said by one person, or about one. */
  let isTheirs = before.length === 1;
  /** The sentence before begins with what a person said, word for word. */
  let isQuoted = false;
  /** The subject of the sentence before, if it says nothing. */
  let subject: readonly RosterEntry[] = [];
  const close = (): void => {
    if (open) statements.push(statementOf(open));
    open = undefined;
  };
  for (const { start, end } of readClauses(text, context)) {
    const sentence = text.slice(start, end);
    const said = attribute(sentence, known, known === mentioned);
    const { speakers, evidence, isStrong, isDeed, duty, mentions, isGroup } = said;
    const isAfterQuotation = isQuoted;
    isQuoted = speakers.length > 0 && BEGINS_QUOTED.test(sentence);
    const actor = subject;
    const wasTheirs = isTheirs && known !== mentioned;
    const [speaker, ...others] = open?.speakers ?? known;
    subject = [];
    isTheirs = others.length === 0 && duty.length === 0 && speakers.length > 0;
    if (speakers.length > 0 && evidence !== undefined) {
      for (const entry of speakers) entry.certainty = 'sure';
      const isQuestion = reportsQuestion(sentence) && !/["“«„]/.test(sentence);
      if (open && samePeople(open.speakers, speakers)) {
        open.end = end;
        open.isStrong ||= isStrong;
        open.isDeed &&= isDeed;
        open.isQuestion = isQuestion;
      } else {
        close();
        const from = quotedBefore(text, statements.at(-1)?.end ?? 0, { start, end });
        open = { start: from, end, speakers, evidence, isStrong, isDeed, isQuestion };
      }
      // After `Ana Diaz asked Tom Okoro who pays`, `he` is Tom Okoro.
      known = isQuestion ? [...new Set([...speakers, ...mentions.map(({ entry }) => entry)])] : speakers;
      // `The idea was presented by Ana Diaz.` credits only this sentence.
      if (evidence === 'according to') close();
    } else if (duty.length > 0) {
      close();
      known = duty.length === 1 ? duty : [];
    } else if (isGroup) {
      close();
      known = mentioned = mentions.length === 1 ? [mentions[0]!.entry] : [];
    } else if (
      mentions[0] &&
      mentions[0].start < NEAR_START &&
      !(open?.speakers ?? known).includes(mentions[0].entry)
    ) {
      // Another person is the subject.
      close();
      known = mentions.length === 1 ? [mentions[0]!.entry] : [];
      // Not a name alone, as in a list of references.
      if (/ \p{Ll}{2}/u.test(sentence)) subject = known;
      isTheirs = known.length === 1;
    } else if (wasTheirs && goesOn(sentence, speaker, mentions, context.words)) {
      // `Diaz ist skeptisch. Der Plan sei vage.`
      open ??= { start, end, speakers: [speaker!], evidence: 'carried', isStrong: true, isQuestion: false };
      Object.assign(open, { end, isDeed: false, isQuestion: false });
      isTheirs = true;
    } else if (!open && actor.length > 0 && isQuotation(sentence)) {
      // `Ana rose. “The wells are dry.”`
      open = { start, end, speakers: actor, evidence: 'carried', isStrong: false, isQuestion: false };
    } else if (open && (open.isQuestion || (isAfterQuotation && !/["“«„]/.test(sentence)))) {
      // This may be the answer, or the report's: `“We pump more,” said Ana. The wells open in May.`
      close();
    } else if (open) {
      // What follows `Ana presented the wells.` is hers if she goes on after it, in a quotation and in a short text.
      const isSpeech = /^["“«„]/.test(sentence);
      if (open.isStrong || text.length <= SHORT || isSpeech) open.end = end;
      if (isSpeech) open.isDeed = false;
    } else if (mentions.length > 0) {
      known = mentions.length === 1 ? [mentions[0]!.entry] : [];
      if (mentions.length === 1 && mentions[0]!.start > 0) mentioned = known;
    }
  }
  close();
  const [only] = statements;
  const isWhole =
    statements.length === 1 &&
    only !== undefined &&
    text.slice(0, only.start).trim() === '' &&
    text.slice(only.end).trim() === '';
  return { statements, isWhole, last: known === mentioned ? [] : known };
}

/** Matches what separates two clauses with different speakers. */
const CONJUNCTION = anyOf([...wordsOfAllLanguages('conjunctions'), ...cues('clauseJoints')]);
const JOINT = new RegExp(String.raw`(?:;\s|[,;]\s${CONJUNCTION}\s)$`, 'iu');
/** Most UTF-16 code units of a comma and a conjunction. */
const LONGEST_JOINT = 14;

/** The sentences of a text. A sentence with two speakers is cut before the second: `Ana Diaz objected to it, and Tom Okoro added that …`. */
export function* readClauses(text: string, { attribute, mentionsIn }: ParseContext): Iterable<OffsetRange> {
  for (const { start, end } of readSentences(text)) {
    const sentence = text.slice(start, end);
    let from = 0;
    for (const mention of mentionsIn(sentence)) {
      const before = sentence.slice(Math.max(from, mention.start - LONGEST_JOINT), mention.start);
      if (mention.start === 0 || !JOINT.test(before)) continue;
      const first = attribute(sentence.slice(from, mention.start).trim(), []);
      const next = attribute(sentence.slice(mention.start), []);
      const areTwo = [first, next].every((each) => each.evidence === 'subject' && each.isStrong);
      if (!areTwo || !next.speakers.includes(mention.entry) || first.speakers.includes(mention.entry)) continue;
      yield { start: start + from, end: start + mention.start };
      from = mention.start;
    }
    yield { start: start + from, end };
  }
}

/** Whether a sentence goes on with what a person said, in reported speech: `Der Plan sei vage.` */
function goesOn(
  sentence: string,
  speaker: RosterEntry | undefined,
  mentions: readonly PersonMention[],
  { reportedSpeech, notReportedSpeech, firstPerson }: Words,
): boolean {
  if (reportedSpeech.size === 0 || speaker?.certainty !== 'sure' || mentions.some(({ entry }) => entry === speaker))
    return false;
  const lower = sentence.replace(/["“„«»][^"“”„«»]*["“”»«]/gu, '').toLowerCase();
  // `Analysten sagten, der Plan sei vage.`
  const words = lower.split(/[,;:]/, 1)[0]!.split(/[^\p{L}]+/u);
  return (
    words.some((word) => reportedSpeech.has(word)) &&
    !words.some((word) => firstPerson.has(word)) &&
    ![...notReportedSpeech].some((phrase) => lower.includes(phrase))
  );
}

function statementOf({ start, end, speakers, evidence, isDeed = false }: OpenStatement): StatementDraft {
  return { start, end, speakers, evidence: isDeed ? 'deed' : evidence };
}

/** A name before this offset begins its sentence. */
const NEAR_START = 20;

/** `“The wells ran dry,” Ana said.` */
const BEGINS_QUOTED = /^["“«„].*["”»]/su;

function isQuotation(sentence: string): boolean {
  return /^["“«„].*[.!?…]["”»“]$/su.test(sentence.trim());
}

/** A short entry of minutes is one person's. In UTF-16 code units. */
const SHORT = 250;

/** Most UTF-16 code units of `Ana Diaz of the Well Fund said.` */
const LONGEST_TAG = 60;

/** `“The wells ran dry.” Ana said.`: where what is said begins, which is quoted before. */
function quotedBefore(text: string, from: number, { start, end }: OffsetRange): number {
  const before = text.slice(from, start);
  const isTag = end - start <= LONGEST_TAG && /^\s*["“«„]/.test(before) && /["”»]\s*$/.test(before);
  return isTag ? start - before.trimStart().length : start;
}

function samePeople(left: readonly RosterEntry[], right: readonly RosterEntry[]): boolean {
  return left.length === right.length && left.every((entry) => right.includes(entry));
}

/** Who says a text from its first sentence on, if no other person says a part of it. */
export function creditOfAll(statements: readonly StatementDraft[]): Credit | undefined {
  const [first] = statements;
  return first && statements.length === 1 && first.start === 0 ? creditOf(first) : undefined;
}

/** Splits a paragraph into turns: one per speaker, and one for each stretch without a speaker. */
export function splitByStatement(prose: Prose, statements: readonly StatementDraft[]): readonly TurnDraft[] {
  if (statements.length < 2) return [{ prose, ...(creditOfAll(statements) ?? NO_CREDIT) }];
  const turns: TurnDraft[] = [];
  let from = 0;
  const add = (to: number, credit: Credited): void => {
    const turn = sliceProse(prose, from, to);
    if (turn.text !== '') turns.push({ prose: turn, ...credit });
    from = to;
  };
  for (const statement of statements) {
    add(statement.start, NO_CREDIT);
    add(statement.end, creditOf(statement));
  }
  add(prose.text.length, NO_CREDIT);
  return turns;
}
