import type { Fact } from '@findings/core/text';
import { DURATIONS } from '@findings/core/text';

/** What a number is a number of, so far as it tells numbers apart that look alike: `30%`, `$30`, `30 years`, `30 beds`. */
export type FigureUnit = string;

/** Nothing is said about it: a number beside no noun, a year, an end of a range. */
export const ANY_UNIT: FigureUnit = 'any';

const dollars = new Set(['USD', 'AUD', 'CAD', 'NZD', 'HKD', 'SGD', 'TWD']);

export function figureUnit({ kind, unit }: Fact): FigureUnit {
  switch (kind) {
    case 'percentage':
      return 'percent';
    case 'money':
      return money(unit);
    case 'duration':
      return `time ${unit}`;
    case 'count':
      return unit === undefined ? ANY_UNIT : 'things';
    case 'range':
      return unit === 'percent' ? 'percent' : unit !== undefined && isCurrency(unit) ? money(unit) : ANY_UNIT;
    case 'date':
    case 'ordinal':
      return ANY_UNIT;
  }
}

/** Whether a number in one sense may be the same in another. */
export function unitsAgree(one: FigureUnit, other: FigureUnit): boolean {
  if (one === ANY_UNIT || other === ANY_UNIT || one === other) return true;
  return one.startsWith('money') && other.startsWith('money') && (one === 'money' || other === 'money');
}

/** The sign `$` does not say whose dollars they are. */
function money(code: string | undefined): FigureUnit {
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
