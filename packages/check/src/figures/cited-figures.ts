import type { Library, Target } from '@findings/core/library';
import { partitionPoint } from '@findings/core/text';
import { createRecentCache, memoByObject, plainDigits, readAllNumbers, type OffsetRange } from '@findings/language';
import { memoByTargets } from '../document/cited-targets.js';
import { findingsIn } from '../matching/findings-in-target.js';
import { eventDates, readDate, type StatedDate } from './dates.js';
import { operandsIn, type Operand } from './derived-figures.js';
import {
  ANY_MEASURE,
  THINGS,
  figuresIn,
  isShareInWords,
  isTrueOf,
  isYearRange,
  measuresAgree,
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
}

/** A claim is compared with at most this many numbers or dates before it, and as many after it. */
const MOST_NEAR = 64;

/** The figures and dates of all findings that a sentence cites. */
export class CitedFigures {
  readonly targets: readonly Target[];
  /** The numbers from which others may be worked out. */
  readonly operands: readonly Operand[];
  readonly #read: readonly TargetFigures[];
  readonly #numbers: readonly CitedNumber[];
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
    this.operands = this.#read.flatMap(({ operands }) => operands);
    this.#numbers = this.#read.flatMap(({ numbers }) => numbers).sort((one, other) => one.value - other.value);
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

  /** The durations that can be compared with a duration. */
  durationsLike({ measure }: Figure): readonly Figure[] {
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

  /** Whether each number of a figure is one of the findings, or is rounded from one. */
  supports(figure: Figure): boolean {
    const { values, written } = figure;
    const [value = 0] = values;
    if (values.length > 1) return values.every((each) => this.#has({ ...figure, values: [each], rounding: undefined }));
    // In many languages, `15.000` is fifteen thousand.
    return this.#has(figure) || (THOUSANDS.test(written) && this.#has({ ...figure, values: [value * 1000] }));
  }

  #has(figure: Figure): boolean {
    const [value = 0] = figure.values;
    return nearest(this.#numbers, (number) => number.value < value).some((number) => isSupportedBy(figure, number));
  }
}

const THOUSANDS = /(?<![\d.,])\d{1,3}\.\d{3}(?![\d.,]\d)/;

/** The items around the first that is not before a value, in a sorted list: with all of a long list, work would be quadratic. */
function nearest<Item>(sorted: readonly Item[], isBefore: (item: Item) => boolean): readonly Item[] {
  const at = partitionPoint(sorted.length, (index) => isBefore(sorted[index]!));
  return sorted.slice(Math.max(0, at - MOST_NEAR), at + MOST_NEAR);
}

function isSupportedBy(figure: Figure, { value, measure, figure: cited }: CitedNumber): boolean {
  if (!measuresAgree(figure.measure, measure)) return false;
  if (figure.rounding === undefined || figure.values[0] === value)
    return isTrueOf(figure, value) || (cited !== undefined && isShareInWords(cited) && isAbout(cited, figure));
  const isMoney = figure.measure.startsWith('money') && measure.startsWith('money');
  if (!cited || (cited.kind !== figure.kind && !isMoney)) return false;
  if (figure.step <= cited.step && !isShareInWords(figure)) return false;
  // If the finding rounds its number, too (`over 480`), it does not have to satisfy the bound exactly.
  if (cited.rounding && isTrueOf({ ...figure, rounding: 'about' }, value)) return true;
  const isSameUnit = figure.kind !== 'count' || !cited.unit || !figure.unit || cited.unit === figure.unit;
  return isTrueOf(figure, value, { isSameUnit });
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
    return {
      text,
      figures,
      numbers,
      operands: operandsIn(
        figures,
        numbers.filter(({ start }) => !figureAt(figures, start)),
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
  };
}

/** The title that the report gives the target, not the generated one (`Session 4 highlight`). */
function titleOf(target: Target): string {
  if (target.type === 'highlight') return target.finding.title ?? '';
  return 'finding' in target ? '' : target.text;
}

/** `9 of them` counts things. */
const OF = /^ of (?:\p{L}|\d)/u;

/** The numbers of figures, and all others. */
function numbersIn(source: string, figures: readonly Figure[]): readonly CitedNumber[] {
  const text = plainDigits(source);
  const bare = [...readAllNumbers(text)].flatMap(({ start, end, value, inWords }): readonly CitedNumber[] => {
    if (isPartOfFigure(figures, start, value)) return [];
    // A number in words is neither a percentage nor an amount without a word for it.
    return [{ start, end, value, measure: inWords || OF.test(text.slice(end, end + 5)) ? THINGS : ANY_MEASURE }];
  });
  const ofFigures = figures.flatMap((figure) =>
    figure.values.map((value): CitedNumber => ({
      start: figure.start,
      end: figure.end,
      value,
      measure: figure.measure,
      figure,
    })),
  );
  return [...bare, ...ofFigures];
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
