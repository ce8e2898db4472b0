import type { Target } from '@findings/core/library';
import type { Translate } from '@findings/core/text';
import type { Fact } from '@findings/language';
import { offsetsOf } from './literal-figures.js';
import { timesPerYear } from './stated-times.js';

/** `per day`, `a week`, `pro Monat` directly after a figure. */
const RATE = /^\s(?:per|an?|each|every|pro|je|por|par)\s\p{L}+/u;
/** The longest rate, in UTF-16 code units. */
const MAX_RATE = 24;

/** A finding that repeats a figure more often is compared only up to here. */
const MOST_PLACES = 64;

interface Rate {
  readonly written: string;
  readonly perYear: number;
}

function rateAfter(text: string, end: number): Rate | undefined {
  const written = RATE.exec(text.slice(end, end + MAX_RATE))?.[0];
  const [perYear, another] = written === undefined ? [] : timesPerYear(written);
  return perYear === undefined || another !== undefined ? undefined : { written: written!, perYear };
}

/**
 * The message for a figure to which the sentence gives another rate than all cited findings: `20 loaves a week` for `20 loaves a day`.
 * Undefined if a finding has the figure with this rate or with none.
 */
export function rateMismatchMessage(
  say: Translate,
  text: string,
  { start, end }: Fact,
  targets: readonly Target[],
): string | undefined {
  const rate = rateAfter(text, end);
  if (!rate) return undefined;
  const figure = text.slice(start, end);
  let other: Rate | undefined;
  for (const target of targets) {
    if (!('finding' in target)) return undefined;
    for (const at of offsetsOf(target, figure).slice(0, MOST_PLACES)) {
      // `20` is also in `120` and `3.20`.
      if (/[\p{L}\p{N}.,]/u.test(target.text[at - 1] ?? '')) continue;
      const found = rateAfter(target.text, at + figure.length);
      if (!found || found.perYear === rate.perYear) return undefined;
      other ??= found;
    }
  }
  if (!other) return undefined;
  const written = figure + rate.written;
  const ids = say.and(targets.map(({ id }) => id));
  const list = say`“${figure + other.written}”`;
  return targets.length === 1
    ? say`“${written}” is not in what this sentence cites. ${ids} says ${list}.`
    : say`“${written}” is not in what this sentence cites. ${ids} say ${list}.`;
}
