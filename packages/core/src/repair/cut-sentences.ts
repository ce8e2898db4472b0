import { cuts } from './cut.js';
import type { Edit } from './edits.js';
import type { Line } from './lines.js';

/** Words that no one ends a paragraph with. Kept short: a wrong one glues two paragraphs together. */
const BEFORE_MORE =
  /(?:^|\s)(?:an?|the|of|to|in|and|or|for|with|by|from|on|at|as|that|which|their|its|his|her|our|is|are|was|were|has|have)$/;

/**
 * Joins a sentence that an ordinary blank line cuts, where a page break left no longer gap: the last word asks for more,
 * and the next line goes on in small letters, also below a bullet.
 */
export function joinCutSentences(text: string, lines: readonly Line[], edits: Edit[]): readonly Line[] {
  let joined: Line[] | undefined;
  for (let index = 1; index < lines.length; index++) {
    const before = lines[index - 1]!;
    const line = lines[index]!;
    if (
      line.blanks === 0 ||
      line.page ||
      !BEFORE_MORE.test(text.slice(Math.max(before.start, before.end - 8), before.end))
    )
      continue;
    if (!cuts(text, before, line)) continue;
    joined ??= [...lines];
    joined[index] = { ...line, blanks: 0, joined: true };
    edits.push({ start: before.end, end: line.start, text: ' ' });
  }
  return joined ?? lines;
}
