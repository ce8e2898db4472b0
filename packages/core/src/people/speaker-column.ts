import type { Block } from '../blocks/block.js';
import { plainLabel, type Words } from '@findings/language';

/** The cells of the Markdown of a table's row. */
export function cellsOf(text: string): readonly string[] {
  return text
    .replace(/^\|/, '')
    .split('|')
    .map((cell) => cell.trim());
}

/** Index of the column whose header names the speakers: `Speaker`. Undefined unless the row is a header. */
export function findSpeakerColumn(block: Block, { talkLabels, roles }: Words): number | undefined {
  if (!block.isHead) return undefined;
  const index = cellsOf(block.prose.text).findIndex((cell) => {
    const head = plainLabel(cell);
    return talkLabels.has(head) || roles.has(head);
  });
  return index < 0 ? undefined : index;
}
