import type { PDFPageProxy } from 'pdfjs-dist';
import { multiply, type Matrix } from './placement.js';

export type Operators = typeof import('pdfjs-dist').OPS;

/** A drawing command, and its coordinate system. */
export interface Drawing {
  readonly operator: number;
  readonly args: readonly unknown[];
  readonly matrix: Matrix;
}

/** The drawing commands of a page. Commands that change the coordinate system are applied to the commands after them. */
export async function drawingsOf(page: PDFPageProxy, operators: Operators, start: Matrix): Promise<Drawing[]> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const drawings: Drawing[] = [];
  const saved: Matrix[] = [];
  let matrix = start;
  for (const [index, operator] of fnArray.entries()) {
    const args = (argsArray[index] ?? []) as readonly unknown[];
    if (operator === operators.save) saved.push(matrix);
    else if (operator === operators.restore || operator === operators.paintFormXObjectEnd)
      matrix = saved.pop() ?? start;
    else if (operator === operators.transform) matrix = multiply(matrix, args as readonly number[]);
    else if (operator === operators.paintFormXObjectBegin) {
      saved.push(matrix);
      if (args[0]) matrix = multiply(matrix, args[0] as readonly number[]);
    } else drawings.push({ operator, args, matrix });
  }
  return drawings;
}
