import type { Fact } from '../facts/fact.js';
import { readQuantities } from '../facts/quantities.js';
import type { Library } from '../library/library.js';
import type { Target } from '../library/target.js';
import { findingsIn } from '../quoting/scope.js';

/** The figures in what a target says. */
export interface Figures {
  readonly id: string;
  /** In order, dates and ordinals left out. */
  readonly all: readonly { readonly written: string; readonly fact: Fact }[];
  /** Every number that it names: those of the figures, the ends of ranges, and whatever else is in digits. */
  readonly numbers: ReadonlySet<number>;
}

const known = new WeakMap<Target, Figures>();

/** Read when it is first asked for. */
export function figuresOf(target: Target, library: Library): Figures {
  let figures = known.get(target);
  if (!figures) {
    figures = readFigures(target.id, [target.title, ...findingsIn(library, target).map(({ text }) => text)]);
    known.set(target, figures);
  }
  return figures;
}

function readFigures(id: string, texts: readonly string[]): Figures {
  const numbers = new Set<number>();
  const all = texts.flatMap((text, index) => {
    for (const [digits] of text.matchAll(/\d+(?:,\d{3})*(?:\.\d+)?/g)) numbers.add(Number(digits.replaceAll(',', '')));
    const facts = readQuantities(text);
    for (const { value, low, high } of facts)
      for (const number of [value, low, high]) if (number !== undefined) numbers.add(number);
    // A title counts as said, and is no figure to show.
    const shown = index === 0 ? [] : facts.filter(({ kind }) => kind !== 'date' && kind !== 'ordinal');
    return shown.map((fact) => ({ written: text.slice(fact.start, fact.end), fact }));
  });
  return { id, all, numbers };
}
