import type { Block } from '../blocks/block.js';
import { plainLabel, type Words } from '../vocabulary/words.js';

/** The cells of a row of a table. */
export function cellsOf({ prose: { text } }: Block): readonly string[] {
  return text
    .replace(/^\|/, '')
    .split('|')
    .map((cell) => cell.trim());
}

/** The column whose head says that it names who speaks: `Speaker`. Undefined for a row that is no head. */
export function speakerColumn(block: Block, { talkLabels, roles }: Words): number | undefined {
  if (!block.isHead) return undefined;
  const index = cellsOf(block).findIndex((cell) => {
    const head = plainLabel(cell);
    return talkLabels.has(head) || roles.has(head);
  });
  return index < 0 ? undefined : index;
}
