import { phrases } from '../../lexicon/vocabulary.js';
import type { LanguageCode } from '../../lexicon/languages.js';

/**
 * The words of one language in figures and around them, as data. Every entry is a lower-case word or phrase; `*` at its start or end
 * stands for any letters.
 */
export interface FigureWords {
  readonly code: LanguageCode;

  // Numbers. Those up to twenty are in the vocabulary of reports.
  /** Further words, or two words, with their values. */
  readonly values: Readonly<Record<string, number>>;
  /** Words that multiply the number in words before them: `trois cents`. */
  readonly multiples: Readonly<Record<string, number>>;
  /** Words that multiply the number in digits before them: `12 millions`. */
  readonly digitMultiples: Readonly<Record<string, number>>;
  /** Words between two words of a number: `treinta y cinco`. */
  readonly joiners: readonly string[];
  /** Between the parts of a number that is one word: `fünfunddreißig`. Undefined if numbers are several words. */
  readonly joinerInWord?: string;
  /** The numerator one: `ein Drittel`. */
  readonly one: readonly string[];
  /** Parts after a numerator, with the number of parts in a whole: `dos tercios`. */
  readonly parts: Readonly<Record<string, number>>;
  /** Parts with their article: `la mitad`. */
  readonly singleParts: Readonly<Record<string, number>>;
  /** Words between a part and its whole: `un tercio de los paquetes`. Without them, `un cuarto de hora` is not a share. */
  readonly partOf: readonly string[];

  // Units
  /** After a number in digits: `90 por ciento`. */
  readonly percent: readonly string[];
  /** Currencies after an amount, with their ISO 4217 code unless several countries use the word. */
  readonly currencies: Readonly<Record<string, string>>;
  /** Units of time with their singular in English. German nouns have a capital. */
  readonly durations: Readonly<Record<string, string>>;
  /** Nouns of periods after the words of `per`, with the English noun. */
  readonly periods: Readonly<Record<string, string>>;
  /** Adjectives and adverbs of periods, with the English noun: `mensual`. */
  readonly periodic: Readonly<Record<string, string>>;
  /** Nouns before the number of a thing that proposals do not number themselves: `issue 7`, `Article 5`. */
  readonly identifiers: readonly string[];

  // Directly before a rounded number.
  /** `about 40` of 38 or 42. */
  readonly about: readonly string[];
  /** `nearly 40` of 38. */
  readonly almost: readonly string[];
  /** `more than 40` of 46. */
  readonly atLeast: readonly string[];
  /** `fewer than 40` of 34. */
  readonly atMost: readonly string[];
  /** Directly after a number: `40 or more`. */
  readonly orMore: readonly string[];
  /** Directly before a number of things that are known: `all three measures`. */
  readonly known: readonly string[];
  /** Before the last item of a list. */
  readonly and: readonly string[];
  /** Before the two ends of a range: `between the 4th and the 6th`. */
  readonly between: readonly string[];

  // Words that say how a figure was worked out.
  /** Directly before the noun of a rate: `six cases per district`. */
  readonly per: readonly string[];
  readonly average: readonly string[];
  readonly total: readonly string[];
  /** Words of a comparison, in which a figure may be a growth or a difference: `24 more`. */
  readonly growth: readonly string[];
  /** Words of a comparison, in which a figure may be a difference: `24 fewer`. */
  readonly loss: readonly string[];
}

/** Comma-separated words with their values: `trente = 30, quarante = 40`. */
export function wordValues(list: string): Readonly<Record<string, number>> {
  return Object.fromEntries(Object.entries(wordMeanings(list)).map(([word, value]) => [word, Number(value)]));
}

/** Comma-separated words with their meanings: `jour = day, mois = month`. The meaning is empty if nothing follows the word. */
export function wordMeanings(list: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    phrases(list).map((entry) => {
      const [word = '', value = ''] = entry.split(' = ');
      return [word, value];
    }),
  );
}
