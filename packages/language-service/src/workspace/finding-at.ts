import type { Target } from '@findings/core/library';
import { partitionPoint } from '@findings/core/text';
import type { OffsetRange } from '@findings/language';
import { oncePer } from './once-per.js';
import type { ReportText } from './report-text.js';

/** The targets of a report with their ranges, the most exact ranges first. */
interface TargetRanges {
  readonly targets: readonly Target[];
  /** Each layer is computed when the layers before it have no result. */
  readonly layers: readonly (() => Segments)[];
}

/**
 * The innermost finding, session or day at an offset of a report. First the words of targets count, then what is between them
 * (a page break, markup), then the rest of their first and last lines (a bullet, the speaker's name, `{#an-alias}`).
 * The report and its summary have no range.
 *
 * @param offset in UTF-16 code units
 */
export function findingAt(report: ReportText, offset: number): Target | undefined {
  const { layers, targets } = rangesOf(report);
  for (const layer of layers) {
    const owner = ownerAt(layer(), offset);
    if (owner !== undefined) return targets[owner];
  }
  return undefined;
}

const rangesOf = oncePer(({ library, report, source }: ReportText): TargetRanges => {
  const targets = library.targets(report.key);
  const words = ({ spans }: Target, owner: number): readonly OwnedRange[] =>
    spans.map(({ start, end }) => ({ start: start.offset, end: end.offset, owner }));
  const whole = ({ spans }: Target, owner: number): readonly OwnedRange[] =>
    spans.length === 0 ? [] : [{ start: spans[0]!.start.offset, end: spans.at(-1)!.end.offset, owner }];
  const lines = (target: Target, owner: number): readonly OwnedRange[] =>
    whole(target, owner).map(({ start, end }) => {
      const { column } = source.pointAt(start);
      return { start: start - column + 1, end: lineEnd(source.text, end) + 1, owner };
    });
  return { targets, layers: [words, whole, lines].map((layer) => once(() => segmentsOf(targets.flatMap(layer)))) };
});

function once<Value>(make: () => Value): () => Value {
  let value: Value | undefined;
  return () => (value ??= make());
}

/** The offset before the line break. */
function lineEnd(text: string, offset: number): number {
  let end = offset;
  while (end < text.length && text.charCodeAt(end) !== 10 && text.charCodeAt(end) !== 13) end++;
  return end;
}

/** A range that belongs to an owner, which is identified by a number. */
export interface OwnedRange extends OffsetRange {
  readonly owner: number;
}

/** A text cut where its owner changes: `owners[n]` owns the text from `starts[n]` to `starts[n + 1]`. */
export interface Segments {
  readonly starts: Uint32Array;
  readonly owners: Int32Array;
}

const NO_OWNER = -1;

/** Cuts a text into segments. Of nested ranges the innermost owns an offset, of overlapping ones the one that starts later. */
export function segmentsOf(ranges: readonly OwnedRange[]): Segments {
  const sorted = ranges.filter(({ start, end }) => start < end).sort((a, b) => a.start - b.start || b.end - a.end);
  const starts: number[] = [];
  const owners: number[] = [];
  const open: OwnedRange[] = [];
  const startSegment = (start: number, owner: number): void => {
    if (starts.at(-1) === start) {
      starts.pop();
      owners.pop();
    }
    if ((owners.at(-1) ?? NO_OWNER) === owner) return;
    starts.push(start);
    owners.push(owner);
  };
  /** Closes the ranges that end at or before an offset. */
  const closeUntil = (offset: number): void => {
    for (let top = open.at(-1); top && top.end <= offset; top = open.at(-1)) {
      open.pop();
      // An overlapping range that started earlier and has ended by now owns nothing after it.
      while (open.length > 0 && open.at(-1)!.end <= top.end) open.pop();
      startSegment(top.end, open.at(-1)?.owner ?? NO_OWNER);
    }
  };
  for (const range of sorted) {
    closeUntil(range.start);
    startSegment(range.start, range.owner);
    open.push(range);
  }
  closeUntil(Infinity);
  return { starts: Uint32Array.from(starts), owners: Int32Array.from(owners) };
}

export function ownerAt({ starts, owners }: Segments, offset: number): number | undefined {
  const next = partitionPoint(starts.length, (index) => starts[index]! <= offset);
  const owner = owners[next - 1] ?? NO_OWNER;
  return owner === NO_OWNER ? undefined : owner;
}
