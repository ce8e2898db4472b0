import { anyCue, anyOf, cues, languagesButEnglish, type OffsetRange, wholePhrase } from '@findings/language';
import { isShareInWords, isTrueOf, type Figure } from './figure.js';

/** `10 percentage points` */
const POINTS = wholePhrase(cues('points'));

/** A number of a finding, from which a writer may work out another one. */
export interface Operand {
  readonly kind: Figure['kind'];
  readonly value: number;
  /** The currency or noun. Undefined if unknown. */
  readonly unit?: string | undefined;
  /** Whether it continues a list: 30 in `45 judges, 30 lawyers`. */
  readonly isListed: boolean;
}

/** Between two numbers of a list: `45 judges, 30 lawyers`, `$90,000 on returns and $45,000`. */
const NEXT = new RegExp(
  String.raw`^(?:(?!\s${anyCue('rangeStarts')}\s)[^.;:]){0,40}?(?:,|,?\s${anyCue('and')})\s(?:\p{L}{1,20}\s){0,2}[$€£]?$`,
  'u',
);
/** `rose from 40% to 65%` has two numbers. Each number of `40% to 65%` is only a bound. */
const FROM = new RegExp(String.raw`(?<!\p{L})${anyCue('rangeStarts')} [$€£]?$`, 'iu');

/** A number that counts nothing, such as 12 in `12 of the 48 villages`. */
interface BareNumber extends OffsetRange {
  readonly value: number;
}

/** The percentages, amounts and counts of a text, the ends of ranges, and the numbers that count nothing, in order. */
export function operandsIn(text: string, figures: readonly Figure[], bare: readonly BareNumber[]): readonly Operand[] {
  const numbers = [...figures.filter((figure) => isOperand(text, figure)), ...bare.filter(({ value }) => value > 1)];
  numbers.sort((one, other) => one.start - other.start);
  let last: Operand | undefined;
  return numbers.flatMap((number, index): readonly Operand[] => {
    const between = index > 0 ? text.slice(numbers[index - 1]!.end, number.start) : '.';
    const [kind, noun] = 'kind' in number ? countedBy(number) : (['count', undefined] as const);
    // `24 clinics in the north and 48 in the south`
    const unit = noun ?? (last?.kind === kind && !/[.;]/.test(between) ? last.unit : undefined);
    const values = 'kind' in number ? number.values : [number.value];
    const operands = values.map((value): Operand => ({ kind, unit, value, isListed: NEXT.test(between) }));
    last = operands.at(-1);
    return operands;
  });
}

/** The kind and the unit of a figure, or of the ends of a range. */
function countedBy({ kind, unit, measure }: Figure): readonly [Figure['kind'], string | undefined] {
  if (measure === 'percent') return ['percentage', undefined];
  return [kind === 'range' ? (measure.startsWith('money') ? 'money' : 'count') : kind, unit];
}

function isOperand(text: string, { kind, start }: Figure): boolean {
  if (kind === 'range') return FROM.test(text.slice(Math.max(0, start - 7), start));
  return kind === 'percentage' || kind === 'money' || kind === 'count';
}

/** Whether two numbers may count the same. */
function isAlike(one: Pick<Operand, 'kind' | 'unit'>, other: Pick<Operand, 'kind' | 'unit'>): boolean {
  return one.kind === other.kind && (one.unit === other.unit || one.unit === undefined || other.unit === undefined);
}

/** What a sentence says about how its figures were worked out. */
interface Cues {
  /** Nouns after `per`, `each`, `every` or `a`: `six cases per district`. Undefined if one is not English: it may translate any noun. */
  readonly perNouns: ReadonlySet<string> | undefined;
  readonly isAverage: boolean;
  readonly isTotal: boolean;
  readonly isDifference: boolean;
  readonly isGrowth: boolean;
  /** Whether a cue is not English. Then a noun of the sentence may translate the English noun of a finding. */
  readonly isForeign: boolean;
}

/** A rate, with the words after it in a lookahead: they may contain another rate, as in `a month in each district`. */
const PER = new RegExp(
  String.raw`(?<!\p{L})(?:(${anyCue('per', languagesButEnglish)})|${anyCue('per', ['en'])})(?=\s((?:[\p{L}-]+\s){0,2}[\p{L}-]+))`,
  'giu',
);
const AVERAGE = wholePhrase(cues('average'));
const TOTAL = wholePhrase(cues('total'));
const GROWTH = wholePhrase(cues('growth'));
const LOSS = wholePhrase(cues('loss'));
const FOREIGN = wholePhrase(
  (['average', 'total', 'growth', 'loss'] as const).flatMap((field) =>
    cues(field, languagesButEnglish).filter((phrase) => !cues(field, ['en']).includes(phrase)),
  ),
);
/** A number after these words is a bound, not a difference: `more than 40`. */
const BOUND = new RegExp(
  String.raw`(?<!\p{L})(?:${anyOf((['atLeast', 'atMost', 'almost'] as const).flatMap((field) => cues(field)))})(?=\s+(?:[$€£\d]|an?\s|${anyCue('smallNumbers')}))`,
  'giu',
);

export function readCues(text: string): Cues {
  const compared = text.replaceAll(BOUND, '');
  const isGrowth = GROWTH.test(compared);
  const per = [...text.matchAll(PER)];
  const isForeignRate = per.some(([, foreign]) => foreign !== undefined);
  return {
    perNouns: isForeignRate ? undefined : new Set(per.flatMap(([, , words]) => words!.toLowerCase().split(/\s/))),
    isAverage: AVERAGE.test(text),
    isTotal: TOTAL.test(text),
    isDifference: isGrowth || LOSS.test(compared),
    isGrowth,
    isForeign: isForeignRate || FOREIGN.test(compared),
  };
}

/** A figure that may be worked out, with its sentence. */
interface Claimed {
  readonly figure: Figure;
  readonly cues: Cues;
  /** Whether the sentence has one of these numbers, too. */
  has(...numbers: readonly number[]): boolean;
}

type Derivation = (claimed: Claimed, low: Operand, high: Operand) => readonly number[];

/** What may be worked out from two numbers that are near each other. Nothing if the sentence does not say so. */
const DERIVATIONS: readonly Derivation[] = [
  // `31%` for 23 of 74, or `69%` for the rest
  ({ figure }, low, high) => {
    if (figure.kind !== 'percentage' || low.kind === 'percentage' || high.kind === 'percentage') return [];
    if (low.kind !== 'count' && low.kind !== high.kind) return [];
    const share = (100 * low.value) / high.value;
    return isAlike(low, high) ? [share, 100 - share] : [share];
  },
  // `$36 million` for 15% of $240 million
  ({ figure }, low, high) => {
    const [share, whole] = low.kind === 'percentage' ? [low, high] : [high, low];
    if (share.kind !== 'percentage' || whole.kind !== figure.kind || whole.kind === 'percentage') return [];
    return [share.value, 100 - share.value].map((percent) => (percent * whole.value) / 100);
  },
  // `sixty times as many`
  ({ figure }, low, high) => (figure.unit === 'time' && isAlike(low, high) ? [high.value / low.value] : []),
  // `24 more than the north`, or `240 of the 400 were empty`
  ({ figure, cues, has }, low, high) => {
    if (!isAlike(low, high) || (low.kind === 'percentage' ? !POINTS.test(figure.written) : !isAlike(low, figure)))
      return [];
    return cues.isDifference || has(low.value, high.value) ? [high.value - low.value] : [];
  },
  // `rose by 50%`
  ({ figure, cues }, low, high) =>
    figure.kind === 'percentage' && cues.isGrowth && isAlike(low, high)
      ? [(100 * (high.value - low.value)) / low.value, (100 * (high.value - low.value)) / high.value]
      : [],
  // `72 in total`
  ({ figure, cues }, low, high) =>
    cues.isTotal && low.kind === figure.kind && isAlike(low, high) ? [low.value + high.value] : [],
  // `six cases per district` for 120 cases in 20 districts
  ({ figure, cues: { perNouns, isAverage } }, low, high) =>
    [
      [low, high],
      [high, low],
    ].flatMap(([dividend, divisor]) => {
      if (figure.kind === 'percentage' || dividend!.kind !== figure.kind || divisor!.kind !== 'count') return [];
      const isNamed = perNouns === undefined || (divisor!.unit !== undefined && perNouns.has(divisor!.unit));
      if (!isNamed && !(isAverage && isAlike(dividend!, figure))) return [];
      return [dividend!.value / divisor!.value];
    }),
];

/** Only numbers this close to each other are combined, since almost any figure results from some pair of many numbers. */
const MAX_DISTANCE = 3;
/** A finding rarely has more than 70 numbers. More are not combined. */
const MANY = 256;

/**
 * Whether a figure can be worked out from numbers of a finding: from two of them, as the rest of a percentage, or as the sum of a list.
 * From many numbers, any share counts as worked out, and any figure if the sentence says so.
 */
export function isDerived(figure: Figure, sentence: Omit<Claimed, 'figure'>, operands: readonly Operand[]): boolean {
  const { cues } = sentence;
  if (figure.values.length !== 1) return false;
  if (operands.length > MANY)
    return figure.kind === 'percentage' || cues.isTotal || cues.isAverage || cues.isDifference;
  const { unit, ...withoutUnit } = figure;
  const claimed = {
    ...sentence,
    figure: cues.isForeign && figure.kind === 'count' && unit !== 'time' ? withoutUnit : figure,
  };
  const isResult = (result: number): boolean => isTrueOf(figure, result, { isResult: true });
  return (
    operands.some(
      (one, index) =>
        isRest(figure, one) ||
        operands.slice(index + 1, index + 1 + MAX_DISTANCE).some((other) => {
          const [low, high] = one.value < other.value ? [one, other] : [other, one];
          return low.value > 0 && DERIVATIONS.some((derive) => derive(claimed, low, high).some(isResult));
        }),
    ) || listSums(figure, operands).some(isResult)
  );
}

/** Whether a percentage is the rest of another one. Two thirds instead of a third are more often a mistake. */
function isRest(figure: Figure, { kind, value }: Operand): boolean {
  if (figure.kind !== 'percentage' || kind !== figure.kind || isShareInWords(figure)) return false;
  return isTrueOf(figure, 100 - value, { isResult: true });
}

/** The sums of the lists of numbers: `45 judges, 30 lawyers and 25 clerks`. Those that count what the figure does, if there are any. */
function listSums(figure: Figure, operands: readonly Operand[]): readonly number[] {
  if (figure.kind === 'percentage') return [];
  const like = operands.filter(({ kind }) => kind === figure.kind);
  const isCounted = figure.unit !== undefined && like.some(({ unit }) => unit === figure.unit);
  const lists: Operand[][] = [];
  for (const operand of like) {
    if (isCounted && operand.unit !== undefined && operand.unit !== figure.unit) continue;
    const list = lists.at(-1);
    if (operand.isListed && list) list.push(operand);
    else lists.push([operand]);
  }
  return lists.filter(({ length }) => length > 1).map((list) => list.reduce((sum, { value }) => sum + value, 0));
}
