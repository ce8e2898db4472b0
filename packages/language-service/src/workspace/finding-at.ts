import type { Target } from '@findings/core/library';
import type { ReportText } from './report-text.js';
import { ownerAt, segmentsOf } from './owner-intervals.js';
import type { Segments, OwnedRange } from './owner-intervals.js';

/** What can be cited in a report, and where it stands: most exactly first. */
interface Places {
  readonly targets: readonly Target[];
  /** Each is made when those before it have no answer. */
  readonly layers: readonly (() => Segments)[];
}

const known = new WeakMap<ReportText, Places>();

/**
 * The innermost finding, session or day that stands at a place of a report: its words, or else what lies between them (a
 * page break, markup), or else the rest of its first and last lines (a bullet, the speaker's name, `{#an-alias}`).
 * The report as a whole and its summary stand nowhere.
 *
 * @param offset in UTF-16 code units; outside the text there is nothing
 */
export function findingAt(report: ReportText, offset: number): Target | undefined {
  let places = known.get(report);
  if (!places) known.set(report, (places = placesOf(report)));
  for (const layer of places.layers) {
    const owner = ownerAt(layer(), offset);
    if (owner !== undefined) return places.targets[owner];
  }
  return undefined;
}

function placesOf({ library, report, source }: ReportText): Places {
  const text = once(() => source.text);
  const targets = library.targets(report.key);
  const words = ({ spans }: Target, owner: number): readonly OwnedRange[] =>
    spans.map(({ start, end }) => ({ start: start.offset, end: end.offset, owner }));
  const whole = ({ spans }: Target, owner: number): readonly OwnedRange[] =>
    spans.length === 0 ? [] : [{ start: spans[0]!.start.offset, end: spans.at(-1)!.end.offset, owner }];
  const lines = (target: Target, owner: number): readonly OwnedRange[] =>
    whole(target, owner).map(({ start, end }) => {
      const { column } = source.pointAt(start);
      return { start: start - column + 1, end: lineEnd(text(), end) + 1, owner };
    });
  return { targets, layers: [words, whole, lines].map((layer) => once(() => segmentsOf(targets.flatMap(layer)))) };
}

function once<Value>(make: () => Value): () => Value {
  let value: Value | undefined;
  return () => (value ??= make());
}

/** The place in front of the line's end. */
function lineEnd(text: string, offset: number): number {
  let end = offset;
  while (end < text.length && text.charCodeAt(end) !== 10 && text.charCodeAt(end) !== 13) end++;
  return end;
}
