import { linesOf } from '../blocks/block-lines.js';
import type { Block } from '../blocks/block.js';
import { readSentences, isCommonWord, isGivenName, type Words } from '@findings/language';
import { isOtherLabel } from '../people/label-counts.js';
import { readLineLabel, type LineLabel } from '../people/line-label.js';
import { Likeness, nameLikeness, readName } from '../people/name.js';
import type { RosterEntry } from '../people/roster.js';
import type { Prose } from '../source/prose.js';
import type { Credit } from './draft.js';
import type { ParseContext } from './parse-context.js';
import type { CreditedText } from './statements.js';

/** A name that introduces a list comes at once, or after an office. */
const MAX_LEAD = 40;
/** `[Applause]`, `Whoo!`: what interrupts a speech and does not end it. */
export const INTERJECTION = /^(?:[[(<].*[\])>]|\S+(?: \S+)?(?<!:))$/u;

/** Marks a line as a continuation of what the speaker of the line before said: `...: and the pumps`, `… and the pumps`. */
const CONTINUATION = /^(?:\.{3,4}|…)\s?:?\s+(?=\S)/u;

/** Length of the mark of a continuation; 0 if there is none. */
export function continuationMark(text: string): number {
  return CONTINUATION.exec(text)?.[0].length ?? 0;
}

/** Whether a text has a word such as `we` or `our`. */
export function isInFirstPerson(text: string, { firstPerson }: Words): boolean {
  return text
    .toLowerCase()
    .split(/[^\p{L}’']+/u)
    .some((word) => firstPerson.has(word));
}

/**
 * Whether a credit to the speaker of the text before holds for a text. `other` if it is about another person or a group, and `end` if the credit
 * does not hold for what follows, either: after a label or a name of which nothing is known, and after a line that introduces a list.
 */
export function interruptionOf(
  { kind, marks, prose: whole }: Block,
  { text }: Prose,
  credit: Credit,
  context: ParseContext,
): 'other' | 'end' | undefined {
  const lead = /^[-–—\s]+/.exec(text)?.[0].length ?? 0;
  const label = readLineLabel(text, lead, text.length, text.length === whole.text.length ? marks : []);
  if (label && endsCredit(label, credit, context)) return 'end';
  // A speaker who continues may mention other people.
  if (context.isVerbatim) return undefined;
  const [first] = readSentences(text);
  const sentence = first ? text.slice(first.start, first.end) : '';
  const {
    mentions: [mention],
    isGroup,
  } = context.attribute(sentence, []);
  if (isGroup && credit.evidence === 'carried') return 'other';
  if (mention?.start === 0 && !credit.speakers.includes(mention.entry))
    return mention.entry.isParticipant ? 'other' : 'end';
  if (mention?.start === 0) return undefined;
  if (hasUnknownSubject(sentence, context)) return 'end';
  const isLeadIn = kind === 'paragraph' && /:["”]?$/.test(text) && !isInFirstPerson(text, context.words);
  return isLeadIn && credit.evidence === 'carried' ? 'end' : undefined;
}

/** Whether a sentence begins with an unknown name: `Steve will report`, `Zoltan thinks that …`. */
function hasUnknownSubject(sentence: string, { words, isProseWord }: ParseContext): boolean {
  const [, name, verb] = /^(\p{Lu}[\p{L}’'-]+) (\p{Ll}+)/u.exec(sentence.slice(0, 80)) ?? [];
  if (name === undefined || isCommonWord(name, isProseWord)) return false;
  return isGivenName(name) || words.speech.has(verb!);
}

/** Most words of a label that is not a name: `Next steps: …`. */
const LONGEST_TOPIC = 4;

/**
 * Whether an unknown label ends a credit. A name always does. Other words end a credit that is carried on, but may be the topics of a
 * person whom a label names directly above.
 */
function endsCredit({ separator, text }: LineLabel, { evidence }: Credit, context: ParseContext): boolean {
  const { words, vocabulary, isProseWord } = context;
  const name = readName(text, vocabulary);
  const isName =
    name !== undefined &&
    (name.tokens.length > 1 ? nameLikeness(name, isProseWord) >= Likeness.Fair : isGivenName(name.tokens[0]!));
  if (isName || evidence !== 'carried') return isName;
  return isOtherLabel(text, words) || (separator === 'colon' && text.split(' ').length <= LONGEST_TOPIC);
}

/** Whether a block is bold or italic from start to end, as the questions of an interview are. */
export function isEmphasized({ marks, prose: { text } }: Block): boolean {
  return marks.some(({ kind, start, end }) => kind !== 'link' && start === 0 && end >= text.length - 1);
}

/** Whether the first lines of a block, or all, are bold. */
export function startsWithBoldLine(block: Block): boolean {
  const bold = block.marks.find(({ kind, start }) => kind === 'strong' && start === 0);
  return bold !== undefined && linesOf(block).some(({ end }) => bold.end >= end - 2 && bold.end <= end);
}

/** `Ana Diaz, on repairs:`, not `We discussed the paper by Ana Diaz:`. */
export function startsWithMention(text: string, { mentionsIn }: ParseContext): boolean {
  const last = readSentences(text).at(-1);
  const sentence = last ? text.slice(last.start, last.end) : '';
  const [mention] = mentionsIn(sentence);
  return mention !== undefined && mention.start < MAX_LEAD;
}

/** Whether a text is the title of a list, and ends the last turn: `Next steps:`. */
export function isShortTitle(text: string): boolean {
  return text.split(' ', 3).length <= 2;
}

/** Whether a paragraph is one sentence. Several have a subject of their own. */
export function isOneSentence(text: string): boolean {
  return readSentences(text).length < 2;
}

/** Whom a text that ends with a colon introduces. */
export function introducedPeople(
  text: string,
  { statements, last: known }: CreditedText,
  { agenda }: Words,
): readonly RosterEntry[] {
  const last = statements.at(-1);
  // `Ana presented the agenda:`.
  const isAgenda = text
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .some((word) => agenda.has(word));
  return isAgenda ? [] : last && last.end >= text.length - 2 ? last.speakers : known;
}
