import {
  lettersIn,
  mayBeNumberWord,
  readNumberWords,
  partitionPoint,
  readQuantities,
  createRecentCache,
} from '@findings/core/text';
import type { Fact } from '@findings/core/text';
import type { Library, Target } from '@findings/core/library';
import { findingsIn } from '../quotations/findings-in-target.js';
import { ANY_UNIT, figureUnit, type FigureUnit } from './figure-unit.js';

/** The figures in what a target says. */
export interface Figures {
  readonly id: string;
  /** In order of the text, without dates and ordinals. */
  readonly all: readonly { readonly written: string; readonly fact: Fact }[];
  /** Every number that the target names, in digits or words, with its units. Includes the ends of ranges. */
  readonly numbers: ReadonlyMap<number, ReadonlySet<FigureUnit>>;
}

const cache = createRecentCache<Target, Figures>();

/** Reads the figures of a target. The most recent results are cached. */
export function figuresOf(target: Target, library: Library): Figures {
  return cache(target, () => readFigures(target.id, titleOf(target), findingsIn(library, target)));
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
  const read = (text: string): Figures['all'] => {
    const facts = readQuantities(text);
    for (const { at, number } of writtenNumbers(text)) if (!isPartOf(facts, at, number)) add(number, ANY_UNIT);
    return facts.map((fact) => {
      const written = text.slice(fact.start, fact.end);
      for (const number of [...valuesOf(fact, written), fact.low, fact.high])
        if (number !== undefined) add(number, figureUnit(fact, written));
      return { written, fact };
    });
  };
  // Numbers of a title support a claim, but the message does not show them.
  read(title);
  const all = findings.flatMap(({ text }) => read(text));
  return { id, all: all.filter(({ fact: { kind } }) => kind !== 'date' && kind !== 'ordinal'), numbers };
}

/** Whether a number is part of a figure. The numbers of a date or a share (`one in five`) also count by themselves. */
function isPartOf(facts: readonly Fact[], at: number, number: number): boolean {
  const fact = facts[partitionPoint(facts.length, (index) => facts[index]!.end <= at)];
  if (fact === undefined || fact.start > at || fact.kind === 'date') return false;
  return fact.kind !== 'percentage' || fact.value === number;
}

/** The title that the report gives the target, not the generated one (`Session 4 highlight`). */
function titleOf(target: Target): string {
  if (target.type === 'highlight') return target.finding.title ?? '';
  return 'finding' in target ? '' : target.text;
}

const wordStart = lettersIn(/(?<![A-Za-z0-9])[A-Za-z]/g);

/** All numbers in digits and in words, whether or not they count something. */
function* writtenNumbers(text: string): Generator<{ readonly at: number; readonly number: number }> {
  for (const { 0: digits, index } of text.matchAll(/\d+(?:,\d{3})*(?:\.\d+)?/g))
    yield { at: index, number: Number(digits.replaceAll(',', '')) };
  let searched = 0;
  for (const { index } of text.matchAll(wordStart(text))) {
    if (index < searched || !mayBeNumberWord(text, index)) continue;
    const number = readNumberWords(text, index);
    if (!number) continue;
    yield { at: index, number: number.value };
    searched = number.end;
  }
}
