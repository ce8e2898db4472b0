import { fold } from '../words/fold-case.js';
import places from './places.json' with { type: 'json' };

/** Countries, regions and cities of several words, which look like the names of people. Without accents. */
const PLACES: ReadonlySet<string> = new Set(places.words.flatMap((line) => line.split(', ')));
const MOST_WORDS = 4;

/** True if the words are those of a place, or begin with them: `Rio de Janeiro`, `New York Times`. */
export function isPlace(text: string): boolean {
  if (!text.includes(' ')) return false;
  const words = fold(text).replace(/’/g, "'").split(/\s+/);
  for (let count = Math.min(MOST_WORDS, words.length); count > 1; count--)
    if (PLACES.has(words.slice(0, count).join(' '))) return true;
  return false;
}

/** Countries and continents in all languages, folded. Computed only if a report has labels of one word. */
let regions: ReadonlySet<string> | undefined;

/** Whether a word is the name of a country or continent, from the platform's data: `Australia`, `Afrika`. */
export function isRegion(word: string): boolean {
  regions ??= new Set(LANGUAGES.flatMap(regionNames));
  return regions.has(fold(word));
}

const LANGUAGES = ['en', 'de', 'fr', 'es', 'pt'] as const;
/** Codes of the United Nations. */
const CONTINENTS = ['002', '009', '019', '142', '150'] as const;

function regionNames(language: string): readonly string[] {
  const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
  const letters = Array.from({ length: 26 }, (_, index) => String.fromCharCode(65 + index));
  const codes = [...CONTINENTS, ...letters.flatMap((first) => letters.map((second) => first + second))];
  return codes.flatMap((code) => names.of(code) ?? []).map(fold);
}
