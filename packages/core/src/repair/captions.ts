import { anyCue } from '@findings/language';
import type { Edit } from './edits.js';
import { leaveOut } from './line-edits.js';
import { type Line, textOf } from './lines.js';
import { cuts } from './cut.js';

const CAPTION = new RegExp(String.raw`^${anyCue('captionLabels')} ?\d+(?:\.\d+)*[.:)]? `, 'i');
/** `Photo: Ana Diaz`, `*Source:* Well Fund`, `Photo by Ana Diaz` */
const CREDIT = new RegExp(String.raw`^${anyCue('captionLabels')}s?(?::| by\b)`, 'i');

/** Whether Markdown after a picture is its caption. Any other text only follows the picture. */
export function isCaption(text: string): boolean {
  const words = text.replace(/[*_]/g, '').trimStart();
  return CAPTION.test(words) || CREDIT.test(words);
}

/**
 * Leaves out captions that a page break put in the middle of a sentence. Captions between paragraphs do no harm and
 * stay; here the sentence cannot be read otherwise, since nothing is ever moved.
 */
export function leaveOutCaptions(text: string, lines: readonly Line[], edits: Edit[]): readonly Line[] {
  const out = new Set<number>();
  for (let index = 1; index + 1 < lines.length; index++) {
    const line = lines[index]!;
    const after = lines[index + 1]!;
    if (!(line.page || after.page) || !(after.page || after.blanks > 0) || line.end - line.start > 200) continue;
    if (!CAPTION.test(textOf(text, line)) || !cuts(text, lines[index - 1], after)) continue;
    out.add(index);
  }
  return leaveOut(text, lines, out, edits);
}
