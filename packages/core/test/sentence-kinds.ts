import { lexicons } from '@findings/language';

/** Writes the item at an index of a sentence: as the report has it, or changed in a way that a rule may report. */
export type SentenceItem = (index: number, isChanged: boolean) => string;

const wordsOf = (lines: unknown): readonly string[] =>
  Array.isArray(lines) ? lines.flatMap((line: string) => line.split(', ')) : [];

/** The words of each list of some tables of the lexicons, in all languages, by `table: list`. */
function listsOf(table: 'figures' | 'dates' | 'cues'): ReadonlyMap<string, readonly string[]> {
  const lists = new Map<string, readonly string[]>();
  for (const lexicon of lexicons)
    for (const [name, lines] of Object.entries(lexicon[table] ?? {})) {
      // `trente = 30`, `Jan/Januar`
      const words = wordsOf(lines).map((entry) => entry.replace(/ = .*|\/.*/, ''));
      lists.set(`${table}: ${name}`, [...(lists.get(`${table}: ${name}`) ?? []), ...words]);
    }
  return lists;
}

/** Letters that no other index has. */
function lettersOf(index: number): string {
  return [index % 26, Math.floor(index / 26) % 26, Math.floor(index / 676)]
    .map((value) => String.fromCharCode(97 + value))
    .join('');
}

const capitalized = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
const number = (index: number, isChanged: boolean): number => 2 * index + (isChanged ? 2 : 1);
/** A prime, so that few items have words of all of a list, as many have. */
const STRIDE = 7919;
const withWords =
  (words: readonly string[], item: (word: string, index: number, isChanged: boolean) => string): SentenceItem =>
  (index, isChanged) =>
    item(words[(index * STRIDE) % words.length]!, index, isChanged);

const allWords = [...listsOf('cues').values()].flat();

/** What a sentence may have many of. The lexicons’ tables of figures and dates each are a kind, so a new one is tested, too. */
export const sentenceKinds: ReadonlyMap<string, SentenceItem> = new Map<string, SentenceItem>([
  ...[...listsOf('figures')].map(([name, words]): [string, SentenceItem] => [
    name,
    withWords(words, (word, index, isChanged) => `${number(index, isChanged)} ${word}`),
  ]),
  ...[...listsOf('dates')].map(([name, words]): [string, SentenceItem] => [
    name,
    withWords(
      words,
      (word, index, isChanged) => `${(index % 28) + 1} ${word} ${(isChanged ? 1700 : 1900) + (index % 99)}`,
    ),
  ]),
  [
    'words before a number',
    withWords(allWords, (word, index, isChanged) => `${word} ${number(index, isChanged)} wells`),
  ],
  ['words before a name', withWords(allWords, (word, index) => `${word} Tom ${capitalized(lettersOf(index))}ov`)],
  ['amounts in words', (index, isChanged) => `${index}${isChanged ? '.5' : ''} million dollars`],
  ['percentages in words', (index, isChanged) => `${100 + index / 10 + (isChanged ? 0.05 : 0)} per cent`],
  ['ranges', (index, isChanged) => `${10 * index + (isChanged ? 1 : 0)} to ${10 * index + 5} wells`],
  ['shares', (index, isChanged) => `one in ${number(index, isChanged)}`],
  ['measures', (index, isChanged) => `${number(index, isChanged)} km`],
  ['times', (index, isChanged) => `at ${(index % 12) + 1}:${10 + ((index + (isChanged ? 1 : 0)) % 50)}`],
  ['identifiers', (index, isChanged) => `RFC ${1000 + number(index, isChanged)}`],
  ['names that are misspelt', (_, isChanged) => `Ana ${isChanged ? 'Diza' : 'Diaz'} said so`],
  ['names with organizations', (index) => `Ana Diaz of the ${capitalized(lettersOf(index))} Fund`],
  ['people who speak', (index) => `Tom Ba${lettersOf(index)}ov of the Rain Fund said so`],
  ['titles', () => 'under Wells and Pumps'],
  ['sessions', (index) => `in the session on wells, and in session ${(index % 9) + 1}`],
  [
    'altered quotations',
    (index, isChanged) => `“the water ${lettersOf(index)} flows ${isChanged ? 'up' : 'down'} here”`,
  ],
  ['quotations with digits', (index, isChanged) => `“the water w${index}x flows ${isChanged ? 'up' : 'down'}”`],
  ['equal quotations', (_, isChanged) => `“the water flows ${isChanged ? 'up' : 'down'} here”`],
  [
    'quotations without a word',
    (index, isChanged) => `“the water does ${isChanged ? '' : 'not '}flow ${lettersOf(index)} fast”`,
  ],
]);

/** One sentence with many items of a kind. */
export function sentenceOf(count: number, item: SentenceItem, isChanged: boolean): string {
  return `They saw ${Array.from({ length: count }, (_, index) => item(index, isChanged)).join(', ')}`;
}
