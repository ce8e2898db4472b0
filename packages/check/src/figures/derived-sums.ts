import { isResultOf, isShareOf, type ClaimedFigure } from './claimed-figure.js';
import { isAlike, type FigureOperand } from './figure-operands.js';
import { roundsTo } from './rounding.js';

/** A longer list of numbers is not added up. */
const MOST_SUMMANDS = 12;

/** Whether a figure is what a part leaves of its whole: `36 villages have none` for `12 of 48 villages have a clinic`. */
export function isRest(claimed: ClaimedFigure, { kind, value, whole }: FigureOperand): boolean {
  return whole !== undefined && kind === claimed.fact.kind && isResultOf(whole - value, claimed);
}

/** Whether a figure is the sum of a list. With a word such as `in total`, other numbers that follow each other are added as well. */
export function isSum(claimed: ClaimedFigure, operands: readonly FigureOperand[]): boolean {
  const { fact, cues } = claimed;
  if (!cues.isTotal && fact.kind !== 'count' && fact.kind !== 'money') return false;
  const agrees = (sum: number): boolean => isResultOf(sum, claimed);
  // Twelve offices and three desks do not make 15 offices.
  const isCounted = fact.kind === 'count' && operands.some(({ unit }) => unit !== undefined && unit === fact.unit);
  const summands = operands.filter(
    (one) => one.kind === fact.kind && one.whole === undefined && (!isCounted || isAlike(one, fact)),
  );
  if (cues.isTotal && partialSums(summands).some(({ sum }) => agrees(sum))) return true;
  if (fact.kind === 'percentage') return false;
  return listsIn(summands).some((list) => partialSums(list).some(({ sum }) => agrees(sum)));
}

/** Whether a figure is the mean of numbers that follow each other and count the same. */
export function isMean(claimed: ClaimedFigure, operands: readonly FigureOperand[]): boolean {
  const { fact, value, written, cues, isApproximate } = claimed;
  if (!cues.isAverage) return false;
  const like = operands.filter((one) => isAlike(one, fact));
  return partialSums(like).some(({ sum, count }) => roundsTo(sum / count, value, written, isApproximate));
}

/** The sums of two or more numbers that follow each other and may be added. */
function partialSums(operands: readonly FigureOperand[]): readonly { readonly sum: number; readonly count: number }[] {
  return operands.flatMap((first, index) => {
    let sum = first.value;
    return operands
      .slice(index + 1, index + MOST_SUMMANDS)
      .filter((next) => next.sentence === first.sentence || isAlike(first, next))
      .map(({ value }, at) => {
        sum += value;
        return { sum, count: at + 2 };
      });
  });
}

/** The lists of numbers: `45 judges, 30 lawyers and 25 clerks`. */
function listsIn(operands: readonly FigureOperand[]): readonly (readonly FigureOperand[])[] {
  const lists: FigureOperand[][] = [];
  for (const operand of operands) {
    const list = lists.at(-1);
    if (list && operand.isListed && list[0]!.sentence === operand.sentence) list.push(operand);
    else lists.push([operand]);
  }
  return lists.filter(({ length }) => length > 1 && length <= MOST_SUMMANDS);
}

function sumOf(operands: readonly FigureOperand[]): number {
  return operands.reduce((sum, { value }) => sum + value, 0);
}

/** Whether a percentage is the share of a number in the sum of its list: `45% were judges` for 45 judges, 30 lawyers and 25 clerks. */
export function isShareOfSum(claimed: ClaimedFigure, operands: readonly FigureOperand[]): boolean {
  if (claimed.fact.kind !== 'percentage') return false;
  return (['count', 'money'] as const).some((kind) =>
    listsIn(operands.filter((one) => one.kind === kind && one.whole === undefined)).some((list) =>
      list.some(({ value }) => isShareOf((100 * value) / sumOf(list), claimed)),
    ),
  );
}

/** Whether a percentage is the share of two parts together: `a tenth` if 5 of 100 are old and 5 are new. */
export function isShareOfParts(claimed: ClaimedFigure, operands: readonly FigureOperand[]): boolean {
  if (claimed.fact.kind !== 'percentage') return false;
  return operands.some((part, index) => {
    const other = operands[index + 1];
    if (!other || part.sentence !== other.sentence || !isAlike(part, other) || part.kind === 'percentage') return false;
    return [operands[index - 1], operands[index + 2]].some(
      (whole) =>
        whole?.sentence === part.sentence &&
        whole.kind === part.kind &&
        whole.value > part.value + other.value &&
        isShareOf((100 * (part.value + other.value)) / whole.value, claimed),
    );
  });
}

/** Whether a figure is the difference of two numbers, and the sentence compares them: `24 more shelters than the north`. */
export function isDifference(claimed: ClaimedFigure, low: FigureOperand, high: FigureOperand): boolean {
  const { fact, written, text, cues } = claimed;
  if (!cues.isDifference || !isAlike(low, high)) return false;
  // `25 percentage points`, `15 points`
  const isInPoints = /points?(?!\p{L})/u.test(written + text.slice(fact.end, fact.end + 14));
  if (low.kind === 'percentage' ? !isInPoints : !isAlike(low, fact)) return false;
  return isResultOf(high.value - low.value, claimed);
}

/** Whether a percentage is the growth from one number to another, and the sentence speaks of growth: `rose by 50%`. */
export function isGrowth(claimed: ClaimedFigure, low: FigureOperand, high: FigureOperand): boolean {
  if (claimed.fact.kind !== 'percentage' || !claimed.cues.isGrowth || !isAlike(low, high)) return false;
  return isShareOf((100 * (high.value - low.value)) / low.value, claimed);
}
