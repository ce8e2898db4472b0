import { parseReport, type Report } from '@findings/core';
import { createLibrary, type Library } from '@findings/core/library';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { engines, removeEngines } from '../test/engines.js';
import { fileOf } from '../test/workshop.js';
import type { FindingsIndex } from './findings-index.js';

/** An index ranks at most this many findings: docs/scale.md, “Differences”. */
const RANKED = 150;

afterAll(removeEngines);

/** The results that a search prints, and the words that they match. */
function answersOf(library: Library, words: string, limit: number, report?: string) {
  return library.search(words, { limit, ...(report !== undefined && { report }) }).map(({ target, score, terms }) => ({
    id: target.qualifiedId,
    score,
    terms,
    isWeak: library.compareWords(words, [target]).isWeak,
  }));
}

async function answersOfIndex(
  index: FindingsIndex,
  keys: readonly string[],
  words: string,
  limit: number,
  report?: string,
) {
  const { reports, frequencies } = await index.search([words], report === undefined ? {} : { report });
  const found = new Set(reports.map(({ key }) => key));
  // With one report that is found, ids without a report key would be its ids.
  const unread = keys.filter((key) => !found.has(key));
  return answersOf(createLibrary(reports, { frequencies, unread }), words, limit, report);
}

function parse(key: string, texts: readonly string[]): Report {
  const sessions = [texts.slice(0, 10), texts.slice(10)].filter((some) => some.length > 0);
  const parts = sessions.map(
    (some, number) =>
      `## Session ${number + 1}: Pumps of part ${number + 1}\n\n${some.map((text) => `- ${text}\n`).join('')}`,
  );
  return parseReport(`# Workshop on ${texts[0] ?? 'wells'}\n\n${parts.join('\n')}`, { key });
}

const STEMS = [
  'number',
  'pump',
  'grundwasser',
  'straße',
  'école',
  'cafe\u{301}',
  'well',
  'the',
  'of',
  'वर्षा',
  '水',
  '𐍈𐍉',
];
const stem = fc.constantFrom(...STEMS);
const word = fc.oneof(
  stem,
  fc.tuple(stem, fc.nat(3000)).map(([stem, number]) => stem + number),
  fc.tuple(stem, fc.constantFrom('s', 'er', 'ing', 'ung', 'en', 'é')).map((parts) => parts.join('')),
  fc.tuple(stem, fc.constantFrom('', '-'), stem).map((parts) => parts.join('')),
  fc.stringMatching(/^[a-e]{1,6}$/),
);
const sentence = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(' '));
const text = fc.array(sentence, { minLength: 1, maxLength: 3 }).map((sentences) => `${sentences.join('. ')}.`);
/** Texts of a report. Some have thousands of forms of a word, or so many findings that not all are ranked. */
const texts = fc
  .tuple(
    fc.array(text, { minLength: 1, maxLength: 25 }),
    fc.constantFrom(1, 1, 1, 12),
    fc.constantFrom(0, 0, 300, 3000),
    stem,
  )
  .map(([texts, times, forms, stem]) => [
    ...Array.from({ length: times }, () => texts).flat(),
    ...(forms > 0 ? [Array.from({ length: forms }, (_, number) => stem + number).join(' ')] : []),
  ]);

/** Words, words in their order in a text, a word with a typing error, or an id. */
const query = (all: readonly string[]) =>
  fc.oneof(
    sentence,
    word,
    fc.tuple(fc.constantFrom(...all), fc.nat(10), fc.integer({ min: 1, max: 15 })).map(([text, start, length]) =>
      text
        .split(' ')
        .slice(start, start + length)
        .join(' '),
    ),
    word.map((word) => `${word.slice(0, 2)}${word.slice(3)}`),
    word.map((word) => `${word.slice(0, 1)}${word[2] ?? 'x'}${word.slice(1)}`),
    fc.constantFrom('s1.h1', 's2', 'r0:s1.h2', 'r1', 'session 1', 'part 2 pumps'),
  );

const collection = fc
  .array(texts, { minLength: 1, maxLength: 4 })
  .chain((reports) => fc.tuple(fc.constant(reports), fc.array(query(reports.flat()), { minLength: 5, maxLength: 5 })));

describe.each(engines)('an index with $name', (engine) => {
  test('gives the same answers as no index, apart from the differences that docs/scale.md names', async () => {
    const index = await engine.open(await engine.create());
    await fc.assert(
      fc.asyncProperty(collection, async ([texts, queries]) => {
        const reports = texts.map((each, number) => parse(`r${number}`, each));
        const keys = reports.map(({ key }) => key);
        for (const { path } of (await index.stats()).reports) await index.remove(path);
        for (const report of reports) await index.put(fileOf(report.key), report);
        const library = createLibrary(reports);
        for (const words of queries) {
          const all = answersOf(library, words, Infinity);
          const found = await answersOfIndex(index, keys, words, Infinity);
          if (all.length <= RANKED) {
            expect(found.slice(0, 5)).toEqual(all.slice(0, 5));
            continue;
          }
          const typed = new Set(words.split(' '));
          const whole = all.filter(
            ({ terms }) => terms.length === typed.size && terms.every((term) => typed.has(term)),
          );
          const ids = new Set(found.map(({ id }) => id));
          if (whole.length <= RANKED) expect(whole.filter(({ id }) => !ids.has(id))).toEqual([]);
          // All others have the same scores, in the same order.
          expect(found).toEqual(all.filter(({ id }) => ids.has(id)));
        }
      }),
      { numRuns: 40 },
    );
    await index.close();
  });

  test('finds a word among thousands of forms, alone and in a phrase', async () => {
    const index = await engine.open(await engine.create());
    const reports = Array.from({ length: 301 }, (_, at) => {
      const numbers = Array.from({ length: 30 }, (_, finding) => at * 30 + finding).filter((number) => number < 9000);
      return parse(`r${at}`, [
        ...numbers.map((number) => `The well number${number} has water.`),
        at === 300 ? 'The waters of two wells.' : 'The valley is dry.',
      ]);
    });
    for (const report of reports) await index.put(fileOf(report.key), report);
    const library = createLibrary(reports);
    const keys = reports.map(({ key }) => key);
    const queries = ['number4711', 'number0', 'number8999', 'well number4711', 'number4711 well', 'nubmer4711'];
    // Some have only common words, as typed or in another form.
    for (const words of [...queries, 'the well number77 has water', 'valley dry number3000', 'wells waters', 'well']) {
      const answers = await answersOfIndex(index, keys, words, 5);
      expect([words, answers]).toEqual([words, answersOf(library, words, 5)]);
    }
    for (const words of ['water dry', 'number4711', 'wells']) {
      const answers = await answersOfIndex(index, keys, words, 5, 'r200');
      expect([words, answers]).toEqual([words, answersOf(library, words, 5, 'r200')]);
    }
    expect((await answersOfIndex(index, keys, 'number4711', 1))[0]!.terms).toEqual(['number4711']);
    await index.close();
  });
});
