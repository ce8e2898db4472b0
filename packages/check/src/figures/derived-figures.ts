import { CLOCK, cueSet, FREQUENCY, type OffsetRange } from '@findings/language';
import { ANY_MEASURE, isShareInWords, isTrueOf, isYearRange, THINGS, type Figure } from './figure.js';

/** A number of a finding, from which a writer may work out another one. */
export interface Operand {
  readonly kind: Figure['kind'];
  readonly value: number;
  /** The currency, the noun, or the base of a measurement. Undefined if unknown. */
  readonly unit?: string | undefined;
  /** The figure that has the number. Both ends of a range have the same one. */
  readonly figure?: Figure;
}

/** The measure of a multiple, such as `three times`. */
export const FACTOR = 'x';

/** A number that counts nothing, such as 12 in `12 of the 48 villages`. */
interface BareNumber extends OffsetRange {
  readonly value: number;
  readonly measure: string;
}

/** The percentages, amounts, counts and durations of a text, the ends of its ranges, and its numbers without a unit, in order. */
export function operandsIn(figures: readonly Figure[], bare: readonly BareNumber[]): readonly Operand[] {
  const counted = figures.flatMap((figure) => {
    const kind = operandKindOf(figure);
    return kind
      ? figure.values.map((value) => ({ kind, value, unit: unitOf(figure), start: figure.start, figure }))
      : [];
  });
  const others = bare.flatMap(({ value, start, measure }) => {
    const kind = measure === 'percent' ? ('percentage' as const) : ('count' as const);
    if (TIMES.has(measure)) return [];
    return value > 1 ? [{ kind, value, start, unit: measure === FACTOR ? FACTOR : undefined }] : [];
  });
  return [...counted, ...others].sort((one, other) => one.start - other.start);
}

/** The kind of a figure as an operand. A range has the kind of its ends. */
function operandKindOf(figure: Figure): Figure['kind'] | undefined {
  const { kind, measure, unit = '' } = figure;
  if (measure === 'percent' || POINTS.has(unit)) return 'percentage';
  if (measure.startsWith('money')) return 'money';
  if (kind === 'range') return isYearRange(figure) ? undefined : TIMES.has(measure) ? 'duration' : 'count';
  return (kind === 'count' || kind === 'duration') && !TIMES_OF.has(unit) ? kind : undefined;
}

/** `7 points` is the difference between two percentages. */
const POINTS = cueSet('percentagePoints');
/** The measures of durations. */
const TIMES = new Set(['months', 'nanoseconds']);
const MONTHS = 12;
/** Units of the kind `duration` that do not measure a length of time. */
const TIMES_OF = new Set([FREQUENCY, CLOCK]);

function unitOf({ measure, unit }: Figure): string | undefined {
  return measure === THINGS || measure === ANY_MEASURE || measure === 'percent' ? unit : measure;
}

/** Numbers are combined with the next one, the next of their kind, and those with the unit of the result, at most this far away. */
const MAX_DISTANCE = 3;
/** A finding rarely has more than 70 numbers. With more than this, any share counts as worked out. */
const MANY = 256;

/** Whether a figure can be worked out from numbers of a finding: from two that are near each other, or as the rest of a percentage. */
export function isDerived(figure: Figure, operands: readonly Operand[]): boolean {
  const kind = operandKindOf(figure);
  if (figure.values.length !== 1 || kind === undefined) return false;
  if (operands.length > MANY) return kind === 'percentage';
  const isResult = (result: number): boolean => isTrueOf(figure, result, { isResult: true });
  return operands.some(
    (one, index) =>
      (isPercentage(one) && kind === 'percentage' && mayBeRest(figure, one) && isResult(100 - one.value)) ||
      partnersOf(figure, operands, index).some((other) => resultsOf({ ...figure, kind }, one, other).some(isResult)),
  );
}

/** Whether a percentage may be what another one leaves of 100. `Two thirds` for `a third` is more likely a mistake. */
function mayBeRest(figure: Figure, { figure: cited }: Operand): boolean {
  return !isShareInWords(figure) || (cited !== undefined && !isShareInWords(cited));
}

/** The numbers with which a number is combined. Only close ones, since almost any figure results from some pair of many numbers. */
function partnersOf(figure: Figure, operands: readonly Operand[], index: number): readonly Operand[] {
  const one = operands[index]!;
  const near = operands.slice(index + 1, index + 1 + MAX_DISTANCE);
  const ofKind = near.findIndex(({ kind, unit }) => kind === one.kind && unit === one.unit);
  const unit = unitOf(figure);
  const hasUnit = (each: Operand): boolean => unit !== undefined && each.unit === unit;
  return near.filter(
    (other, at) =>
      at === 0 ||
      at === ofKind ||
      isFactor(other) ||
      // `$900,000 over three years`
      (figure.perYear !== undefined && other.kind === 'duration') ||
      // `18 studies with 140,000 variables and 18,000 genomes`: genomes per study
      (one.kind === 'count' && hasUnit(other)) ||
      // `35 people from eight ministries, eleven of them women`
      (one.kind === other.kind && other.unit === undefined) ||
      // `240 teachers in 16 districts, at $180 each`
      [one.kind, other.kind].toSorted().join() === 'count,money' ||
      (isPercentage(one) !== isPercentage(other) && (unit === undefined || hasUnit(one) || hasUnit(other))),
  );
}

/**
 * What may be worked out from two numbers: shares and growth (`31%` for 23 of 74), parts of a whole (`$36 million` for 15% of $240 million),
 * sums, differences and products, rates (`six cases per district` for 120 cases in 20 districts), and multiples (`three times`).
 */
function resultsOf(figure: Figure, one: Operand, other: Operand): readonly number[] {
  const [low, high] = one.value < other.value ? [one, other] : [other, one];
  if (low.value <= 0) return [];
  const ratio = low.value / high.value;
  if (isPercentage(figure)) {
    if (isPercentage(low) && isPercentage(high))
      return [low.value + high.value, 100 - low.value - high.value, high.value - low.value];
    // `58 and 66 percent`
    if (isPercentage(low) || isPercentage(high)) return areAlike(low, high) ? [high.value - low.value] : [];
    const isShare = low.kind === high.kind || (low.kind === 'count' && high.kind !== 'duration');
    const shares = isShare ? [100 * ratio] : [];
    return areAlike(low, high) ? [...shares, 100 - 100 * ratio, 100 / ratio - 100] : shares;
  }
  if (isPercentage(low) !== isPercentage(high)) {
    const [share, whole] = isPercentage(low) ? [low, high] : [high, low];
    return whole.kind === figure.kind
      ? [(share.value * whole.value) / 100, whole.value - (share.value * whole.value) / 100]
      : [];
  }
  const [time, total] = low.kind === 'duration' ? [low, high] : [high, low];
  if (figure.perYear !== undefined && time.unit === 'months' && total.kind === figure.kind && total.kind !== 'duration')
    return [(total.value * MONTHS) / time.value / figure.perYear];
  if (isFactor(figure)) return low.kind === high.kind ? [1 / ratio] : [];
  const isAlike = areAlike(low, high) && [low.kind, high.kind].includes(figure.kind);
  const isSum =
    (low.figure === undefined || low.figure !== high.figure) && (low.unit !== undefined || high.unit !== undefined);
  const isCount = low.kind === 'count' && high.kind === 'count' && low.figure !== high.figure;
  const sums = isAlike ? [high.value - low.value, ...(isSum ? [low.value + high.value] : [])] : [];
  // With the tolerance of `about`, almost any figure is near some sum.
  const { rounding, step, values } = figure;
  const most = rounding === undefined ? Infinity : rounding === 'about' ? Number.EPSILON : step;
  const results = sums.filter((sum) => Math.abs(sum - values[0]!) < most);
  if (mayMultiply(low, high, figure) || mayMultiply(high, low, figure)) results.push(low.value * high.value);
  // `900 containers a shift, in three shifts`
  if (isCount && figure.rounding === undefined) results.push(low.value * high.value);
  const isRate = low.kind === 'count' && (high.kind === figure.kind || figure.measure === ANY_MEASURE);
  return isRate ? [...results, 1 / ratio] : results;
}

/** Whether an amount or a length of time is multiplied by a count, or anything by a factor. */
function mayMultiply(count: Operand, whole: Operand, { kind }: Figure): boolean {
  return whole.kind === kind && (isFactor(count) || (count.kind === 'count' && kind !== 'count'));
}

function isPercentage({ kind }: Pick<Figure, 'kind'>): boolean {
  return kind === 'percentage';
}

/** Whether a count is a multiple: `three times`, `10x`. */
function isFactor({ kind, unit = '' }: Pick<Operand, 'kind' | 'unit'>): boolean {
  return kind === 'count' && (unit === FACTOR || cueSet('timesNoun').has(unit) || cueSet('timesNoun').has(`${unit}s`));
}

/** Whether two numbers may count the same thing. A number without a unit may be an amount: `€2 million, 300,000 more than before`. */
function areAlike(one: Operand, other: Operand): boolean {
  const isUnknown = one.unit === undefined || other.unit === undefined;
  if (one.kind === other.kind) return one.unit === other.unit || isUnknown;
  const [bare, whole] = one.kind === 'count' ? [one, other] : [other, one];
  return bare.kind === 'count' && bare.unit === undefined && whole.kind !== 'duration';
}
