import { anyOf, wordsOfAllLanguages } from '@findings/language';
import type { Edit } from './edits.js';
import { leaveOut } from './line-edits.js';
import { type Line, textOf } from './lines.js';
import { markerOf } from './markers.js';

const HEADING = new RegExp(
  String.raw`^(?:#{1,6} +)?[*_]{0,2}${anyOf(wordsOfAllLanguages('contents'))}[*_]{0,2}:?$`,
  'i',
);

/** Dots, also spaced or raised, and the page at the very end of the line. */
const LEADER = /[.·_](?: ?[.·_]){2,} *(?:\d{1,4}|[ivxlc]{1,7})$|…{2,} *\d{1,4}$/i;

const LONGEST_ENTRY = 200;

/**
 * Leaves out tables of contents: lines with leaders and page numbers, and lines under `Contents` that come again as
 * headings. A list of links under such a heading is Markdown's own and stays.
 */
export function leaveOutContents(text: string, lines: readonly Line[], edits: Edit[]): readonly Line[] {
  const out = new Set<number>();
  let titles: ReadonlyMap<string, number> | undefined;
  for (let index = 0; index < lines.length; index++) {
    const heading = isContentsHeading(text, lines[index]!);
    const first = heading ? index + 1 : index;
    if (!heading && !isLeader(text, lines[index]!) && !wrapsToLeader(text, lines, index)) continue;
    let end = leadersEnd(text, lines, first, heading ? 1 : 3);
    if (end === first && heading) {
      titles ??= lastOf(text, lines);
      end = titlesEnd(text, lines, first, titles);
    }
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
  const last = text.charCodeAt(line.end - 1);
  const figure = (last >= 0x30 && last <= 0x39) || 'ivxlcIVXLC'.includes(text.charAt(line.end - 1));
  return figure && LEADER.test(text.slice(Math.max(line.start, line.end - 32), line.end));
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

/** The titles that contents list: lines with leaders, and lines below `Contents` that come again. */
export function listedTitles(text: string, lines: readonly Line[]): ReadonlySet<string> {
  const titles = new Set<string>();
  let last: ReadonlyMap<string, number> | undefined;
  lines.forEach((line, index) => {
    if (isLeader(text, line)) titles.add(titleOf(textOf(text, line)));
    else if (isContentsHeading(text, line)) {
      last ??= lastOf(text, lines);
      for (let at = index + 1; at < Math.min(lines.length, index + MOST_LISTED); at++) {
        const content = textOf(text, lines[at]!);
        const title = titleOf(content);
        if (content.length > LONGEST_ENTRY || (last.get(title) ?? 0) <= at) break;
        titles.add(title);
      }
    }
  });
  titles.delete('');
  return titles.size < FEWEST_LISTED ? new Set() : titles;
}

/** A single line with dots and a number is not a contents list. */
const FEWEST_LISTED = 2;
/** Most entries of contents without leaders. */
const MOST_LISTED = 60;

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

/** The last position of each short line, without its number and page. */
function lastOf(text: string, lines: readonly Line[]): ReadonlyMap<string, number> {
  const last = new Map<string, number>();
  lines.forEach((line, index) => {
    if (line.end - line.start <= LONGEST_ENTRY && !line.verbatim) last.set(titleOf(textOf(text, line)), index);
  });
  return last;
}

/** After the last entry that comes again as a line of its own; one that does not may be between others. */
function titlesEnd(text: string, lines: readonly Line[], first: number, last: ReadonlyMap<string, number>): number {
  let end = first;
  let entries = 0;
  for (let at = first; at < lines.length && at <= end + 1; at++) {
    const line = lines[at]!;
    if (line.verbatim || line.blanks > 2 || line.end - line.start > LONGEST_ENTRY) break;
    if (markerOf(text, line)?.kind === 'bullet') break;
    const title = titleOf(textOf(text, line));
    if (title === '' || (last.get(title) ?? 0) <= at) continue;
    entries++;
    end = at + 1;
  }
  return entries > 1 ? end : first;
}

/** The form in which titles are compared: `2.1. Coordination  4` and `## 2.1 Coordination` are the same. */
export function titleOf(content: string): string {
  return content
    .replace(/[.·_…](?: ?[.·_…]){2,} *(?:\d{1,4}|[ivxlc]{1,7})?$/i, '')
    .replace(/^[#*_■•◦▪ ]+/, '')
    .replace(/^\d+(?:\.\d+)*[.)]?\s+/, '')
    .replace(/\s+\d{1,4}$/, '')
    .replace(/\s+/g, ' ')
    .toLowerCase();
}
