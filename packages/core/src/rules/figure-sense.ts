import type { Fact } from '../facts/fact.js';
import { DURATIONS } from '../facts/units.js';

/** What a number is a number of, so far as it tells numbers apart that look alike: `30%`, `$30`, `30 years`, `30 beds`. */
export type Sense = string;

/** Nothing is said about it: a number beside no noun, a year, an end of a range. */
export const ANY: Sense = 'any';

const dollars = new Set(['USD', 'AUD', 'CAD', 'NZD', 'HKD', 'SGD', 'TWD']);

export function senseOf({ kind, unit }: Fact): Sense {
  switch (kind) {
    case 'percentage':
      return 'percent';
    case 'money':
      return money(unit);
    case 'duration':
      return `time ${unit}`;
    case 'count':
      return unit === undefined ? ANY : 'things';
    case 'range':
      return unit === 'percent' ? 'percent' : unit !== undefined && isCurrency(unit) ? money(unit) : ANY;
    case 'date':
    case 'ordinal':
      return ANY;
  }
}

/** Whether a number in one sense may be the same in another. */
export function agree(one: Sense, other: Sense): boolean {
  if (one === ANY || other === ANY || one === other) return true;
  return one.startsWith('money') && other.startsWith('money') && (one === 'money' || other === 'money');
}

/** The sign `$` does not say whose dollars they are. */
function money(code: string | undefined): Sense {
  if (code === undefined) return 'money';
  return dollars.has(code) ? 'money $' : `money ${code}`;
}

function isCurrency(unit: string): boolean {
  return /^[A-Z]{3}$/.test(unit);
}

/** Whether a range of years dates something: `2014-2016`. */
export function isOfYears({ kind, unit, low = 0 }: Fact): boolean {
  return kind === 'range' && unit !== undefined && DURATIONS.get(unit) === 'year' && low >= 1900 && low < 2100;
}
