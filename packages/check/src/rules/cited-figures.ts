import { partitionPoint } from '@findings/core/text';
import {
  lettersIn,
  mayBeNumberWord,
  readNumberWords,
  createRecentCache,
  type Fact,
  type OffsetRange,
} from '@findings/language';
import type { Library, Target } from '@findings/core/library';
import { findingsIn } from '../quotations/findings-in-target.js';
import { readAllQuantities } from './other-language-facts.js';
import { readOperands, type FigureOperand, type Operands } from './figure-operands.js';
import { memoByTargets } from './cited-targets.js';
import { ANY_UNIT, figureUnit, isYearRange, type FigureUnit } from './figure-unit.js';
import { nearest } from './nearest.js';
import { plainDigits } from './plain-digits.js';
import { isApproximate } from './rounding.js';

export interface CitedFigure {
  readonly written: string;
  readonly fact: Fact;
  /** Whether the finding marks it as rounded: `over 480`. */
  readonly isRounded: boolean;
}

/** The figures in what a target says. */
export interface Figures extends Operands {
  readonly id: string;
  /** In order of the text, without dates and ordinals. */
  readonly all: readonly CitedFigure[];
  /** Every number that the target names, in digits or words, with its units. Includes the ends of ranges. */
  readonly numbers: ReadonlyMap<number, ReadonlySet<FigureUnit>>;
}

const cache = createRecentCache<Target, Figures>();

/** Reads the figures of a target. The most recent results are cached. */
function figuresOf(target: Target, library: Library): Figures {
  return cache(target, () => readFigures(target.id, titleOf(target), findingsIn(library, target)));
}

/** The figures of all findings that a sentence cites. */
export class CitedFigures {
  readonly findings: readonly Figures[];
  /** In order of the text, without dates and ordinals. */
  readonly all: readonly CitedFigure[];
  /** By kind, and by kind and unit, in order. */
  readonly #groups = new Map<string, CitedFigure[]>();
  readonly #units = new Set<string | undefined>();
  #exact: readonly ExactFigure[] | undefined;

  constructor(findings: readonly Figures[]) {
    this.findings = findings;
    this.all = findings.flatMap(({ all }) => all);
    for (const figure of this.all) {
      const { kind, unit } = figure.fact;
      this.#units.add(unit);
      for (const key of [kind, groupKey(figure.fact)]) {
        const group = this.#groups.get(key);
        if (group) group.push(figure);
        else this.#groups.set(key, [figure]);
      }
    }
  }

  /** The figures of a kind. */
  ofKind(kind: Fact['kind']): readonly CitedFigure[] {
    return this.#groups.get(kind) ?? [];
  }

  /** The figures that count or measure the same. */
  like(fact: Fact): readonly CitedFigure[] {
    return this.#groups.get(groupKey(fact)) ?? [];
  }

  hasUnit(unit: string | undefined): boolean {
    return this.#units.has(unit);
  }

  /** The figures to compare with a number that is rounded. */
  near(value: number): readonly ExactFigure[] {
    this.#exact ??= this.all
      .flatMap((figure) => valuesOf(figure.fact, figure.written).map((exact) => ({ ...figure, exact })))
      .sort((one, other) => one.exact - other.exact);
    return nearest(this.#exact, ({ exact }) => exact < value);
  }
}

export interface ExactFigure extends CitedFigure {
  /** One of its values. */
  readonly exact: number;
}

function groupKey({ kind, unit }: Fact): string {
  return `${kind} ${unit}`;
}

/** The figures of the targets that a sentence cites. */
export const citedFigures = memoByTargets(
  (targets, library) => new CitedFigures(targets.map((target) => figuresOf(target, library))),
);

/** Whether a fact of this kind must be in the cited findings. Dates and durations have a rule of their own. */
export function needsSupport(fact: Fact): boolean {
  if (fact.kind === 'range') return !isYearRange(fact);
  return fact.kind === 'percentage' || fact.kind === 'money' || fact.kind === 'count';
}

/**
 * The numbers that a figure may be written as, its own value first. A share in words that is not a whole percentage
 * (`a third`) may be rounded or truncated.
 */
export function valuesOf({ kind, value }: Fact, written: string): readonly number[] {
  if (value === undefined) return [];
  // In many languages, `15.000` is fifteen thousand.
  if (/\d\.\d{3}(?!\d)/.test(written)) return [value, value * 1000];
  if (kind !== 'percentage' || Number.isInteger(value) || /\d/.test(written)) return [value];
  return [value, Math.round(value), Math.floor(value), Number(value.toFixed(1))];
}

function readFigures(id: string, title: string, findings: readonly { readonly text: string }[]): Figures {
  const numbers = new Map<number, Set<FigureUnit>>();
  const add = (number: number, unit: FigureUnit): void => {
    const units = numbers.get(number);
    if (units) units.add(unit);
    else numbers.set(number, new Set([unit]));
  };
  const operands: FigureOperand[] = [];
  const sentences: string[] = [];
  const read = (source: string): Figures['all'] => {
    const text = plainDigits(source);
    const facts = readAllQuantities(text);
    const others = [...writtenNumbers(text)].filter(({ start, number }) => !isPartOf(facts, start, number));
    for (const { number, unit } of others) add(number, unit);
    const figures = facts.map((fact) => {
      const written = text.slice(fact.start, fact.end);
      for (const number of [...valuesOf(fact, written), fact.low, fact.high])
        if (number !== undefined) add(number, figureUnit(fact, written));
      return { written, fact, isRounded: isApproximate(text, fact) };
    });
    const own = readOperands(
      text,
      facts,
      others.filter(({ start, number }) => number > 1 && !factAt(facts, start)),
    );
    for (const operand of own.operands) operands.push({ ...operand, sentence: sentences.length + operand.sentence });
    for (const sentence of own.sentences) sentences.push(sentence);
    return figures;
  };
  // Numbers of a title support a claim, but the message does not show them.
  read(title);
  const all = findings.flatMap(({ text }) => read(text));
  const isFigure = ({ fact: { kind } }: Figures['all'][number]): boolean => kind !== 'date' && kind !== 'ordinal';
  return { id, all: all.filter(isFigure), numbers, operands, sentences };
}

/** Whether a number is part of a figure. The numbers of a date or a share (`one in five`) also count by themselves. */
function isPartOf(facts: readonly Fact[], at: number, number: number): boolean {
  const fact = factAt(facts, at);
  if (fact === undefined || fact.kind === 'date') return false;
  return fact.kind !== 'percentage' || fact.value === number;
}

function factAt(facts: readonly Fact[], at: number): Fact | undefined {
  const fact = facts[partitionPoint(facts.length, (index) => facts[index]!.end <= at)];
  return fact && fact.start <= at ? fact : undefined;
}

/** The title that the report gives the target, not the generated one (`Session 4 highlight`). */
function titleOf(target: Target): string {
  if (target.type === 'highlight') return target.finding.title ?? '';
  return 'finding' in target ? '' : target.text;
}

const wordStart = lettersIn(/(?<![A-Za-z0-9])[A-Za-z]/g);

interface WrittenNumber extends OffsetRange {
  readonly number: number;
  readonly unit: FigureUnit;
}

/** `9 of them` counts things. */
const OF = /^ of (?:\p{L}|\d)/u;

/** All numbers in digits and in words, whether or not they count something. */
function* writtenNumbers(text: string): Generator<WrittenNumber> {
  for (const { 0: digits, index } of text.matchAll(/\d+(?:,\d{3})*(?:\.\d+)?/g)) {
    const end = index + digits.length;
    const unit = OF.test(text.slice(end, end + 5)) ? 'things' : ANY_UNIT;
    yield { start: index, end, number: Number(digits.replaceAll(',', '')), unit };
  }
  let searched = 0;
  for (const { index } of text.matchAll(wordStart(text))) {
    if (index < searched || !mayBeNumberWord(text, index)) continue;
    const number = readNumberWords(text, index);
    if (!number) continue;
    // A number in words is no percentage and no amount without a word for it.
    yield { start: index, end: number.end, number: number.value, unit: 'things' };
    searched = number.end;
  }
}
