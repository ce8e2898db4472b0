import { linesOf } from '../blocks/block-lines.js';
import type { Block } from '../blocks/block.js';
import { trailingBracket } from '../people/brackets.js';
import { isOtherLabel } from '../people/label-counts.js';
import { labelEnd, labelLines, readLineLabel, type LineLabel } from '../people/line-label.js';
import { nameOfLine } from '../people/name-line.js';
import type { TurnKind } from '../people/turn-label.js';
import { isGivenName, type OffsetRange, readSentences } from '@findings/language';
import type { RosterEntry } from '../people/roster.js';
import { sliceProse, type Prose } from '../source/prose.js';
import type { ParseContext } from './parse-context.js';
import { readSpeakerLabel, turnKindOf, peopleOfLabel } from './speaker-label.js';

/** What the label of a line says. */
interface Labelled {
  readonly people?: readonly RosterEntry[];
  readonly kind?: TurnKind;
  readonly separator?: LineLabel['separator'];
}

/** A stretch of a block that starts with a label, or the one before the first label. */
export interface Segment extends Labelled {
  readonly prose: Prose;
  readonly label?: Prose;
}

/** Where a label starts in a block, and the text after it. */
interface Cut extends Labelled {
  readonly start: number;
  readonly textStart: number;
}

const ONLY_TIME = /^(?:\d+\s+)?[[(]?\d{1,2}:\d{2}[\d:.,>\s\])-]*$/;

/** Among labelled lines, one such as `Ana asked who pays` is no longer the speaker's. */
function addNarratedLines(block: Block, cuts: Cut[], context: ParseContext): void {
  const starts = new Set(cuts.map((cut) => cut.start));
  for (const { start, end } of linesOf(block)) {
    const line = block.prose.text.slice(start, end);
    if (starts.has(start) || context.mentionsIn(line)[0]?.start !== 0) continue;
    const { speakers, evidence } = context.attribute(line, []);
    if (speakers.length > 0 && evidence === 'subject') cuts.push({ start, textStart: start });
  }
  cuts.sort((left, right) => left.start - right.start);
}

/** `Q/Name:`, `A/Name:`, `Q. Name –`. */
const SLASHED = /^([QAC])(\/|\.\s)(?=\p{Lu})/u;
const SLASHED_KINDS: Readonly<Record<string, TurnKind>> = { Q: 'question', A: 'answer', C: 'comment' };

/** The label in `Any plans? Ana: No.` */
const BETWEEN_SENTENCES =
  /(?<=[.?!…]["”’)]{0,2}\s{1,3})\p{Lu}[\p{L}'’-]{1,30}(?: \p{Lu}[\p{L}.'’-]{0,30}){0,2}(?=:\s)/gu;

/**
 * The stretches of a block that a label may start. Between two sentences of a line, only full names and names of participants are labels. In
 * a transcript, so are labels of other lines.
 */
function labelledStretches(block: Block, context: ParseContext): readonly OffsetRange[] {
  const lines = labelLines(block);
  const { text } = block.prose;
  const { isTranscript, uses } = context.census;
  const isLabel = (label: string): boolean =>
    (isTranscript && (uses.get(label)?.count ?? 0) > 1) ||
    peopleOfLabel(label, context)?.every(({ isParticipant }) => isParticipant || label.includes(' ')) === true;
  const labels = [...text.matchAll(BETWEEN_SENTENCES)].filter(([label]) => isLabel(label));
  // `Mr. Diaz:` is in the middle of a sentence.
  const sentences = new Set(labels.length > 0 ? readSentences(text).map((sentence) => sentence.start) : []);
  const known = labels.map(({ index }) => index).filter((index) => sentences.has(index));
  if (known.length === 0) return lines;
  let next = 0;
  return lines.flatMap(({ start, end }) => {
    // `Hon. Ana Diaz:` is one label.
    const textStart = readLineLabel(text, start, end, block.marks)?.textStart ?? start;
    const starts = [start];
    for (; next < known.length && known[next]! < end; next++) if (known[next]! > textStart) starts.push(known[next]!);
    return starts.map((from, index) => ({ start: from, end: starts[index + 1] ?? end }));
  });
}

/** Splits a block where a line starts with the label of a person, a question, an answer or an action. */
export function readSegments(block: Block, context: ParseContext): readonly Segment[] {
  const speakers = speakersAboveItems(block, context) ?? speakersOnLine(block, context);
  if (speakers) {
    const end = block.prose.text.length;
    return [{ prose: sliceProse(block.prose, end, end), label: block.prose, people: speakers }];
  }
  const cuts: Cut[] = [];
  for (const { start, end } of labelledStretches(block, context)) {
    const cut = start < (cuts.at(-1)?.textStart ?? 0) ? undefined : readCut(block, start, end, context);
    if (cut) cuts.push(cut);
  }
  if (cuts.length === 0) return [{ prose: block.prose }];
  addNarratedLines(block, cuts, context);
  const segments: Segment[] = [];
  const first = cuts[0]!;
  if (first.start > 0) {
    const prose = sliceProse(block.prose, 0, first.start);
    if (ONLY_TIME.test(prose.text)) context.furniture.push({ kind: 'running-line', prose });
    else if (prose.text !== '') segments.push({ prose });
  }
  for (const [index, { start, textStart, ...labelled }] of cuts.entries()) {
    const prose = sliceProse(block.prose, textStart, cuts[index + 1]?.start);
    const label = textStart > start ? { label: sliceProse(block.prose, start, textStart) } : {};
    segments.push({ prose, ...label, ...labelled });
  }
  return segments;
}

/** Most words of an item that only names a speaker. */
const LONGEST_NAME = 5;
/** Shorter text below a name is not speech, but for example an affiliation in a list of people. */
const FEWEST_WORDS = 5;

/** The person whom an item names, if it has only the name, and the items below it report what this person said. */
function speakersAboveItems({ kind, prose, children }: Block, context: ParseContext): Segment['people'] {
  const isAbove =
    kind === 'item' &&
    prose.text.split(' ', LONGEST_NAME + 1).length <= LONGEST_NAME &&
    !/[?!.,]$|,\s\p{Ll}/u.test(prose.text) &&
    children.some(({ prose: { text } }) => text.split(' ', FEWEST_WORDS).length >= FEWEST_WORDS);
  return isAbove ? peopleOfLabel(trailingBracket(prose.text)?.before ?? prose.text, context) : undefined;
}

/** The people of a paragraph that is only a name, above what they say. */
function speakersOnLine(block: Block, context: ParseContext): Segment['people'] {
  const name = context.census.nameLines.get(block);
  return name === undefined ? undefined : peopleOfLabel(name, context);
}

/** `VW The profile is …` */
function readBareLabel(text: string, { bareLabels, words }: ParseContext): Cut | undefined {
  const match = /^(\p{Lu}{2,4})\s+(?=\S)/u.exec(text.slice(0, 8));
  // `AN asked …` is a sentence.
  const next = match ? /^\p{L}+/u.exec(text.slice(match[0].length, 40))?.[0] : undefined;
  const { speech, contribution, duty, auxiliaries } = words;
  if (next !== undefined && [speech, contribution, duty, auxiliaries].some((set) => set.has(next))) return undefined;
  const entry = match ? bareLabels.initials.get(match[1]!) : undefined;
  return entry && { start: 0, textStart: match![0].length, people: [entry] };
}

function readNameLine(block: Block, context: ParseContext): Cut | undefined {
  const lines = linesOf(block);
  if (block.kind !== 'paragraph' || lines.length < 2) return undefined;
  for (const count of [1, 2]) {
    if (lines.length <= count) break;
    const end = lines[count]!.start;
    const head = block.prose.text.slice(0, end).trim();
    const name = nameOfLine(head);
    if (name === undefined || name.split(/\s+/).length > 6) continue;
    const people = peopleOfLabel(name, context);
    const next = block.prose.text.slice(end, end + 2);
    if (people && (name.includes(' ') || context.census.isTranscript) && /^["“(«¿]?[\p{Lu}\d]/u.test(next))
      return { start: 0, textStart: end, people };
  }
  return undefined;
}

/** In a transcript, a line such as `Conclusion: …` is no longer the speaker's. */
function endsTurn({ text, separator }: LineLabel, { census, words }: ParseContext): boolean {
  return census.isTranscript && separator !== 'bold' && (isOtherLabel(text, words) || separator === 'brackets');
}

function readCut(block: Block, start: number, end: number, context: ParseContext): Cut | undefined {
  const { text } = block.prose;
  const slashed = SLASHED.exec(text.slice(start, start + 5));
  const [mark, letter, separator] = slashed ?? [];
  const inner = mark === undefined ? undefined : readSpeakerLabel(block, start + mark.length, end, context);
  // `A. Diaz:` is a name.
  if (mark !== undefined && (separator === '/' || (inner && isGivenName(inner.label.text.split(' ', 1)[0]!)))) {
    const label = inner?.label ?? readLineLabel(text, start + mark.length, end, []);
    const kind = SLASHED_KINDS[letter!]!;
    return label && { start, textStart: label.textStart, kind, ...(inner ? { people: inner.people } : {}) };
  }
  const speaker = readSpeakerLabel(block, start, labelEnd(block, start, end), context);
  // `Ana Diaz (Well Fund)'s talk …`: the name is part of the sentence.
  if (speaker && /^['’]s\s/.test(text.slice(speaker.label.textStart)))
    return { start, textStart: start, people: speaker.people };
  if (speaker) {
    const { label, people } = speaker;
    const kind = turnKindOf(label.text, context);
    return { start, textStart: label.textStart, people, separator: label.separator, ...(kind ? { kind } : {}) };
  }
  const bare = start === 0 ? readBareLabel(text, context) : undefined;
  if (bare) return bare;
  const named = start === 0 ? readNameLine(block, context) : undefined;
  if (named) return named;
  const label = readLineLabel(text, start, end, block.marks);
  if (!label) return undefined;
  // `A – Wells`, `B – Pumps`: the letters of a list.
  const isBold = block.marks.some((mark) => mark.kind === 'strong' && mark.start === label.start);
  if (label.separator === 'dash' && label.text.length === 1 && !isBold) return undefined;
  const kind = turnKindOf(label.text, context);
  if (!kind) return endsTurn(label, context) ? { start, textStart: start } : undefined;
  // `Question: Ana: …`, `ACTION (Ana): …`.
  const after = readSpeakerLabel(block, label.textStart, end, context);
  const people =
    after?.people ?? (label.affiliation === undefined ? undefined : peopleOfLabel(label.affiliation, context));
  return { start, textStart: after?.label.textStart ?? label.textStart, kind, ...(people ? { people } : {}) };
}
