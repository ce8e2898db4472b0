import { memoByObject, type Fact } from '@findings/language';
import { readCues, type CalculationCues } from './calculation-cues.js';
import type { ClaimedFact, FactualClaim } from './claimed-facts.js';
import type { FigureOperand } from './figure-operands.js';
import { ownOperands } from './own-figures.js';
import { isExact, ROUNDING, roundingOf, roundsTo, type Rounding } from './rounding.js';

/** A figure of a proposal, with its context in the sentence. */
export interface ClaimedFigure {
  readonly fact: Fact;
  readonly value: number;
  readonly written: string;
  /** The sentence. */
  readonly text: string;
  /** How the sentence marks it as rounded. */
  readonly rounding: Rounding | undefined;
  /** Whether the sentence marks it as rounded. */
  readonly isApproximate: boolean;
  /** The other numbers of the sentence. */
  readonly others: ReadonlySet<number>;
  /** The writer's own numbers in this sentence and the one before. */
  readonly own: readonly FigureOperand[];
  readonly cues: CalculationCues;
}

/** A figure with its context. Undefined if it has no single value, as a range. */
export function claimedFigure(claim: FactualClaim, { fact, written }: ClaimedFact): ClaimedFigure | undefined {
  const { value } = fact;
  if (value === undefined) return undefined;
  const context = contextOf(claim);
  const rounding = roundingOf(claim.text, fact);
  const isApproximate = rounding !== undefined;
  return { ...context, fact: withoutForeignNoun(fact, context.cues), value, written, rounding, isApproximate };
}

/** Removes a noun that is not English. It may translate the noun of a finding. */
function withoutForeignNoun(fact: Fact, { isForeign }: CalculationCues): Fact {
  if (!isForeign || fact.kind !== 'count' || fact.unit === 'time') return fact;
  const { unit: _, ...rest } = fact;
  return rest;
}

const contextOf = memoByObject((claim: FactualClaim) => ({
  text: claim.text,
  others: new Set(claim.facts.flatMap(({ fact: { value } }) => value ?? [])),
  own: ownOperands(claim),
  cues: readCues(claim.text),
}));

/** The most percentage points by which a rounded share may differ from what is written. */
export const SHARE_TOLERANCE = 1.5;

/** The most percentage points by which a share may differ. `31%` is more exact than `30%` and `a third`. */
function shareTolerance({ value, written, isApproximate }: ClaimedFigure): number {
  if (isApproximate) return value * ROUNDING;
  const isPrecise = /\d\s?%|\d per ?cent/i.test(written) && value % 5 !== 0;
  return Math.min(value * ROUNDING, isPrecise ? 0.5 : SHARE_TOLERANCE);
}

/** A share that is a bound (`more than half`) may differ from the exact one by this part of itself. */
const BOUND = 0.2;

/** Whether a result, in percent, is the claimed share. A bound (`more than half`) must be true of it. */
export function isShareOf(share: number, claimed: ClaimedFigure): boolean {
  const { value, rounding } = claimed;
  if (rounding !== 'atLeast' && rounding !== 'atMost') return Math.abs(share - value) <= shareTolerance(claimed);
  const excess = rounding === 'atLeast' ? share - value : value - share;
  return excess >= -SHARE_TOLERANCE && excess <= value * BOUND;
}

/** Whether a result is the figure, or rounds to it if the sentence marks it as rounded. */
export function isResultOf(result: number, { value, written, isApproximate }: ClaimedFigure): boolean {
  return isExact(result, value) || (isApproximate && roundsTo(result, value, written, true));
}
