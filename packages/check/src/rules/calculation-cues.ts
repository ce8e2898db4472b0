import { timesPerYear } from './stated-times.js';

/** The words of a sentence that say how its figures were calculated. */
export interface CalculationCues {
  /** Nouns after `per`, `each`, `every` or `a`: `six cases per district`. */
  readonly perNouns: ReadonlySet<string>;
  /** `on average`, or `each` without a noun. */
  readonly isAverage: boolean;
  readonly isTotal: boolean;
  readonly isDifference: boolean;
  readonly isGrowth: boolean;
  /** How often in a year something happens that the sentence counts: 12 for `a month`. */
  readonly periods: readonly number[];
}

/** The words after it may have another one: `a month in each district`. */
const PER = /(?<!\p{L})(?:per|each|every|an?|one|single)(?=\s((?:[\p{L}-]+\s){0,2}[\p{L}-]+))/giu;
const AVERAGE = /(?<!\p{L})(?:average|apiece|per (?:capita|head)|each(?=\s?(?:[.,;:)\ufffc]|$)))(?!\p{L})/iu;
const TOTAL =
  /(?<!\p{L})(?:together|altogether|in (?:total|all|sum)|total(?:s|l?ed|l?ing)?|combined|all told|overall|add(?:s|ed)? up|sum|both|(?:the|these|all|in|over|across) (?:two|three|four|five|six))(?!\p{L})/iu;
const GROWTH =
  /(?<!\p{L})(?:r[io]se[ns]?|rising|gr[eo]w[ns]?|growing|growth|increas\p{L}+|more|higher|larger|up|gain(?:s|ed)?|climb(?:s|ed)|jump(?:s|ed)?)(?!\p{L})/iu;
const LOSS =
  /(?<!\p{L})(?:fewer|less|lower|fell|fall(?:s|en|ing)?|drop(?:s|ped|ping)?|declin\p{L}+|decreas\p{L}+|reduc\p{L}+|cuts?|shr[aiu]nk|down|sav(?:es?|ed|ings?)|los(?:t|s|es?|ing)|gap|differ(?:s|ed|ence)?|short(?:fall)?|left|remain(?:s|ed|ing|der)?|rest|another|cheaper)(?!\p{L})/iu;

/** A number after these words is rounded, and no difference: `more than 40`. */
const BOUND =
  /(?<!\p{L})(?:(?:more|fewer|less|other) than|up to)(?=\s+(?:[$€£\d]|an?\s|half|t(?:wo|hree|en)|f(?:our|ive)))/giu;

export function readCues(text: string): CalculationCues {
  const compared = text.replaceAll(BOUND, '');
  const isGrowth = GROWTH.test(compared);
  return {
    perNouns: new Set([...text.matchAll(PER)].flatMap(([, words]) => words!.toLowerCase().split(/\s/))),
    isAverage: AVERAGE.test(text),
    isTotal: TOTAL.test(text),
    isDifference: isGrowth || LOSS.test(compared),
    isGrowth,
    periods: timesPerYear(text),
  };
}
