import type { Block, MarkKind } from '../blocks/block.js';
import { anyCue, plainLabel, readDay, type Vocabulary, type Words, wordsOf } from '@findings/language';
import { longestLabel, readLabel, readRole, type Label, type PartRole } from './label.js';

/** A block that opens a part of the report, and how strongly it is set: a heading's level, or a rank in between. */
export interface SectionStart {
  readonly block: Block;
  /** `undefined` for a heading that no vocabulary knows. */
  readonly label: Label | undefined;
  /** 1 to 6 for headings; 1.5 for a line in capitals, 4 for a label on a line of its own, 7 for a bold line. */
  readonly level: number;
  readonly isHeading: boolean;
}

/** Roles of parts that hold nothing to cite. */
const furnitureRoles = new Set<PartRole>(['agenda', 'contents', 'references', 'boilerplate']);

/** Most words of a bold line that is a heading: a list, another line, or a question. */
const longestList = 14;
const longestBoldHeading = 18;
const longestQuestion = 30;

/** Reads a top-level block as an opener; `undefined` for text. */
export function readSectionStart(block: Block, vocabulary: Vocabulary): SectionStart | undefined {
  const { text } = block.prose;
  if (text === '' || text.length > longestLabel) return undefined;
  if (block.kind === 'heading') {
    if (isByline(text, vocabulary)) return undefined;
    return { block, label: readLabel(text, vocabulary) ?? dayLabel(text), level: block.level, isHeading: true };
  }
  if (block.kind !== 'paragraph') return undefined;
  const isBold = isWhollyStrong(block);
  if (isWhollyLink(block) && !isBold) return undefined;
  const isCapital = isCapitals(text);
  const label =
    isBold || isCapital ? (readLabel(text, vocabulary) ?? dayLabel(text)) : readPlainLabel(block, vocabulary);
  if (!label || label.kind === 'numbered') return isBold ? boldHeading(block, wordsOf(vocabulary)) : undefined;
  if (label.kind !== 'part' && isAgenda(block, vocabulary)) return undefined;
  // `Panelists:` is above a list of names, and what follows the list is not about them.
  if (label.kind === 'part' && label.role === 'people' && !isCapital) return undefined;
  // Under “Acknowledgements” in bold, the next bold line is a heading of its own.
  const isApart = isBold && label.kind === 'part' && furnitureRoles.has(label.role);
  return { block, label, level: isCapital ? 1.5 : isApart ? 7 : 4, isHeading: false };
}

function boldHeading(block: Block, { questionLabels, answerLabels, roles, audience }: Words): SectionStart | undefined {
  const { text } = block.prose;
  const label = plainLabel(/^([^:]{1,20}):/.exec(text)?.[1] ?? '');
  const isChair = roles.has(label) && audience.has(label);
  if (questionLabels.has(label) || answerLabels.has(label) || isChair) return undefined;
  if (/[.!]$/.test(text) || isCount(text) || text.split(' ').length > longestTitle(text)) return undefined;
  return { block, label: undefined, level: 7, isHeading: false };
}

/** Most words of a bold line that is a heading. A question may be longer than a list. */
function longestTitle(text: string): number {
  if (/^[^:]*\?$/.test(text)) return longestQuestion;
  return text.includes(',') ? longestList : longestBoldHeading;
}

/** Whether a text is the count of a vote: `Yes: 8`. */
function isCount(text: string): boolean {
  return /^[^:]{1,40}:\s*\d+(?:[.,]\d+)?\s?%?$/u.test(text);
}

/** `By Ana Diaz`. */
function isByline(text: string, vocabulary: Vocabulary): boolean {
  const first = /^(\p{L}+(?: by)?):?\s+\p{Lu}/u.exec(text)?.[1]?.toLowerCase();
  return first !== undefined && wordsOf(vocabulary).bylines.has(first) && text.split(' ').length <= 12;
}

/** A line without any mark is a label only where it can be nothing else. */
function readPlainLabel(block: Block, vocabulary: Vocabulary): Label | undefined {
  const { text } = block.prose;
  const label = readLabel(text, vocabulary) ?? leadIn(text, vocabulary);
  if (!label || label.kind === 'numbered') return undefined;
  if (label.kind === 'part') return text.endsWith('.') ? undefined : label;
  if (label.number === undefined) return undefined;
  const title = text.slice(label.titleStart);
  const isSentence = /[.;,]$/.test(text) || /^\p{Ll}{2}/u.test(title) || title.split(' ').length > 25;
  return isSentence ? undefined : label;
}

const KEY_POINTS = new RegExp(`^(.{1,60}?) ${anyCue('afterKeyPoints')} `);

/** `Key points from the panel discussion:` opens what its head names. */
function leadIn(text: string, vocabulary: Vocabulary): Label | undefined {
  if (!text.endsWith(':') || text.length > 90) return undefined;
  const head = KEY_POINTS.exec(text)?.[1];
  const role: PartRole | undefined = head === undefined ? undefined : readRole(head, vocabulary);
  return role === 'highlights' || role === 'exchanges' || role === 'questions'
    ? { kind: 'part', role, titleStart: 0 }
    : undefined;
}

/** `Monday AM`, `Second day`: a day that the vocabulary's word does not head. A date alone belongs to a day's heading or a cover. */
function dayLabel(text: string): Label | undefined {
  const day = readDay(text);
  if (!day || (day.weekday === undefined && day.number === undefined)) return undefined;
  return { kind: 'day', titleStart: 0, ...(day.number === undefined ? {} : { number: String(day.number) }) };
}

/** One strong mark from end to end. */
export function isWhollyStrong(block: Block): boolean {
  return isWholly('strong', block);
}

/** Whether the whole text is one link: `[Slides](slides.pdf)`. Such a line is no heading. */
export function isWhollyLink(block: Block): boolean {
  return isWholly('link', block);
}

function isWholly(kind: MarkKind, { marks, prose: { text } }: Block): boolean {
  return marks.some((mark) => mark.kind === kind && mark.start === 0 && mark.end >= text.length - 1);
}

function isCapitals(text: string): boolean {
  return /\p{Lu}{3}/u.test(text) && !/\p{Ll}/u.test(text) && !/[.;]$/.test(text);
}

/** Lines that are labels one under the other list sessions; none of them opens one. */
function isAgenda(block: Block, vocabulary: Vocabulary): boolean {
  return block.lines.some((start) => {
    const label = readLabel(block.prose.text.slice(start, start + longestLabel), vocabulary);
    return label?.kind === 'session' && label.number !== undefined;
  });
}
