import { englishFigures as english } from './english.js';
import type { FigureWords } from './figure-words.js';
import { french } from './french.js';
import { german } from './german.js';
import { portuguese } from './portuguese.js';
import { spanish } from './spanish.js';

/** The languages other than English whose figures are read. */
export const otherFigureLanguages: readonly FigureWords[] = [french, german, portuguese, spanish];
/** A sentence may be in any of these: it is too short to tell its language. */
const figureLanguages: readonly FigureWords[] = [english, ...otherFigureLanguages];

/** The fields that are lists of phrases. */
type PhraseField = {
  [Field in keyof FigureWords]-?: FigureWords[Field] extends readonly string[] ? Field : never;
}[keyof FigureWords];

/** The phrases of a field in several languages. */
export function figurePhrases(field: PhraseField, from: readonly FigureWords[] = figureLanguages): readonly string[] {
  return from.flatMap((words) => words[field]);
}

/** The entries of a field with values in several languages. */
export function figureEntries<Field extends 'digitMultiples' | 'currencies' | 'durations' | 'periods' | 'periodic'>(
  field: Field,
  from: readonly FigureWords[] = figureLanguages,
): readonly (readonly [string, FigureWords[Field][string]])[] {
  return from.flatMap((words) => Object.entries(words[field]) as [string, FigureWords[Field][string]][]);
}
