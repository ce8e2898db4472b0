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

/**
 * Leaves out tables of contents: lines with leaders and page numbers. A list of links is Markdown's own and stays.
 */
export function leaveOutContents(text: string, lines: readonly Line[], edits: Edit[]): readonly Line[] {
  const out = new Set<number>();
  for (let index = 0; index < lines.length; index++) {
    const heading = isContentsHeading(text, lines[index]!);
    const first = heading ? index + 1 : index;
    let end = first;
    let entries = 0;
    for (; end < lines.length; end++) {
      if (isLeader(text, lines[end]!)) entries++;
      else if (!wrapsToLeader(text, lines, end)) break;
    }
    if (entries < (heading ? 1 : 3)) continue;
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
    if (!line || line.blanks > 0) return false;
    if (isLeader(text, line)) return true;
  }
  return false;
}

/** The titles that contents list. A single line with dots and a number is not a contents list. */
export function listedTitles(text: string, lines: readonly Line[]): ReadonlySet<string> {
  const titles = new Set(lines.flatMap((line) => (isLeader(text, line) ? [titleOf(textOf(text, line))] : [])));
  titles.delete('');
  return titles.size < 2 ? new Set() : titles;
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
