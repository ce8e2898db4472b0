import { partitionPoint } from '@findings/core/text';
import { DURATIONS, readSentences, type Fact, type OffsetRange } from '@findings/language';
import { isCurrency, isYearRange } from './figure-unit.js';

/** A number of a text, from which a writer may work out another one. */
export interface FigureOperand {
  readonly kind: Fact['kind'];
  readonly value: number;
  /** The unit, such as a currency or the noun that is counted. Undefined if unknown. */
  readonly unit?: string | undefined;
  /** The index of its sentence. */
  readonly sentence: number;
  /** The number that this is a part of: 48 for 12 in `12 of 48 villages`. */
  readonly whole?: number;
  /** Whether it continues a list: 30 in `45 judges, 30 lawyers`. */
  readonly isListed?: true;
}

/** The numbers of a text, with its sentences. */
export interface Operands {
  /** Percentages, amounts, counts, durations and the ends of ranges, in order of the text. */
  readonly operands: readonly FigureOperand[];
  readonly sentences: readonly string[];
}

/** Two numbers in order of the text. */
export type Pair = readonly [first: FigureOperand, second: FigureOperand];

interface Measured {
  readonly kind: Fact['kind'];
  readonly unit?: string | undefined;
}

/** Whether two numbers may count the same. */
export function isAlike(one: Measured, other: Measured): boolean {
  return one.kind === other.kind && (one.unit === other.unit || one.unit === undefined || other.unit === undefined);
}

type PlacedNumber = Pick<FigureOperand, 'kind' | 'value' | 'unit'> & OffsetRange;

/** @param bare numbers that count nothing, such as 12 in `12 of the 48 villages` */
export function readOperands(
  text: string,
  facts: readonly Fact[],
  bare: readonly (OffsetRange & { readonly number: number })[] = [],
): Operands {
  const ranges = readSentences(text);
  const numbers: PlacedNumber[] = [
    ...bare.map(({ start, end, number }) => ({ start, end, kind: 'count' as const, value: number, unit: undefined })),
    ...facts.flatMap((fact) => numbersOf(text, fact)),
  ];
  numbers.sort((one, other) => one.start - other.start);
  for (const [index, number] of numbers.entries()) {
    const before = numbers[index - 1];
    // `from 90 to 30 days`
    if (before && before.unit === undefined && before.kind === 'count' && isChange(text, before, number))
      numbers[index - 1] = { ...before, kind: number.kind, unit: number.unit };
  }
  const operands = numbers.map((number, index): FigureOperand => {
    const { start, kind, value, unit } = number;
    const sentence = partitionPoint(ranges.length, (at) => ranges[at]!.end <= start);
    const before = numbers[index - 1];
    const whole = wholeOf(text, number, before, numbers[index + 1]);
    const isListed = before !== undefined && before.kind === kind && NEXT.test(text.slice(before.end, start));
    return {
      kind,
      value,
      unit: unit ?? whole?.unit,
      sentence,
      ...(whole && { whole: whole.value }),
      ...(isListed && { isListed }),
    };
  });
  return { operands, sentences: ranges.map(({ start, end }) => text.slice(start, end)) };
}

/** Between two numbers of a list: `45 judges, 30 lawyers`, `$90,000 on returns and $45,000`. */
const NEXT = /^(?:(?!\sfrom\s)[^.;:]){0,40}?(?:,|,?\s(?:and|y|e|et|und))\s(?:\p{L}{1,20}\s){0,2}[$€£]?$/u;

/** Whether two numbers are those before and after a change. */
function isChange(text: string, before: OffsetRange, after: OffsetRange): boolean {
  return (
    /^ to [$€£]?$/u.test(text.slice(before.end, after.start)) &&
    /(?<!\p{L})from [$€£]?$/iu.test(text.slice(Math.max(0, before.start - 7), before.start))
  );
}

function numbersOf(text: string, fact: Fact): readonly PlacedNumber[] {
  const { start, end, kind, value, unit, low, high } = fact;
  if (kind === 'date' || kind === 'ordinal' || isYearRange(fact)) return [];
  if (value !== undefined) return [{ start, end, kind, value, unit }];
  // `rose from 40% to 65%` has two numbers. Each number of `40% to 65%` is only a bound.
  if (!/(?<!\p{L})from [$€£]?$/iu.test(text.slice(Math.max(0, start - 7), start))) return [];
  return [low, high].flatMap((each) =>
    each === undefined
      ? []
      : [{ start, end, kind: kindOf(unit), value: each, unit: unit === 'percent' ? undefined : unit }],
  );
}

/** The kind of the ends of a range. */
function kindOf(unit = ''): Fact['kind'] {
  if (unit === 'percent') return 'percentage';
  if (isCurrency(unit)) return 'money';
  return DURATIONS.has(unit) ? 'duration' : 'count';
}

/** Between a part and its whole: `12 of 48`, `12 out of the 48`. */
const PART_OF = /^\s(?:out )?of (?:(?:the|its|their|all|these|those|our|some|about) ){0,2}[$€£]?$/u;
/** Before a whole: `Of 48 villages, 12`. */
const WHOLE_BEFORE = /(?:^|[.;:,]\s)(?:Of|Out of|Among|of) (?:(?:the|its|their|all|these|some|about) ){0,2}[$€£]?$/u;
/** Between a whole and its part: `48 villages, of which 12`. */
const OF_WHICH = /^[^.;\d]{0,60}\sof (?:which|whom|these|those|them)(?:,? (?:only|about|just|some))? ?[$€£]?$/u;

function wholeOf(
  text: string,
  part: PlacedNumber,
  before: PlacedNumber | undefined,
  after: PlacedNumber | undefined,
): PlacedNumber | undefined {
  const isWhole = (other: PlacedNumber): boolean => other.kind === part.kind && other.value > part.value;
  if (after && isWhole(after) && PART_OF.test(text.slice(part.end, after.start))) return after;
  if (!before || !isWhole(before) || before.end > part.start) return undefined;
  const between = text.slice(before.end, part.start);
  if (OF_WHICH.test(between)) return before;
  const isFirst = WHOLE_BEFORE.test(text.slice(Math.max(0, before.start - 24), before.start));
  return isFirst && /^[^.;]{0,60}$/u.test(between) ? before : undefined;
}
