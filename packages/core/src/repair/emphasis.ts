import { delimiterRuns } from './delimiter-runs.js';
import type { Edit } from './edits.js';
import type { Line } from './lines.js';
import { markerOf } from './markers.js';
import { isAtxHeading, isRule, isText } from './prose-shape.js';
import { repairStrong } from './strong.js';

/**
 * Repairs bold that CommonMark would not read: `** Name**`, `**Name **text`, `**Name (A):**text`, `****`, a `**` that
 * nothing closes. Markers are put on the other side of a space, or a space is put in where the rule of flanking asks
 * for one; words never change.
 */
export function repairBold(text: string, lines: readonly Line[], edits: Edit[]): void {
  const stars = finder(text, '**');
  const bars = finder(text, '__');
  let open = false;
  for (let index = 0; index < lines.length;) {
    const first = lines[index]!;
    const end = paragraphEnd(text, lines, index);
    const last = lines[end - 1]!.end;
    if (Math.min(stars(first.start), bars(first.start)) < last && !first.verbatim && !isRule(text, first)) {
      const from = markerOf(text, first)?.text ?? first.start;
      const runs = delimiterRuns(text, lines.slice(index, end), from);
      const alone = end - index === 1 && last - from <= LONGEST_LABEL && !/[.!]/.test(text.charAt(last - 1));
      open = repairStrong(text, runs, { from, last, alone, continued: open }, edits);
    } else {
      open = false;
    }
    index = end;
  }
}

const LONGEST_LABEL = 160;

/** The line after the last of a paragraph, which may be an item's. */
function paragraphEnd(text: string, lines: readonly Line[], index: number): number {
  let end = index + 1;
  while (end < lines.length && !isAtxHeading(text, lines[end - 1]!)) {
    const line = lines[end]!;
    if (!line.joined && (line.blanks > 0 || !isText(text, line))) break;
    end++;
  }
  return end;
}

/** The next position of a string. Each position is searched only once. */
function finder(text: string, wanted: string): (from: number) => number {
  let at = -1;
  return (from) => {
    if (at < from) at = text.indexOf(wanted, from);
    if (at < 0) at = Infinity;
    return at;
  };
}
