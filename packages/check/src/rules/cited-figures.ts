import { lettersIn, mayBeNumberWord, readNumberWords, readQuantities, memoRecent } from '@findings/core/text';
import type { Fact } from '@findings/core/text';
import type { Library, Target } from '@findings/core/library';
import { findingsIn } from '../quotations/findings-in-target.js';
import { ANY_UNIT, figureUnit, type FigureUnit } from './figure-unit.js';

/** The figures in what a target says. */
export interface Figures {
  readonly id: string;
  /** In order, dates and ordinals left out. */
  readonly all: readonly { readonly written: string; readonly fact: Fact }[];
  /** Every number that it names: those of the figures, the ends of ranges, and whatever else is in digits or words; and of what. */
  readonly numbers: ReadonlyMap<number, ReadonlySet<FigureUnit>>;
}

const keep = memoRecent<Target, Figures>();

/** Read when it is first asked for. */
export function figuresOf(target: Target, library: Library): Figures {
  return keep(target, () => readFigures(target.id, titleOf(target), findingsIn(library, target)));
}

/**
 * The numbers that a figure may be given as, its own first: a share in words that is no whole number of percents (`a
 * third`) is rounded or cut.
 */
export function valuesOf({ kind, value }: Fact, written: string): readonly number[] {
  if (value === undefined) return [];
  // `15.000` is fifteen thousand to many.
  if (/\d\.\d{3}(?!\d)/.test(written)) return [value, value * 1000];
  if (kind !== 'percentage' || Number.isInteger(value) || /\d/.test(written)) return [value];
  return [value, Math.round(value), Math.floor(value), Number(value.toFixed(1))];
}

function readFigures(id: string, title: string, findings: readonly { readonly text: string }[]): Figures {
  const numbers = new Map<number, Set<FigureUnit>>();
  const add = (number: number, sense: FigureUnit): void => {
    const senses = numbers.get(number);
    if (senses) senses.add(sense);
    else numbers.set(number, new Set([sense]));
  };
  const read = (text: string): Figures['all'] => {
    const facts = readQuantities(text);
    for (const { at, number } of writtenNumbers(text)) if (!isPartOf(facts, at, number)) add(number, ANY_UNIT);
    return facts.map((fact) => {
      const written = text.slice(fact.start, fact.end);
      for (const number of [...valuesOf(fact, written), fact.low, fact.high])
        if (number !== undefined) add(number, figureUnit(fact));
      return { written, fact };
    });
  };
  // A title counts as said, and is no figure to show.
  read(title);
  const all = findings.flatMap(({ text }) => read(text));
  return { id, all: all.filter(({ fact: { kind } }) => kind !== 'date' && kind !== 'ordinal'), numbers };
}

/** Whether a number is how a figure is written; those of a date or a share (`one in five`) may be meant by themselves. */
function isPartOf(facts: readonly Fact[], at: number, number: number): boolean {
  let low = 0;
  let high = facts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (facts[middle]!.end <= at) low = middle + 1;
    else high = middle;
  }
  const fact = facts[low];
  if (fact === undefined || fact.start > at || fact.kind === 'date') return false;
  return fact.kind !== 'percentage' || fact.value === number;
}

/** The report's own title for it; `Session 4 highlight` is ours. */
function titleOf(target: Target): string {
  if (target.type === 'highlight') return target.finding.title ?? '';
  return 'finding' in target ? '' : target.text;
}

const wordStart = lettersIn(/(?<![A-Za-z0-9])[A-Za-z]/g);

/** Numbers in digits and in words, whether or not they count something. */
function* writtenNumbers(text: string): Generator<{ readonly at: number; readonly number: number }> {
  for (const { 0: digits, index } of text.matchAll(/\d+(?:,\d{3})*(?:\.\d+)?/g))
    yield { at: index, number: Number(digits.replaceAll(',', '')) };
  let behind = 0;
  for (const { index } of text.matchAll(wordStart(text))) {
    if (index < behind || !mayBeNumberWord(text, index)) continue;
    const number = readNumberWords(text, index);
    if (!number) continue;
    yield { at: index, number: number.value };
    behind = number.end;
  }
}
