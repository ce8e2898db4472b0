import { sliceProse, type Prose } from '../source/prose.js';
import { linesOf } from './block-lines.js';
import type { Block } from './block.js';

/** `|---|:--:|` */
const DELIMITER = /^[\s|:-]+$/;

function withoutOuterBars(prose: Prose): Prose {
  const { text } = prose;
  return sliceProse(prose, /^\|/.test(text) ? 1 : 0, text.length - (/[^\\]\|$/.test(text) ? 1 : 0));
}

/** The rows of a paragraph that is a table with bars: two lines or more. The row of column heads is the first, unless it is empty. */
export function readRows(block: Block): readonly Block[] | undefined {
  const { text } = block.prose;
  if (!text.includes('|')) return undefined;
  const lines = linesOf(block).map(({ start, end }) => ({ start, end, text: text.slice(start, end).trim() }));
  const isTable =
    lines.every((line) => line.text.includes('|')) &&
    (lines.every((line) => line.text.startsWith('|')) || lines.some((line) => DELIMITER.test(line.text)));
  if (!isTable || lines.length < 2) return undefined;
  const isHeaded = lines.length > 2 && DELIMITER.test(lines[1]!.text) && !DELIMITER.test(lines[0]!.text);
  return lines
    .filter((line) => !DELIMITER.test(line.text))
    .map(({ start, end }, index) => ({
      kind: 'row',
      level: 0,
      ...(isHeaded && index === 0 ? { isHead: true } : {}),
      prose: withoutOuterBars(sliceProse(block.prose, start, end)),
      marks: [],
      lines: [],
      children: [],
    }));
}
