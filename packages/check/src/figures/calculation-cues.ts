import { english } from '../vocabulary/english.js';
import { otherLanguages, phrasesOf, anyOf, wholePhrase } from '../vocabulary/phrase-pattern.js';
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
  /** Whether a cue is not English. Then a noun of the sentence may translate the English noun of a finding. */
  readonly isForeign: boolean;
  /** Whether a noun follows `por`, `par` or `pro`. It may translate the noun of a finding. */
  readonly hasForeignRate: boolean;
}

/** The words after it may have another one: `a month in each district`. */
const PER = new RegExp(
  String.raw`(?<!\p{L})(?:(${anyOf(phrasesOf('per', otherLanguages))})|${anyOf(english.per)})(?=\s((?:[\p{L}-]+\s){0,2}[\p{L}-]+))`,
  'giu',
);
const AVERAGE = wholePhrase(phrasesOf('average'));
/** `The five shelters have 40 beds each.` */
const EACH = /(?<!\p{L})each(?=\s?(?:[.,;:)\ufffc]|$))/iu;
const TOTAL = wholePhrase(phrasesOf('total'));
const GROWTH = wholePhrase(phrasesOf('growth'));
const LOSS = wholePhrase(phrasesOf('loss'));
const FOREIGN = wholePhrase(
  (['average', 'total', 'growth', 'loss'] as const).flatMap((field) => {
    const inEnglish = new Set(english[field]);
    return phrasesOf(field, otherLanguages).filter((phrase) => !inEnglish.has(phrase));
  }),
);

/** A number after these words is rounded, and no difference: `more than 40`. */
const BOUND = new RegExp(
  String.raw`(?<!\p{L})(?:other\sthan|${anyOf([...phrasesOf('atLeast'), ...phrasesOf('atMost'), ...phrasesOf('almost')])})(?=\s+(?:[$€£\d]|an?\s|half|t(?:wo|hree|en)|f(?:our|ive)))`,
  'giu',
);

export function readCues(text: string): CalculationCues {
  const compared = text.replaceAll(BOUND, '');
  const isGrowth = GROWTH.test(compared);
  const per = [...text.matchAll(PER)];
  const hasForeignRate = per.some(([, foreign]) => foreign !== undefined);
  return {
    perNouns: new Set(per.flatMap(([, , words]) => words!.toLowerCase().split(/\s/))),
    isAverage: AVERAGE.test(text) || EACH.test(text),
    isTotal: TOTAL.test(text),
    isDifference: isGrowth || LOSS.test(compared),
    isGrowth,
    periods: timesPerYear(text),
    isForeign: hasForeignRate || FOREIGN.test(compared),
    hasForeignRate,
  };
}
