import type { SourceText } from '../source/source.js';
import { writeBullets } from './bullets.js';
import { leaveOutCaptions } from './captions.js';
import { repairCharacters } from './characters.js';
import { leaveOutContents } from './contents.js';
import { joinCutSentences } from './cut-sentences.js';
import { applyEdits } from './edits.js';
import { mendBold } from './emphasis.js';
import { writeEnumerators } from './enumerators.js';
import { leaveOutFurniture } from './furniture.js';
import { hasHeadings, markHeadings } from './headings.js';
import { joinHyphens } from './hyphens.js';
import { commonIndent, dedent } from './indentation.js';
import { setLabelsApart } from './labels.js';
import { readLines } from './lines.js';
import { rejoinPages } from './page-breaks.js';
import { markPages } from './pages.js';
import type { Repaired } from './repaired.js';
import { writeUnderlines } from './underlines.js';
import { partParagraphs } from './unwrapped.js';
import { markVerbatim } from './verbatim.js';

/**
 * Undoes what a PDF did to a report: its text as plain CommonMark, each character tied to its place in the source.
 * Never throws; clean Markdown comes out as it went in. Each step reads the lines that the step before left, and says
 * what to leave out and to put in; where two say it of the same place, the later counts.
 */
export function repairText(source: SourceText): Repaired {
  const { text } = source;
  const edits = repairCharacters(text);
  let lines = markPages(text, markVerbatim(text, readLines(text)));

  const body = leaveOutFurniture(text, lines, edits);
  const runningLines = lines.length - body.length;
  lines = leaveOutCaptions(text, leaveOutContents(text, body, edits), edits);
  const pages = rejoinPages(text, lines, edits);
  lines = joinCutSentences(text, pages.lines, edits);
  joinHyphens(text, lines, edits);

  if (!hasHeadings(text, lines)) {
    const common = commonIndent(text, lines);
    dedent(text, lines, common, edits);
    lines = partParagraphs(text, markHeadings(text, lines, common, edits), edits);
  }
  writeUnderlines(text, lines, edits);
  lines = setLabelsApart(text, lines, edits);
  lines = writeBullets(text, lines, edits);
  writeEnumerators(text, lines, edits);
  mendBold(text, lines, edits);

  const { pageBreaks, rejoined } = pages;
  return { ...applyEdits(text, edits), repairs: { pageBreaks, rejoined, runningLines } };
}
