import {
  findingsOfPart,
  type CitableText,
  type CreditSource,
  type Evidence,
  type Finding,
  type Part,
  type Report,
  type Session,
  type Turn,
} from '../model.js';
import { readCreditComment } from '../canonical-words.js';
import type { OffsetRange } from '@findings/language';
import { partitionPoint } from '../source/binary-search.js';
import { sourceOffset, type SourceBlock, type SourceDocument } from './document.js';

/** Whom the reader credits with a sentence, and why. */
export interface ReadCredit {
  /** Ids of people. */
  readonly people: readonly string[];
  readonly evidence?: Evidence | undefined;
  readonly credit?: CreditSource | undefined;
  /** Only the context says so. */
  readonly isInferred: boolean;
  /** A comment says so, also if it says that nobody is credited. */
  readonly isExplicit: boolean;
}

/** What the reader makes of a block. */
export interface ReadBlock {
  readonly finding?: CitableText;
  readonly part?: Session | Part;
  /** One for each sentence. */
  readonly credits: readonly ReadCredit[];
  /** Whether it is a turn of an exchange. */
  readonly turn?: 'question' | 'answer';
}

interface Credited extends OffsetRange {
  readonly people: readonly string[];
  readonly evidence?: Evidence | undefined;
  readonly credit?: CreditSource | undefined;
}

interface PlacedFinding extends OffsetRange {
  readonly finding: CitableText;
  readonly part?: Session | Part;
  readonly turn?: 'question' | 'answer';
}

const NONE: readonly string[] = [];

/** Relates the blocks of a document to the report that was read from it. Linear but for sorting. */
export function readBlocksOf({ blocks }: SourceDocument, report: Report): ReadonlyMap<SourceBlock, ReadBlock> {
  const findings: PlacedFinding[] = [];
  const statements: Credited[] = [];
  const wholes: Credited[] = [];
  for (const { finding, part } of findingsOf(report)) {
    for (const { text, spans, turn, speakers, evidence, credit } of piecesOf(finding)) {
      if (text === '') continue;
      for (const { start, end } of spans) {
        const range = { start: start.offset, end: end.offset };
        findings.push({ ...range, finding, ...(part ? { part } : {}), ...(turn ? { turn } : {}) });
        if (speakers.length > 0) wholes.push({ ...range, people: speakers, evidence, credit });
      }
    }
    for (const { speakers, evidence, credit, spans } of finding.statements)
      for (const { start, end } of spans)
        statements.push({ start: start.offset, end: end.offset, people: speakers, evidence, credit });
  }
  const titles = [...report.sessions, ...report.parts].flatMap((part) =>
    part.spans.map(({ start, end }) => ({ start: start.offset, end: end.offset, part })),
  );
  for (const list of [findings, statements, wholes, titles]) list.sort((left, right) => left.start - right.start);
  const read = new Map<SourceBlock, ReadBlock>();
  for (const block of blocks) {
    const at = contentStart(block);
    const placed = rangeIn(findings, at, block.end);
    const title = block.kind === 'heading' ? rangeIn(titles, block.start, block.end) : undefined;
    const explicitTo = block.comments.reduce(
      (last, { at: place, value }) =>
        readCreditComment(value)?.isAll ? block.text.length : readCreditComment(value) ? Math.max(last, place) : last,
      0,
    );
    read.set(block, {
      ...(placed ? { finding: placed.finding } : {}),
      ...(placed?.turn ? { turn: placed.turn } : {}),
      ...(title ? { part: title.part } : placed?.part ? { part: placed.part } : {}),
      credits: block.sentences.map(({ start, end }) => {
        const from = sourceOffset(block.prose, Math.max(start, Math.min(block.labelEnd + 1, end - 1)));
        const credit = rangeAt(statements, from) ?? rangeAt(wholes, from);
        return {
          people: credit?.people ?? NONE,
          evidence: credit?.evidence,
          credit: credit?.credit,
          isInferred: credit?.credit === 'carried' || credit?.evidence === 'carried',
          isExplicit: end <= explicitTo,
        };
      }),
    });
  }
  return read;
}

/** After the label. */
function contentStart({ prose, labelEnd, start }: SourceBlock): number {
  return prose.runs.length === 0 ? start : sourceOffset(prose, Math.min(labelEnd, prose.text.length - 1));
}

interface Piece {
  readonly text: string;
  readonly spans: CitableText['spans'];
  readonly speakers: readonly string[];
  readonly evidence?: Evidence | undefined;
  readonly credit?: CreditSource | undefined;
  readonly turn?: 'question' | 'answer';
}

/** The texts of a finding that have speakers: all of it, or its turns. */
export function piecesOf(finding: Finding): readonly Piece[] {
  if (finding.type === 'highlight') return [{ ...finding, evidence: finding.evidence, credit: finding.credit }];
  if (finding.type === 'passage') return [{ text: finding.text, spans: finding.spans, speakers: NONE }];
  const { question, comment, answers } = finding;
  const piece = (turn: Turn, kind: 'question' | 'answer'): Piece => ({ ...turn, evidence: turn.evidence, turn: kind });
  return [
    ...[question, comment].filter((turn) => turn !== undefined).map((turn) => piece(turn, 'question')),
    ...answers.map((turn) => piece(turn, 'answer')),
  ];
}

/** All findings of a report, with the session or part that they are in. */
export function* findingsOf(report: Report): Generator<{ readonly finding: Finding; readonly part?: Session | Part }> {
  for (const finding of report.summary?.passages ?? []) yield { finding };
  for (const part of [...report.sessions, ...report.parts])
    for (const finding of findingsOfPart(part)) yield { finding, part };
  for (const finding of [...report.recommendations, ...report.actions]) yield { finding };
}

/** The first of sorted ranges that starts in `[start, end)` or holds `start`. */
function rangeIn<Range extends OffsetRange>(ranges: readonly Range[], start: number, end: number): Range | undefined {
  const holding = rangeAt(ranges, start);
  if (holding) return holding;
  const next = ranges[startsUpTo(ranges, start)];
  return next && next.start < end ? next : undefined;
}

function rangeAt<Range extends OffsetRange>(ranges: readonly Range[], at: number): Range | undefined {
  const range = ranges[startsUpTo(ranges, at) - 1];
  return range && range.end > at ? range : undefined;
}

/** How many of sorted ranges start at an offset or before. */
function startsUpTo(ranges: readonly OffsetRange[], at: number): number {
  return partitionPoint(ranges.length, (index) => ranges[index]!.start <= at);
}
