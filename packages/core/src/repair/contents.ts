import { anyOf, wordsOfAllLanguages } from '@findings/language';
import type { Edit } from './edits.js';
import { leaveOut } from './line-edits.js';
import { type Line, textOf } from './lines.js';

const HEADING = new RegExp(
  String.raw`^(?:#{1,6} +)?[*_]{0,2}${anyOf(wordsOfAllLanguages('contents'))}[*_]{0,2}:?$`,
  'i',
);

/** Dots, also spaced or raised, and the page at the very end of the line. */
const LEADER = /[.·_](?: ?[.·_]){2,} *(?:\d{1,4}|[ivxlc]{1,7})$|…{2,} *\d{1,4}$/i;

const LONGEST_ENTRY = 200;
/** Without a heading above, so many lines with leaders are contents. */
const FEWEST_ENTRIES = 3;

/** Leaves out tables of contents: lines with leaders and page numbers, with the heading above them. */
export function leaveOutContents(text: string, lines: readonly Line[], edits: Edit[]): readonly Line[] {
  const out = new Set<number>();
  for (let index = 0; index < lines.length; index++) {
    const isHeading = isContentsHeading(text, lines[index]!);
    const first = isHeading ? index + 1 : index;
    const end = leadersEnd(text, lines, first, isHeading ? 1 : FEWEST_ENTRIES);
    if (end === first) continue;
    for (let at = index; at < end; at++) out.add(at);
    index = end - 1;
  }
  return leaveOut(text, lines, out, edits);
}

function isContentsHeading(text: string, line: Line): boolean {
  const length = line.end - line.start;
  return length >= 6 && length <= 40 && !line.verbatim && HEADING.test(textOf(text, line));
}

function isLeader(text: string, line: Line): boolean {
  if (line.verbatim || line.end - line.start > LONGEST_ENTRY) return false;
  return LEADER.test(text.slice(Math.max(line.start, line.end - 32), line.end));
}

/** An entry too long for its line has its leader on the next, or the one after. */
function wrapsToLeader(text: string, lines: readonly Line[], index: number): boolean {
  for (let at = index + 1; at <= index + 2; at++) {
    const line = lines[at];
    if (!line || line.blanks > 0 || line.page) return false;
    if (isLeader(text, line)) return !lines[index]!.verbatim;
  }
  return false;
}

/** After the last entry with a leader, or `first` where there are fewer than `least`. */
function leadersEnd(text: string, lines: readonly Line[], first: number, least: number): number {
  let entries = 0;
  let at = first;
  while (at < lines.length) {
    if (isLeader(text, lines[at]!)) entries++;
    else if (!wrapsToLeader(text, lines, at)) break;
    at++;
  }
  return entries >= least ? at : first;
}
