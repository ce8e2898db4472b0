import type { CheckedDocument, Found, Replacement } from './rule.js';

type Write = Pick<Replacement, 'start' | 'end' | 'text'>;

/** The cells of fixed width, by their start, and how far the cells up to each of them reach. */
interface FixedWidthCells {
  readonly starts: readonly number[];
  readonly reaches: readonly number[];
}

/**
 * Whether an edit leaves the cells of a table as they are. In a cell of fixed width it must keep the length of each line:
 * otherwise text moves into another cell, and a bracket at the cell's end lands outside of it.
 */
export function keepsCells(document: CheckedDocument, { start, end, text }: Write): boolean {
  if (!isInFixedWidthCell(document.once(fixedWidthCells), start)) return true;
  const before = document.markdown.slice(start, end).split('\n');
  const after = text.split('\n');
  return before.length === after.length && before.every((line, index) => line.length === after[index]!.length);
}

/** A problem without the fixes that would move text into another cell. */
export function withoutMovedCells(document: CheckedDocument, found: Found): Found {
  const { fix, choices } = found;
  const dropsFix = fix !== undefined && !keepsCells(document, fix);
  const kept = choices?.filter((choice) => keepsCells(document, choice));
  if (!dropsFix && kept?.length === choices?.length) return found;
  const { fix: _, ...rest } = found;
  return { ...rest, ...(fix && !dropsFix && { fix }), ...(kept && { choices: kept }) };
}

function fixedWidthCells({ blocks }: CheckedDocument): FixedWidthCells {
  const cells = blocks.filter(({ fixedWidth }) => fixedWidth);
  let reach = 0;
  return { starts: cells.map(({ start }) => start), reaches: cells.map(({ end }) => (reach = Math.max(reach, end))) };
}

/** The lines of cells in one row alternate, so that an earlier cell may reach further than a later one. */
function isInFixedWidthCell({ starts, reaches }: FixedWidthCells, place: number): boolean {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (starts[middle]! <= place) low = middle + 1;
    else high = middle;
  }
  return low > 0 && place <= reaches[low - 1]!;
}
