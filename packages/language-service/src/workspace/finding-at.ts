import type { Target } from '@findings/core/check';
import type { ReportText } from './report-text.js';
import { ownerAt, segmentsOf } from './segments.js';
import type { Segments, Stretch } from './segments.js';

/** What can be cited in a report, and where it stands: most exactly first. */
interface Places {
  readonly targets: readonly Target[];
  readonly layers: readonly Segments[];
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
    const owner = ownerAt(layer, offset);
    if (owner !== undefined) return places.targets[owner];
  }
  return undefined;
}

function placesOf({ library, report, source, text }: ReportText): Places {
  const targets = library.targets(report.key);
  const words: Stretch[] = [];
  const whole: Stretch[] = [];
  const lines: Stretch[] = [];
  for (const [owner, { spans }] of targets.entries()) {
    const first = spans[0];
    const last = spans.at(-1);
    if (!first || !last) continue;
    for (const { start, end } of spans) words.push({ start: start.offset, end: end.offset, owner });
    whole.push({ start: first.start.offset, end: last.end.offset, owner });
    const { offset, column } = source.pointAt(first.start.offset);
    lines.push({ start: offset - column + 1, end: lineEnd(text, last.end.offset) + 1, owner });
  }
  return { targets, layers: [words, whole, lines].map(segmentsOf) };
}

/** The place in front of the line's end. */
function lineEnd(text: string, offset: number): number {
  let end = offset;
  while (end < text.length && text.charCodeAt(end) !== 10 && text.charCodeAt(end) !== 13) end++;
  return end;
}
