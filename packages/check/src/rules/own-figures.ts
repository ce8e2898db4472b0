import { readSentences } from '@findings/language';
import type { FactualClaim } from './claimed-facts.js';
import { readAllQuantities } from './other-language-facts.js';
import { readOperands, type FigureOperand } from './figure-operands.js';
import { ownClauses } from './own-clauses.js';

/** A longer text before a sentence, in UTF-16 code units, is not read. */
const MAX_BEFORE = 600;

/** The writer's own numbers, with which a cited one may be combined: in clauses such as `with our 12 shelters`, and in the sentence before. */
export function ownOperands({ claim: { block, start }, text, isInRow }: FactualClaim): readonly FigureOperand[] {
  if (isInRow) return [];
  const before = block.text.slice(Math.max(0, start - MAX_BEFORE), start);
  const [last] = readSentences(before).slice(-1);
  const sentence = last ? before.slice(last.start, last.end) : '';
  const own = ownClauses(text).map((clause) => text.slice(clause.start, clause.end));
  // A sentence with a citation reports something else.
  return [...own, sentence.includes('\ufffc') ? '' : sentence].flatMap(
    (each) => readOperands(each, readAllQuantities(each)).operands,
  );
}
