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
