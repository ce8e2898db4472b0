import { lineStart } from './lines.js';

/** Longer lines are read from this distance before the offset. */
const MAX_DISTANCE = 2000;

/**
 * Whether an offset is in a code span that its line starts and does not end yet. Pandoc reads such backticks as text, but the writer is
 * writing code. Two backticks that `''` follows are the quotation marks of TeX.
 */
export function isInOpenCode(markdown: string, offset: number): boolean {
  const before = markdown.slice(Math.max(lineStart(markdown, offset), offset - MAX_DISTANCE), offset);
  const fences = [...before.matchAll(/(?<![\\`])`+/g)];
  for (let index = 0; index < fences.length; index++) {
    const [mark] = fences[index]!;
    const close = fences.findIndex((fence, other) => other > index && fence[0] === mark);
    if (close < 0) {
      if (mark !== '``' || !before.includes("''", fences[index]!.index)) return true;
    } else index = close;
  }
  return false;
}
