import type { Library, Target } from '@findings/core/library';
import { partitionPoint } from '@findings/core/text';
import {
  createRecentCache,
  cues,
  figureEntries,
  memoByObject,
  plainDigits,
  readAllNumbers,
  type OffsetRange,
  wholePhrase,
} from '@findings/language';
import { memoByTargets } from '../document/cited-targets.js';
import { findingsIn } from '../matching/findings-in-target.js';
import { eventDates, readDate, type StatedDate } from './dates.js';
import { listLengths } from './list-lengths.js';
import { FACTOR, isDerived, operandsIn, type Operand } from './derived-figures.js';
import {
  ANY_MEASURE,
  THINGS,
  figuresIn,
  isShareInWords,
  isTrueOf,
  isYearRange,
  looseFiguresIn,
  measuresAgree,
  withoutUnit,
  type Figure,
} from './figure.js';

/** A number of a finding. */
interface CitedNumber extends OffsetRange {
  readonly value: number;
  readonly measure: string;
  /** The figure that it belongs to. Numbers that count nothing, such as 9 in `9 of them`, belong to none. */
  readonly figure?: Figure;
}

/** What a target says: its figures in order of the text, without those of its title, and all its numbers. */
interface TargetFigures {
  readonly figures: readonly Figure[];
  readonly numbers: readonly CitedNumber[];
  readonly dates: readonly StatedDate[];
  readonly operands: readonly Operand[];
  readonly text: string;
  /** The lengths of the lists in the text. */
  readonly lists: readonly number[];
}

/** A claim is compared with at most this many numbers or dates before it, and as many after it. */
const MOST_NEAR = 64;

/** The figures and dates of all findings that a sentence cites. */
export class CitedFigures {
  readonly targets: readonly Target[];
  /** The numbers from which others may be worked out. */
  readonly #operands: readonly Operand[];
  readonly #read: readonly TargetFigures[];
  readonly #numbers: readonly CitedNumber[];
  readonly #rates: readonly Figure[];
  readonly #groups = new Map<string, Figure[]>();
  readonly dates: readonly StatedDate[];
  /** Without their years, because a date without a year agrees with any year. */
  readonly #byDay: readonly StatedDate[];
  readonly #byMonth: readonly StatedDate[];
  /** The dates of the workshop. */
  readonly events: readonly StatedDate[];

  constructor(targets: readonly Target[], library: Library) {
    this.targets = targets;
    this.#read = targets.map((target) => cache(target, () => readTarget(target, findingsIn(library, target))));
    this.#operands = this.#read.flatMap(({ operands }) => operands);
    this.#numbers = this.#read.flatMap(({ numbers }) => numbers).sort((one, other) => one.value - other.value);
    this.#rates = this.#read
      .flatMap(({ figures }) => figures.filter(({ perYear, values }) => perYear !== undefined && values.length === 1))
      .slice(0, MOST_NEAR);
    this.dates = this.#read.flatMap(({ dates }) => dates);
    this.#byDay = this.dates.toSorted((one, other) => (one.from < other.from ? -1 : 1));
    this.#byMonth = this.dates.toSorted((one, other) => (one.from.slice(4) < other.from.slice(4) ? -1 : 1));
    this.events = targets.flatMap(({ report, within }) => eventDates(report, within));
    for (const figure of this.#read.flatMap(({ figures }) => figures)) {
      for (const key of ['', figure.kind, groupKey(figure), figure.measure]) {
        const group = this.#groups.get(key);
        if (group) group.push(figure);
        else this.#groups.set(key, [figure]);
      }
    }
  }

  /** The figures that count the same, those of the same kind, or all: the first of these that are not empty. */
  instead(figure: Figure): readonly Figure[] {
    const groups = [groupKey(figure), figure.kind, ''].map((key) => withSupport(this.#groups.get(key) ?? []));
    return groups.find((group) => group.length > 0) ?? [];
  }

  /** The figures that count the same. */
  like(figure: Figure): readonly Figure[] {
    return this.#groups.get(groupKey(figure)) ?? [];
  }

  /** All figures and dates of the findings. */
  get all(): readonly Figure[] {
    return this.#groups.get('') ?? [];
  }

  durationsOf(measure: string): readonly Figure[] {
    return this.#groups.get(measure) ?? [];
  }

  /** The dates to compare with a date. */
  datesNear({ from }: StatedDate): readonly StatedDate[] {
    return [
      ...nearest(this.#byDay, (other) => other.from < from),
      ...nearest(this.#byMonth, (other) => other.from.slice(4) < from.slice(4)),
    ];
  }

  /** The latest day on which a date begins. */
  get lastDay(): string | undefined {
    return this.#byDay.at(-1)?.from;
  }

  hasPercentages(): boolean {
    return this.#groups.has('percentage');
  }

  /** Whether the findings are about what a figure counts. */
  isAbout(unit: string): boolean {
    return this.#read.some(({ text }) => text.includes(unit));
  }

  /** Whether the findings have a number, whatever it counts. */
  hasNumber(value: number): boolean {
    return nearest(this.#numbers, (number) => number.value < value).some((number) => number.value === value);
  }

  /** Whether the findings have a list with this number of items. */
  hasList(length: number): boolean {
    return this.#read.some(({ lists }) => lists.includes(length));
  }

  /** Whether each number of a figure is in the findings, is rounded from one of theirs, or can be worked out from them. */
  supports(figure: Figure): boolean {
    const { values } = figure;
    if (values.length > 1) {
      const ends = values.map((each): Figure => ({ ...figure, values: [each], rounding: undefined }));
      const known = ends.filter((end) => this.#has(end));
      // One end may be worked out: `from 57 to 64 percent` for `64 percent, 7 points more`.
      return known.length > 0 && ends.every((end) => known.includes(end) || isDerived(end, this.#operands));
    }
    if (this.#has(figure) || this.#isInRange(figure) || this.#hasRate(figure) || isDerived(figure, this.#operands))
      return true;
    const thousands = inThousands(figure);
    return thousands !== undefined && this.supports(thousands);
  }

  /** Whether a rounded figure is within a range of the findings: `about 45` for `40 to 50`. */
  #isInRange({ rounding, measure, values: [value = 0] }: Figure): boolean {
    const ranges = rounding === 'about' ? (this.#groups.get('range') ?? []).slice(0, MOST_NEAR) : [];
    return ranges.some(
      ({ measure: cited, values: [low = 0, high = 0] }) =>
        measuresAgree(measure, cited) && low <= value && value <= high,
    );
  }

  /** Whether the findings have a figure for another period: `$25 a month` for `$300 a year`. */
  #hasRate(figure: Figure): boolean {
    const { perYear, measure } = figure;
    return (
      perYear !== undefined &&
      this.#rates.some(
        ({ values: [value = 0], perYear: other, measure: cited }) =>
          measuresAgree(measure, cited) && isTrueOf(figure, (value * other!) / perYear, { isResult: true }),
      )
    );
  }

  #has(figure: Figure): boolean {
    const [value = 0] = figure.values;
    const unitless = figure.values.length > 0 && withoutUnit(figure);
    if (unitless && this.#has(unitless)) return true;
    return nearest(this.#numbers, (number) => number.value < value).some((number) => isSupportedBy(figure, number));
  }
}

/** Figures with a dot that may be thousands, because in many languages `15.000` is fifteen thousand. */
function inThousands(figure: Figure): Figure | undefined {
  if (!THOUSANDS.test(figure.written)) return undefined;
  const [values, place, step] = [figure.values.map((value) => value * 1000), figure.place * 1000, figure.step * 1000];
  return { ...figure, values, place, step, written: figure.written.replace('.', ',') };
}

const THOUSANDS = /(?<![\d.,])\d{1,3}\.\d{3}(?![\d.,]\d)/;

/** The items around the first that is not before a value, in a sorted list: with all of a long list, work would be quadratic. */
function nearest<Item>(sorted: readonly Item[], isBefore: (item: Item) => boolean): readonly Item[] {
  const at = partitionPoint(sorted.length, (index) => isBefore(sorted[index]!));
  return sorted.slice(Math.max(0, at - MOST_NEAR), at + MOST_NEAR);
}

function isSupportedBy(figure: Figure, { value, measure, figure: cited }: CitedNumber): boolean {
  if (!measuresAgree(figure.measure, measure)) return false;
  if (figure.perYear !== undefined && cited?.perYear !== undefined && figure.perYear !== cited.perYear) return false;
  if (figure.rounding === 'about' && cited !== undefined && isShareInWords(cited) && isAbout(cited, figure))
    return true;
  const isOtherUnit = cited !== undefined && figure.unit !== cited.unit && withoutUnit(figure) !== undefined;
  if (figure.rounding === undefined || figure.values[0] === value)
    return (
      isTrueOf(figure, value, { isResult: isOtherUnit }) ||
      (cited !== undefined && isShareInWords(cited) && isAbout(cited, figure))
    );
  const isMoney = figure.measure.startsWith('money') && measure.startsWith('money');
  if (!cited || (cited.kind !== figure.kind && cited.kind !== 'range' && !isMoney)) return false;
  // A bound may be as round as the number, but not as the same bound: `almost 350` for 340.
  const isAsRound =
    figure.step === cited.step &&
    figure.step > figure.place &&
    figure.rounding !== 'about' &&
    cited.rounding !== figure.rounding;
  if (figure.step <= cited.step && !isAsRound && !isOtherUnit && !isShareInWords(figure)) return false;
  // If the finding rounds its number, too (`over 480`), it does not have to satisfy the bound exactly.
  if (cited.rounding && isTrueOf({ ...figure, rounding: 'about' }, value)) return true;
  return isTrueOf(figure, value);
}

/** Whether a share is about what a finding calls `a third`. */
function isAbout(cited: Figure, { values: [value = 0] }: Figure): boolean {
  return isTrueOf({ ...cited, rounding: undefined }, value);
}

/** The figures of the targets that a sentence cites. */
export const citedFigures = memoByTargets((targets, library) => new CitedFigures(targets, library));

/** Whether a figure must be in the cited findings. Dates and durations have a rule of their own. */
export function needsSupport(figure: Figure): boolean {
  if (figure.kind === 'range') return !isYearRange(figure);
  return figure.kind === 'percentage' || figure.kind === 'money' || figure.kind === 'count';
}

const withSupport = memoByObject((figures: readonly Figure[]) => figures.filter(needsSupport));

function groupKey({ kind, unit = '' }: Figure): string {
  return `${kind} ${unit}`;
}

const cache = createRecentCache<Target, TargetFigures>();

function readTarget(target: Target, findings: readonly { readonly text: string }[]): TargetFigures {
  const title = titleOf(target);
  const read = findings.map(({ text }) => {
    const figures = figuresIn(text);
    const numbers = numbersIn(text, figures);
    const listed = listNumbersIn(text);
    const others = numbers.filter(
      ({ start, figure }) => !figure && !listed.has(start) && mayBeOperand(figureAt(figures, start)),
    );
    return {
      text,
      figures,
      numbers,
      operands: operandsIn(
        figures.map((each) => inThousands(each) ?? each),
        others,
      ),
    };
  });
  const figures = read.flatMap((each) => each.figures);
  const titleFigures = figuresIn(title);
  // Numbers of a title support a claim, but the message does not show them.
  const numbers = [...numbersIn(title, titleFigures), ...read.flatMap((each) => each.numbers)];
  const titleDates = 'finding' in target ? [] : titleFigures;
  return {
    figures,
    numbers,
    dates: [...titleDates, ...figures].flatMap((figure) => readDate(figure) ?? []),
    operands: read.flatMap(({ operands }) => operands),
    text: findings.map(({ text }) => text.toLowerCase()).join('\n'),
    lists: findings.flatMap(({ text }) => listLengths(text)),
  };
}

/** The title that the report gives the target, not the generated one (`Session 4 highlight`). */
function titleOf(target: Target): string {
  if (target.type === 'highlight') return target.finding.title ?? '';
  return 'finding' in target ? '' : target.text;
}

const FACTORS: ReadonlyMap<string, number> = new Map(figureEntries('factors'));

/** Whether a number that is part of a figure may also be combined with others: both of `nine out of 40 villages`. */
function mayBeOperand(figure: Figure | undefined): boolean {
  return (
    !figure || (figure.kind === 'percentage' && [...readAllNumbers(figure.written)].some(({ value }) => value > 10))
  );
}

/** Where the numbers of items and headings start, as in `It was agreed. 2. Next Steps`. They count nothing. */
function listNumbersIn(text: string): ReadonlySet<number> {
  return new Set([...text.matchAll(LIST_NUMBER)].map(({ index }) => index));
}

const LIST_NUMBER = /(?<=^|[.!?:;#]\s{1,3})\d{1,2}[.)](?=\s\p{Lu})/gu;

/** A half counts as a share even without its whole: `Of $8 million, half went to roads`. */
const PARTS_AND_FACTORS = wholePhrase([...cues('halves'), ...FACTORS.keys()], 'giu');

const ORDINAL_ENDING = /^(?:st|nd|rd|th)(?!\p{L})/u;
/** `9 of them` counts things. */
const OF = /^ of (?:\p{L}|\d)/u;

/** The numbers of figures, and all others. */
function numbersIn(source: string, figures: readonly Figure[]): readonly CitedNumber[] {
  const text = plainDigits(source);
  const bare = [...readAllNumbers(text)].flatMap(({ start, end, value, inWords }): readonly CitedNumber[] => {
    if (isPartOfFigure(figures, start, value) || ORDINAL_ENDING.test(text.slice(end, end + 3))) return [];
    // A number in words is neither a percentage nor an amount without a word for it.
    return [{ start, end, value, measure: inWords || OF.test(text.slice(end, end + 5)) ? THINGS : ANY_MEASURE }];
  });
  const readings = figures.flatMap((figure) => [figure, withoutUnit(figure) ?? [], inThousands(figure) ?? []].flat());
  const ofFigures = readings.flatMap((figure) =>
    figure.values.map((value): CitedNumber => ({
      start: figure.start,
      end: figure.end,
      value,
      measure: figure.measure,
      figure,
    })),
  );
  const inWords = [...text.matchAll(PARTS_AND_FACTORS)].map(({ index, 0: word }): CitedNumber => {
    const factor = FACTORS.get(word.toLowerCase());
    const range = { start: index, end: index + word.length };
    return factor === undefined
      ? { ...range, value: 50, measure: 'percent' }
      : { ...range, value: factor, measure: FACTOR };
  });
  const loose = looseFiguresIn(text).flatMap(({ start, end, values: [value = 0], measure }): CitedNumber[] =>
    figureAt(figures, start) ? [] : [{ start, end, value, measure }],
  );
  // `92,50` without a unit
  const decimals = [...text.matchAll(/(?<![\d.,])\d+,\d{1,2}(?![\d,])/g)].map(({ index, 0: written }): CitedNumber => ({
    start: index,
    end: index + written.length,
    value: Number(written.replace(',', '.')),
    measure: ANY_MEASURE,
  }));
  return [...bare, ...ofFigures, ...inWords, ...loose, ...decimals];
}

/** Whether a number is part of a figure. The numbers of a date or a share (`one in five`) also count by themselves. */
function isPartOfFigure(figures: readonly Figure[], at: number, number: number): boolean {
  const figure = figureAt(figures, at);
  if (!figure || figure.kind === 'date') return false;
  return figure.kind !== 'percentage' || figure.value === number;
}

function figureAt(figures: readonly Figure[], at: number): Figure | undefined {
  const figure = figures[partitionPoint(figures.length, (index) => figures[index]!.end <= at)];
  return figure && figure.start <= at ? figure : undefined;
}
