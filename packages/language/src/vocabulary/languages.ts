import { english } from './english.js';
import { french } from './french.js';
import { german } from './german.js';
import { portuguese } from './portuguese.js';
import { spanish } from './spanish.js';
import { phrases, type Vocabulary } from './vocabulary.js';

/** The ISO 639-1 code of a bundled language. */
export type LanguageCode = 'en' | 'de' | 'fr' | 'es' | 'pt';

/** A bundled language. Its vocabulary is created when a report needs it. */
interface Language {
  readonly code: LanguageCode;
  /** Frequent small words that no other of the languages has. */
  readonly stopwords: readonly string[];
  readonly vocabulary: () => Vocabulary;
}

const languages: readonly Language[] = [
  { code: 'en', stopwords: phrases('the, and, of, to, was, with, that, for'), vocabulary: () => english },
  {
    code: 'de',
    stopwords: phrases('und, der, ist, nicht, für, sich, eine, auf'),
    vocabulary: once(() => withEnglish(german())),
  },
  {
    code: 'fr',
    stopwords: phrases('et, est, une, dans, qui, avec, cette, ont'),
    vocabulary: once(() => withEnglish(french())),
  },
  {
    code: 'es',
    stopwords: phrases('el, las, del, una, fue, también, su, más'),
    vocabulary: once(() => withEnglish(spanish())),
  },
  {
    code: 'pt',
    stopwords: phrases('não, uma, em, foi, ao, são, também, é'),
    vocabulary: once(() => withEnglish(portuguese())),
  },
];

/** The vocabulary of a language, together with English. */
export function vocabularyOf(code: LanguageCode): Vocabulary {
  return languages.find((language) => language.code === code)!.vocabulary();
}

/** As much of a text as tells its language, in UTF-16 code units. */
const SAMPLE = 60_000;

/** The vocabulary for a text: English, and the text's language if it is another one. */
export function vocabularyFor(text: string): Vocabulary {
  const counts = new Map<string, number>(
    languages.flatMap(({ stopwords }) => stopwords.map((word) => [word, 0] as const)),
  );
  // Letters of the five languages; an expression over all scripts takes several times as long.
  const words =
    text
      .slice(0, SAMPLE)
      .toLowerCase()
      .match(/[a-zß-ÿ]+/g) ?? [];
  for (const word of words) {
    const count = counts.get(word);
    if (count !== undefined) counts.set(word, count + 1);
  }
  const score = ({ stopwords }: Language): number => stopwords.reduce((sum, word) => sum + counts.get(word)!, 0);
  return languages.reduce((best, each) => (score(each) > score(best) ? each : best)).vocabulary();
}

function withEnglish(language: Vocabulary): Vocabulary {
  const fields = Object.entries(language).map(([field, value]) => {
    const base = english[field as keyof Vocabulary];
    // The index of a number word is its value.
    const isList = Array.isArray(value) && Array.isArray(base) && field !== 'numbers';
    return [field, isList ? [...(value as string[]), ...(base as string[])] : value];
  });
  return Object.fromEntries(fields) as unknown as Vocabulary;
}

function once<Result>(create: () => Result): () => Result {
  let result: Result | undefined;
  return () => (result ??= create());
}
