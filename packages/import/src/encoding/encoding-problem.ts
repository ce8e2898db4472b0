import { count, type ImportProblem } from '../problems.js';

/** Reports characters that could not be decoded. */
export function encodingProblem(damaged: number): ImportProblem {
  return {
    code: 'import.encoding',
    severity: 'warning',
    message: `${count(damaged, 'character')} could not be read and became “\ufffd”. Save the document as UTF-8, or correct them by hand.`,
  };
}
