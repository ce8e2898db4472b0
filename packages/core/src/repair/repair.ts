import type { SourceText } from '../source/source.js';
import { repairCharacters } from './characters.js';
import { applyEdits } from './edits.js';
import { leaveOutFurniture } from './furniture.js';
import { readLines } from './lines.js';
import { rejoinPages } from './page-breaks.js';
import { markPages } from './pages.js';
import type { Repaired } from './repaired.js';
import { markVerbatim } from './verbatim.js';

/**
 * Undoes what a PDF did to a report: its text as plain CommonMark, each character tied to its place in the source.
 * Never throws; clean Markdown comes out as it went in.
 */
export function repairText(source: SourceText): Repaired {
  const { text } = source;
  const edits = repairCharacters(text);
  const paged = markPages(text, markVerbatim(text, readLines(text)));
  const body = leaveOutFurniture(text, paged, edits);
  const { pageBreaks, rejoined } = rejoinPages(text, body, edits);
  const repaired = applyEdits(text, edits);
  return { ...repaired, repairs: { pageBreaks, rejoined, runningLines: paged.length - body.length } };
}
