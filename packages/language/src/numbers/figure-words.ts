import { lexicons, type LanguageCode } from '../lexicon/languages.js';
import { wordsIn, type Lexicon } from '../lexicon/vocabulary.js';

/** The number words and units of a language. Words are in lower case, except German nouns. `schema.json` explains each table. */
export interface FigureWords {
  readonly code: LanguageCode;
  readonly values: Readonly<Record<string, number>>;
  readonly multiples: Readonly<Record<string, number>>;
  readonly digitMultiples: Readonly<Record<string, number>>;
  readonly parts: Readonly<Record<string, number>>;
  readonly singleParts: Readonly<Record<string, number>>;
  readonly joinerInWord?: string;
  readonly currencies: Readonly<Record<string, string>>;
  readonly durations: Readonly<Record<string, string>>;
  readonly periods: Readonly<Record<string, string>>;
  readonly periodic: Readonly<Record<string, string>>;
  readonly frequencies: Readonly<Record<string, number>>;
  readonly factors: Readonly<Record<string, number>>;
  readonly irregularPlurals: Readonly<Record<string, string>>;
}

/** A sentence may be in any of these: it is too short to tell its language. */
const figureLanguages: readonly FigureWords[] = lexicons.map(readFigureWords);
export const englishFigures = figureLanguages[0]!;
/** The languages other than English whose figures are read. */
export const otherFigureLanguages = figureLanguages.slice(1);

/** The entries of a table in all languages. */
export function figureEntries<
  Field extends
    'values' | 'digitMultiples' | 'currencies' | 'durations' | 'periods' | 'frequencies' | 'factors' | 'parts',
>(field: Field): readonly (readonly [string, FigureWords[Field][string]])[] {
  return figureLanguages.flatMap((words) => Object.entries(words[field]) as [string, FigureWords[Field][string]][]);
}

function readFigureWords({ language, figures = {} }: Lexicon & { readonly language: LanguageCode }): FigureWords {
  const { joinerInWord } = figures;
  return {
    code: language,
    values: wordValues(figures.values),
    multiples: wordValues(figures.multiples),
    digitMultiples: wordValues(figures.digitMultiples),
    parts: wordValues(figures.parts),
    singleParts: wordValues(figures.singleParts),
    ...(joinerInWord === undefined ? {} : { joinerInWord }),
    currencies: wordMeanings(figures.currencies),
    durations: wordMeanings(figures.durations),
    periods: wordMeanings(figures.periods),
    periodic: wordMeanings(figures.periodic),
    frequencies: wordValues(figures.frequencies),
    factors: wordValues(figures.factors),
    irregularPlurals: wordMeanings(figures.irregularPlurals),
  };
}

/** Words with their values: `trente = 30, quarante = 40`. */
function wordValues(lines: readonly string[] | undefined): Readonly<Record<string, number>> {
  return Object.fromEntries(Object.entries(wordMeanings(lines)).map(([word, value]) => [word, Number(value)]));
}

/** Words with their meanings: `jour = day, mois = month`. The meaning is empty if nothing follows the word. */
export function wordMeanings(lines: readonly string[] | undefined): Readonly<Record<string, string>> {
  return Object.fromEntries(
    wordsIn(lines).map((entry) => {
      const [word = '', value = ''] = entry.split(' = ');
      return [word, value];
    }),
  );
}
