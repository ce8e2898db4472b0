import type { Figures } from './cited-figures.js';
import { isResultOf, isShareOf, SHARE_TOLERANCE, type ClaimedFigure } from './claimed-figure.js';
import { isAlike, type FigureOperand, type Operands, type Pair } from './figure-operands.js';
import { isOtherPeriod, isPerPeriod, isProduct, isRate } from './derived-rates.js';
import { isDifference, isGrowth, isMean, isRest, isShareOfParts, isShareOfSum, isSum } from './derived-sums.js';
import { MANY } from './nearest.js';
import { agreesWith, ROUNDING } from './rounding.js';

/** Only numbers this close to each other are combined, since almost any figure results from some pair of many numbers. */
const MAX_DISTANCE = 3;
/** Numbers of several findings are combined only if these have at most so many. */
const MAX_COMBINED = 24;

/**
 * Whether a figure counts as worked out from many numbers, which are not combined: some two of them make nearly any share. Other figures
 * count only if the sentence says how they were worked out.
 */
function isAssumed({ fact, value, cues: { isTotal, isAverage, isDifference, periods } }: ClaimedFigure): boolean {
  const isShare = fact.kind === 'percentage' && value <= 100;
  return isShare || isTotal || isAverage || isDifference || periods.length > 0;
}

/**
 * Whether a figure can be worked out from numbers of the findings: from two that are near each other (`fewer than a third` for 23 of 74,
 * `€36 million` for 15% of €240 million), as the rest of a percentage (`30% stay empty` for 70% that are full), or as the sentence says
 * (`six cases per district` for 120 cases in 20 districts, `72 in total` for 24 and 48).
 */
export function isDerived(cited: readonly Figures[], claimed: ClaimedFigure): boolean {
  const count = cited.reduce((sum, { operands }) => sum + operands.length, 0);
  if (count > MANY) return isAssumed(claimed);
  return (
    cited.some((figures) => isDerivedFrom(figures, claimed)) ||
    isOtherPeriod(claimed) ||
    isShareInSentence(claimed) ||
    isCombined(cited, count, claimed)
  );
}

function isDerivedFrom(figures: Operands, claimed: ClaimedFigure): boolean {
  const { operands } = figures;
  return (
    operands.some(
      (one, index) =>
        isRemainder(claimed, one) ||
        isRest(claimed, one) ||
        isPerPeriod(claimed, one, figures) ||
        operands
          .slice(index + 1, index + 1 + MAX_DISTANCE)
          .some((other) => isFromPair(claimed, [one, other]) || isProduct(claimed, [one, other], figures)),
    ) ||
    isSum(claimed, operands) ||
    isShareOfSum(claimed, operands) ||
    isShareOfParts(claimed, operands) ||
    isMean(claimed, operands)
  );
}

function isFromPair(claimed: ClaimedFigure, pair: Pair): boolean {
  const [one, other] = pair;
  const [low, high] = one.value < other.value ? [one, other] : [other, one];
  if (low.value <= 0) return false;
  return (
    isResult(claimed, low, high) ||
    isRate(claimed, pair) ||
    isDifference(claimed, low, high) ||
    isGrowth(claimed, low, high)
  );
}

/** Whether a figure results from numbers of two findings, or from one of a finding and one of the writer's own, that count the same. */
function isCombined(cited: readonly Figures[], count: number, claimed: ClaimedFigure): boolean {
  const { fact, own, cues } = claimed;
  if (count > MAX_COMBINED || own.length > MAX_COMBINED) return false;
  const lists = cited.map(({ operands }) => operands);
  const isSumOf = ([one, other]: Pair): boolean => isAlike(one, fact) && isResultOf(one.value + other.value, claimed);
  const between = lists.flatMap((list, index) => pairsOf(list, lists.slice(index + 1).flat()));
  return (
    between.some((pair) => isFromPair(claimed, pair) || (cues.isTotal && isSumOf(pair)) || isMean(claimed, pair)) ||
    pairsOf(own, lists.flat()).some((pair) => isFromPair(claimed, pair) || isSumOf(pair))
  );
}

/** The pairs of numbers that count the same. */
function pairsOf(ones: readonly FigureOperand[], others: readonly FigureOperand[]): readonly Pair[] {
  return ones.flatMap((one) =>
    others.flatMap((other): readonly Pair[] =>
      one.kind === other.kind && one.unit === other.unit ? [[one, other]] : [],
    ),
  );
}

/** Whether a percentage is the rest of another one. Only `%` and `percent` count: two thirds instead of a third are more often a mistake. */
function isRemainder({ fact: { kind }, value, written, isApproximate }: ClaimedFigure, one: FigureOperand): boolean {
  if (kind !== 'percentage' || one.kind !== kind || !/%|cent/i.test(written)) return false;
  return Math.abs(100 - one.value - value) <= (isApproximate ? SHARE_TOLERANCE : 0.5);
}

/** A part and its whole: `12 of 25`, `12 out of the 25`. */
const PART_OF_WHOLE =
  /(?<![\p{L}\p{N}.,])(\d{1,6})\s(?:(?:out\s)?of|von|sur|de|em)\s(?:(?:the|those|den|les|los|as|os)\s)?(\d{1,6})(?![\p{L}\p{N}]|[.,]\d)/gu;

/** The distance between a percentage and its numbers in a sentence, in UTF-16 code units. */
const NEAR = 300;

/** Whether a percentage follows from a part and a whole in the same sentence: `almost half, 12 of 25`. These numbers are also checked. */
function isShareInSentence(claimed: ClaimedFigure): boolean {
  const { kind, start, end } = claimed.fact;
  if (kind !== 'percentage') return false;
  const near = claimed.text.slice(Math.max(0, start - NEAR), end + NEAR);
  return [...near.matchAll(PART_OF_WHOLE)].some(([, part, whole]) =>
    isShareOf((100 * Number(part)) / Number(whole), claimed),
  );
}

/** Whether a figure results from two numbers, whatever the sentence says about it. */
function isResult(claimed: ClaimedFigure, low: FigureOperand, high: FigureOperand): boolean {
  const { fact, value, isApproximate, others } = claimed;
  const { kind, unit } = fact;
  if (kind === 'percentage') return isShare(claimed, low, high);
  if (unit === 'time') {
    return isAlike(low, high) && Math.abs(high.value / low.value - value) <= (isApproximate ? value * ROUNDING : 0.5);
  }
  const agrees = (result: number): boolean => agreesWith(result, value, isApproximate);
  const [share, whole] = low.kind === 'percentage' ? [low, high] : [high, low];
  if (share.kind === 'percentage' && whole.kind === kind) {
    return [share.value, 100 - share.value].some((percent) => agrees((percent * whole.value) / 100));
  }
  // A sum or difference of two numbers is often a number by accident, so the sentence must have one of the two.
  if (low.kind !== kind || !isAlike(low, high) || !(others.has(low.value) || others.has(high.value))) return false;
  return agrees(high.value - low.value) || agrees(high.value + low.value);
}

/** Whether a percentage is the share of a number in another one, or the rest of that share. */
function isShare(claimed: ClaimedFigure, low: FigureOperand, high: FigureOperand): boolean {
  const isPercentage = low.kind === 'percentage' || high.kind === 'percentage';
  if (isPercentage || (low.kind !== 'count' && low.kind !== high.kind)) return false;
  const share = (100 * low.value) / high.value;
  return [share, ...(isAlike(low, high) ? [100 - share] : [])].some((one) => isShareOf(one, claimed));
}
