import { partitionPoint } from '@findings/core/text';
import type { CheckedDocument, RuleProblem, ProposedEdit } from './checked-document.js';

type Edit = Pick<ProposedEdit, 'start' | 'end' | 'text'>;

/** The starts of the cells of fixed width, in order. For each cell, the furthest end of that cell and all before it. */
interface FixedWidthCells {
  readonly starts: readonly number[];
  readonly reaches: readonly number[];
}

/**
 * Whether an edit keeps the cells of a table intact. In a cell of fixed width it must keep the length of each line. Otherwise
 * text moves into another cell, and a bracket at the cell's end is outside the cell.
 */
export function keepsCells(document: CheckedDocument, { start, end, text }: Edit): boolean {
  if (!isInFixedWidthCell(document.cached(fixedWidthCells), start)) return true;
  const before = document.markdown.slice(start, end).split('\n');
  const after = text.split('\n');
  return before.length === after.length && before.every((line, index) => line.length === after[index]!.length);
}

/** Removes the fixes of a problem that would move text into another cell. */
export function dropCellMovingFixes(document: CheckedDocument, found: RuleProblem): RuleProblem {
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

/** The lines of the cells in a row alternate, so an earlier cell may end after a later one. */
function isInFixedWidthCell({ starts, reaches }: FixedWidthCells, offset: number): boolean {
  const count = partitionPoint(starts.length, (index) => starts[index]! <= offset);
  return count > 0 && offset <= reaches[count - 1]!;
}
