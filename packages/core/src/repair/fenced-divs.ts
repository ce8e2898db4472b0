import type { Edit } from './edits.js';
import { fencedCode } from './fenced-code.js';

const FENCE = /^[ \t]*(:{3,})([^:\r\n][^\r\n]*)?$/gm;
/** `{.note title="Wells"}`, `columns`; colons may follow. */
const ATTRIBUTES = /^(?:\{[^{}]*\}|[^\s{}:]+)(?: *:{3,})?$/;

/** Removes the fences around what Pandoc calls a fenced div. What is between them is Markdown. */
export function removeDivFences(text: string, start: number): readonly Edit[] {
  const isCode = fencedCode(text);
  const edits: Edit[] = [];
  let depth = 0;
  FENCE.lastIndex = start;
  for (let match = FENCE.exec(text); match; match = FENCE.exec(text)) {
    const rest = match[2]?.trim() ?? '';
    const isOpening = rest !== '';
    if (isOpening && !ATTRIBUTES.test(rest)) continue;
    // Longer lines may underline a title of reStructuredText.
    if (isCode(match.index) || (!isOpening && depth === 0 && match[1]!.length > 3)) continue;
    depth = Math.max(0, depth + (isOpening ? 1 : -1));
    edits.push({ start: match.index, end: match.index + match[0].length, text: '' });
  }
  return edits;
}
