import { english } from './english.js';
import { french } from './french.js';
import { german } from './german.js';
import { portuguese } from './portuguese.js';
import { spanish } from './spanish.js';
import type { Vocabulary } from './vocabulary.js';

/** The bundled languages. */
const languages: readonly Vocabulary[] = [english, german, french, spanish, portuguese];

/** As much of a text as tells its language, in UTF-16 code units. */
const SAMPLE = 60_000;

/** The vocabulary for a text: English, and the text's language if it is another one. */
export function vocabularyFor(text: string): Vocabulary {
  const language = detectLanguage(text);
  return language === english ? english : mergedWithEnglish(language);
}

/** The language with the most frequent small words. */
function detectLanguage(text: string): Vocabulary {
  const counts = new Map<string, number>();
  for (const [word] of text
    .slice(0, SAMPLE)
    .toLowerCase()
    .matchAll(/\p{L}+/gu))
    counts.set(word, (counts.get(word) ?? 0) + 1);
  const score = ({ stopwords }: Vocabulary): number =>
    stopwords.reduce((sum, word) => sum + (counts.get(word) ?? 0), 0);
  return languages.reduce((best, each) => (score(each) > score(best) ? each : best), english);
}

const merged = new Map<Vocabulary, Vocabulary>();

function mergedWithEnglish(language: Vocabulary): Vocabulary {
  const known = merged.get(language);
  if (known) return known;
  const fields = Object.entries(language).map(([field, value]) => {
    const base = english[field as keyof Vocabulary];
    // The index of a number word is its value.
    const isList = Array.isArray(value) && Array.isArray(base) && field !== 'numbers';
    return [field, isList ? [...(value as string[]), ...(base as string[])] : value];
  });
  const both = Object.fromEntries(fields) as unknown as Vocabulary;
  merged.set(language, both);
  return both;
}
