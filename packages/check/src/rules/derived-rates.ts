import { memoByObject } from '@findings/language';
import { isResultOf, type ClaimedFigure } from './claimed-figure.js';
import { isAlike, type FigureOperand, type Operands, type Pair } from './figure-operands.js';
import { roundsTo } from './rounding.js';
import { timesPerYear } from './stated-times.js';

/** Directly before a number that others are divided by: `one clinic for every four villages`. */
const DIVISOR = /(?<!\p{L})(?:per|for (?:each|every))\s$/iu;

/** Whether a figure is the quotient of two numbers, and the sentence says so: `six cases per district` for 120 cases in 20 districts. */
export function isRate(claimed: ClaimedFigure, [one, other]: Pair): boolean {
  return isQuotient(claimed, one, other) || isQuotient(claimed, other, one);
}

function isQuotient(claimed: ClaimedFigure, dividend: FigureOperand, divisor: FigureOperand): boolean {
  const { fact, value, written, text, cues, isApproximate } = claimed;
  if (dividend.kind !== fact.kind || (divisor.kind !== 'count' && divisor.kind !== 'duration')) return false;
  if (!isCounted(fact)) return false;
  if (isPerPart(claimed, dividend, divisor)) return true;
  const namesDivisor = (divisor.unit !== undefined && cues.perNouns.has(divisor.unit)) || cues.hasForeignRate;
  if (!isAlike(dividend, fact) && !(namesDivisor && fact.kind === 'count')) return false;
  const isMarked = namesDivisor || cues.isAverage || DIVISOR.test(text.slice(Math.max(0, fact.start - 12), fact.start));
  return isMarked && roundsTo(dividend.value / divisor.value, value, written, isApproximate);
}

/** Whether a figure is what a number for a length of time is for another one: `$400,000 a year` for $1.2 million in three years. */
function isPerPart(
  { fact, value, written, cues, isApproximate }: ClaimedFigure,
  dividend: FigureOperand,
  { value: length, unit = '', kind }: FigureOperand,
): boolean {
  const [perYear] = kind === 'duration' ? timesPerYear(`a ${unit}`) : [];
  if (perYear === undefined || !isAlike(dividend, fact)) return false;
  const inYear = (dividend.value / length) * perYear;
  return cues.periods.some((period) => roundsTo(inYear / period, value, written, isApproximate));
}

/** Words for a number that is counted several times: `6 offices with 4 lawyers each`, `$20 a day`. */
const PER_ITEM =
  /(?<!\p{L})(?:each|per|every|apiece|times|an? (?:hour|day|night|week|month|year|head|person))(?!\p{L})/iu;

/** Whether a figure is the product of two numbers that are near each other, and one is counted for each of the other. */
export function isProduct(claimed: ClaimedFigure, [one, other]: Pair, figures: Operands): boolean {
  const { fact } = claimed;
  const kinds = [one.kind, other.kind];
  if (!kinds.includes(fact.kind) || !(kinds.includes('count') || kinds.includes('duration'))) return false;
  if (fact.kind === 'percentage' || (fact.kind === 'duration' && !isAlike(one, fact) && !isAlike(other, fact)))
    return false;
  if (!isResultOf(one.value * other.value, claimed)) return false;
  const isOverTime = fact.kind !== 'duration' && kinds.includes('duration');
  return [one, other].some(({ sentence }) =>
    // `$400 each, which last for two years` do not make $800.
    isOverTime ? periodsOf(figures)[sentence]!.length > 0 : PER_ITEM.test(figures.sentences[sentence] ?? ''),
  );
}

const periodsOf = memoByObject(({ sentences }: Operands) => sentences.map(timesPerYear));

/** Whether a figure counts for another period what a finding counts for one: `four calls a day` for 1,460 calls in a year. */
export function isPerPeriod(claimed: ClaimedFigure, one: FigureOperand, figures: Operands): boolean {
  const { fact, cues } = claimed;
  if (cues.periods.length === 0 || !isCounted(fact) || !isAlike(one, fact)) return false;
  return isConverted(claimed, one.value, periodsOf(figures)[one.sentence] ?? []);
}

/** A sentence with more numbers is not compared with itself. */
const MOST_NUMBERS = 24;

/** Whether the sentence itself has the figure for another period: `200 patients a month, or 2,400 a year`. */
export function isOtherPeriod(claimed: ClaimedFigure): boolean {
  const { fact, cues, others } = claimed;
  if (cues.periods.length < 2 || others.size > MOST_NUMBERS || !isCounted(fact)) return false;
  return [...others].some((other) => other !== claimed.value && isConverted(claimed, other, cues.periods));
}

function isCounted({ kind }: ClaimedFigure['fact']): boolean {
  return kind === 'count' || kind === 'money';
}

function isConverted(claimed: ClaimedFigure, number: number, periods: readonly number[]): boolean {
  const { value, written, isApproximate, cues } = claimed;
  return periods.some((from) =>
    cues.periods.some((to) => from !== to && roundsTo((number * from) / to, value, written, isApproximate)),
  );
}
