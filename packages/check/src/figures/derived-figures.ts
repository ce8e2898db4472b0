import type { OffsetRange } from '@findings/language';
import { isShareInWords, isTrueOf, type Figure } from './figure.js';

/** A number of a finding, from which a writer may work out another one. */
export interface Operand {
  readonly kind: Figure['kind'];
  readonly value: number;
  /** The currency or noun. Undefined if unknown. */
  readonly unit?: string | undefined;
}

/** A number that counts nothing, such as 12 in `12 of the 48 villages`. */
interface BareNumber extends OffsetRange {
  readonly value: number;
}

/** The percentages, amounts and counts of a text, and its numbers without a unit, in order. */
export function operandsIn(figures: readonly Figure[], bare: readonly BareNumber[]): readonly Operand[] {
  const counted = figures.flatMap(({ kind, value, unit, start }) =>
    value !== undefined && (kind === 'percentage' || kind === 'money' || kind === 'count')
      ? [{ kind, value, unit, start }]
      : [],
  );
  const others = bare.flatMap(({ value, start }) => (value > 1 ? [{ kind: 'count' as const, value, start }] : []));
  return [...counted, ...others].sort((one, other) => one.start - other.start);
}

/** Only numbers this close to each other are combined, since almost any figure results from some pair of many numbers. */
const MAX_DISTANCE = 1;
/** A finding rarely has more than 70 numbers. With more than this, any share counts as worked out. */
const MANY = 256;

/** Whether a figure can be worked out from numbers of a finding: from two that are near each other, or as the rest of a percentage. */
export function isDerived(figure: Figure, operands: readonly Operand[]): boolean {
  if (figure.values.length !== 1) return false;
  if (operands.length > MANY) return figure.kind === 'percentage';
  const isResult = (result: number): boolean => isTrueOf(figure, result, { isResult: true });
  return operands.some(
    (one, index) =>
      (isPercentage(one) && isPercentage(figure) && !isShareInWords(figure) && isResult(100 - one.value)) ||
      operands.slice(index + 1, index + 1 + MAX_DISTANCE).some((other) => resultsOf(figure, one, other).some(isResult)),
  );
}

/**
 * What may be worked out from two numbers: shares and growth (`31%` for 23 of 74), parts of a whole (`$36 million` for 15% of $240 million),
 * sums and differences, and rates (`six cases per district` for 120 cases in 20 districts).
 */
function resultsOf(figure: Figure, one: Operand, other: Operand): readonly number[] {
  const [low, high] = one.value < other.value ? [one, other] : [other, one];
  if (low.value <= 0) return [];
  const ratio = low.value / high.value;
  if (isPercentage(figure)) {
    if (isPercentage(low) && isPercentage(high)) return [low.value + high.value];
    if (isPercentage(low) || isPercentage(high)) return [];
    const shares = low.kind === 'count' || low.kind === high.kind ? [100 * ratio] : [];
    return areAlike(low, high) ? [...shares, 100 - 100 * ratio, 100 / ratio - 100] : shares;
  }
  if (isPercentage(low) !== isPercentage(high)) {
    const [share, whole] = isPercentage(low) ? [low, high] : [high, low];
    return whole.kind === figure.kind
      ? [(share.value * whole.value) / 100, whole.value - (share.value * whole.value) / 100]
      : [];
  }
  const isAlike = figure.rounding === undefined && areAlike(low, high) && low.kind === figure.kind;
  const isSameUnit = low.unit === high.unit && (low.unit !== undefined || low.kind === 'money');
  const results = isAlike ? [high.value - low.value, ...(isSameUnit ? [low.value + high.value] : [])] : [];
  return high.kind === figure.kind && low.kind === 'count' ? [...results, 1 / ratio] : results;
}

function isPercentage({ kind }: Pick<Figure, 'kind'>): boolean {
  return kind === 'percentage';
}

/** Whether two numbers may count the same. */
function areAlike(one: Operand, other: Operand): boolean {
  return one.kind === other.kind && (one.unit === other.unit || one.unit === undefined || other.unit === undefined);
}
