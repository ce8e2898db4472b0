import type { Edit } from './edits.js';
import { fencedCode } from './fenced-code.js';

/** `::: {.note title="Wells"}`, `:::: columns`, and `:::`, which ends the one before. */
const FENCE = /^[ \t]*(:{3,})[ \t]*(\{[^{}\n]*\}|[^\s{}:]+)?[ \t]*:*[ \t]*$/gm;

/** Removes the fences around what Pandoc calls a fenced div. What is between them is Markdown. */
export function removeDivFences(text: string, start: number): readonly Edit[] {
  const isCode = fencedCode(text);
  const edits: Edit[] = [];
  let depth = 0;
  FENCE.lastIndex = start;
  for (let match = FENCE.exec(text); match; match = FENCE.exec(text)) {
    const isOpening = match[2] !== undefined;
    // Longer lines may underline a title of reStructuredText.
    if (isCode(match.index) || (!isOpening && depth === 0 && match[1]!.length > 3)) continue;
    depth = Math.max(0, depth + (isOpening ? 1 : -1));
    edits.push({ start: match.index, end: match.index + match[0].length, text: '' });
  }
  return edits;
}
