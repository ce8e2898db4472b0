import type { SourceText } from '../source/source.js';
import { writeBullets } from './bullets.js';
import { repairCharacters } from './characters.js';
import { leaveOutContents, listedTitles } from './contents-list.js';
import { applyEdits } from './edits.js';
import { repairBold } from './emphasis.js';
import { leaveOutRunningLines } from './running-lines.js';
import type { TextLayout } from './heading-candidates.js';
import { hasHeadings, markHeadings } from './headings.js';
import { placeDetachedBullets } from './detached-bullets.js';
import { joinHyphens } from './line-end-hyphens.js';
import { commonIndent, dedent } from './indentation.js';
import { setLabelsApart } from './labels.js';
import { readLines, type Line } from './lines.js';
import { isPageNumber } from './page-number.js';
import { rejoinPages } from './page-breaks.js';
import { markPages } from './pages.js';
import { readPrintedPages } from './printed-pages.js';
import type { LeftOut, Repaired } from './repaired.js';
import { markVerbatim } from './verbatim.js';

/**
 * Undoes what a PDF did to a report: its text as plain CommonMark, each character tied to its place in the source.
 * Never throws; clean Markdown comes out as it went in. Each step reads the lines that the step before left, and says
 * what to leave out and to put in; where two say it of the same place, the later counts.
 */
export function repairText(source: SourceText, isUsualTitle: TextLayout['isUsual'] = () => false): Repaired {
  const { text } = source;
  const edits = repairCharacters(text);
  let lines = markPages(text, markVerbatim(text, readLines(text)));

  const body = leaveOutRunningLines(text, lines, edits);
  const printed = readPrintedPages(text, lines, body);
  const runningLines = lines.length - body.length;
  const listed = listedTitles(text, body);
  const uncontents = leaveOutContents(text, body, edits);
  const furniture = [
    ...leftOut(lines, body, (line) => (isPageNumber(text, line) ? 'page-number' : 'running-line')),
    ...leftOut(body, uncontents, () => 'contents'),
  ];
  lines = uncontents;
  const pages = rejoinPages(text, lines, edits);
  lines = pages.lines;
  joinHyphens(text, lines, edits);

  if (!hasHeadings(text, lines)) {
    const indent = commonIndent(text, lines);
    dedent(text, lines, indent, edits);
    lines = markHeadings({ text, lines, indent, listed, isUsual: isUsualTitle }, edits);
  }
  lines = setLabelsApart(text, lines, edits);
  lines = writeBullets(text, placeDetachedBullets(text, lines, edits), edits);
  repairBold(text, lines, edits);

  const { pageBreaks, rejoined } = pages;
  return { ...applyEdits(text, edits), repairs: { pageBreaks, rejoined, runningLines }, furniture, pages: printed };
}

/** The lines of `before` that are not in `after`, which holds the others in order. */
function leftOut(before: readonly Line[], after: readonly Line[], kindOf: (line: Line) => LeftOut['kind']): LeftOut[] {
  const kept = new Set(after.map((line) => line.start));
  return before
    .filter((line) => !kept.has(line.start))
    .map((line) => ({ kind: kindOf(line), start: line.start, end: line.end }));
}
