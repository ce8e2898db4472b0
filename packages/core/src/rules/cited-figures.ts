import type { Fact } from '../facts/fact.js';
import { mayBeNumberWord } from '../facts/number-words.js';
import { readNumberWords } from '../facts/numbers.js';
import { readQuantities } from '../facts/quantities.js';
import type { Library } from '../library/library.js';
import type { Target } from '../library/target.js';
import { findingsIn } from '../quoting/scope.js';

/** The figures in what a target says. */
export interface Figures {
  readonly id: string;
  /** In order, dates and ordinals left out. */
  readonly all: readonly { readonly written: string; readonly fact: Fact }[];
  /** Every number that it names: those of the figures, the ends of ranges, and whatever else is in digits or words. */
  readonly numbers: ReadonlySet<number>;
}

const known = new WeakMap<Target, Figures>();

/** Read when it is first asked for. */
export function figuresOf(target: Target, library: Library): Figures {
  let figures = known.get(target);
  if (!figures) {
    figures = readFigures(target.id, titleOf(target), findingsIn(library, target));
    known.set(target, figures);
  }
  return figures;
}

/**
 * The numbers that a figure may be given as, its own first: a share in words that is no whole number of percents (`a
 * third`) is rounded or cut.
 */
export function valuesOf({ kind, value }: Fact, written: string): readonly number[] {
  if (value === undefined) return [];
  if (kind !== 'percentage' || Number.isInteger(value) || /\d/.test(written)) return [value];
  return [value, Math.round(value), Math.floor(value), Number(value.toFixed(1))];
}

function readFigures(id: string, title: string, findings: readonly { readonly text: string }[]): Figures {
  const numbers = new Set<number>();
  const read = (text: string): Figures['all'] => {
    for (const number of writtenNumbers(text)) numbers.add(number);
    return readQuantities(text).map((fact) => {
      const written = text.slice(fact.start, fact.end);
      for (const number of [...valuesOf(fact, written), fact.low, fact.high])
        if (number !== undefined) numbers.add(number);
      return { written, fact };
    });
  };
  // A title counts as said, and is no figure to show.
  read(title);
  const all = findings.flatMap(({ text }) => read(text));
  return { id, all: all.filter(({ fact: { kind } }) => kind !== 'date' && kind !== 'ordinal'), numbers };
}

/** The report's own title for it; `Session 4 highlight` is ours. */
function titleOf(target: Target): string {
  if (target.type === 'highlight') return target.finding.title ?? '';
  return 'finding' in target ? '' : target.text;
}

/** Numbers in digits and in words, whether or not they count something. */
function* writtenNumbers(text: string): Generator<number> {
  for (const [digits] of text.matchAll(/\d+(?:,\d{3})*(?:\.\d+)?/g)) yield Number(digits.replaceAll(',', ''));
  let behind = 0;
  for (const { index } of text.matchAll(/(?<![\p{L}\p{N}])\p{L}/gu)) {
    if (index < behind || !mayBeNumberWord(text, index)) continue;
    const number = readNumberWords(text, index);
    if (!number) continue;
    yield number.value;
    behind = number.end;
  }
}
