import { descendants, kindOf, type StructureNode } from './structure.js';

/** A cell with more paragraphs and items than this is text that a table only arranges. */
const MOST_BLOCKS = 3;
/** Longest text of a cell that is the label of a row. */
const LONGEST_LABEL = 100;

/** The rows of a table, without those of tables in its cells. */
export function rowsOf(table: StructureNode): StructureNode[][] {
  const rows: StructureNode[][] = [];
  const collect = (node: StructureNode): void => {
    for (const child of node.children ?? []) {
      const kind = kindOf(child.role);
      if (kind === 'row') rows.push([]);
      if (kind === 'cell') {
        if (rows.length === 0) rows.push([]);
        rows.at(-1)!.push(child);
      } else if (kind !== 'table') collect(child);
    }
  };
  collect(table);
  return rows;
}

/** Whether a table only arranges text: some cell has a heading, a table, or more paragraphs and items than a cell of data. */
export function isArranged(table: StructureNode): boolean {
  return rowsOf(table).some((cells) => cells.some(holdsBlocks));
}

/** Whether the content of a cell is blocks that one line cannot hold. */
function holdsBlocks(cell: StructureNode): boolean {
  const kinds = [...descendants(cell)].map(({ role }) => kindOf(role));
  const count = kinds.filter((kind) => kind === 'item' || kind === 'paragraph').length;
  return count > MOST_BLOCKS || kinds.some((kind) => kind === 'table' || kind === 'heading');
}

/** A cell with more letters is text. */
const LONGEST_DATA = 100;

/** Whether a cell of a table that arranges text has text, rather than a word of data. */
function holdsText(cell: StructureNode, text: string): boolean {
  const hasList = [...descendants(cell)].some(({ role }) => kindOf(role) === 'list');
  return text.length > LONGEST_DATA || hasList || holdsBlocks(cell);
}

/**
 * How many of the first cells of a row are the label of what is in the others: “3 | Wells | …”.
 * `undefined` if no cell of the row has text.
 */
export function labelCells(texts: readonly string[], cells: readonly StructureNode[]): number | undefined {
  const first = cells.findIndex((cell, index) => holdsText(cell, texts[index]!));
  if (first < 0) return undefined;
  const label = texts.slice(0, first).join(' ').trim();
  return label.length <= LONGEST_LABEL && /\p{L}{2}/u.test(label) && !/[.;,]$/.test(label) ? first : 0;
}
