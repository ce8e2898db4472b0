import { inspect } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exampleLibrary, exampleReport } from '../../test/example-library.js';
import { reportFixture } from '../../test/report-fixture.js';
import { createLibrary } from './library.js';

const best = (words: string) => exampleLibrary.search(words)[0]?.target.id;
const ids = (words: string, options = {}) => exampleLibrary.search(words, options).map(({ target }) => target.id);

describe('a search finds', () => {
  test.each([
    ['a word of the text', 'beds', 's1.h2'],
    ['words in any order', 'night counted', 's1.h2'],
    ['a speaker', 'Okoro', 's2.h2'],
    ['a speaker with a word of what they said', 'okoro lost', 's2.h3'],
    ['a speaker without accents', 'kohler', 's1.h2'],
    ['…and with accents that the report does not have', 'Ränä month', 's1.h1'],
    ['an organisation', 'harbour trust register', 's2.h2'],
    ['a session by its title', 'working across borders', 's2'],
    ['a finding by its session’s title and its own words', 'borders handed', 's2.h3'],
    ['the beginning of a word', 'reg bord', 's2.h2'],
    ['the singular by the plural', 'cases borders paper', 's2.p1'],
    ['a word by another form', 'countable nightly', 's1.h2'],
    ['a word with a typing error', 'shleters month', 's1.h1'],
    ['…or two in a long one', 'contries diferrent', 's2.h1'],
    ['an id', 's1.h2', 's1.h2'],
    ['an alias', 's1.rana', 's1.h1'],
    ['an alias of the author’s', 'uncounted', 's3.h1'],
    ['a question', 'who pays', 's1.g1'],
    ['a recommendation', 'keep one register', 'r1'],
    ['a report by its title', 'safe passage workshop', 'demo2020'],
  ])('%s: %s', (_, words, id) => expect(best(words)).toBe(id));

  test('a finding with the words in one sentence before one with them in several', () => {
    const apart = 'Pumps are dear. Nobody repairs them. The north has wells.';
    const together = 'The rest is quiet. In the north, pumps break. Nobody repairs them.';
    const library = createLibrary([reportFixture({ summary: [apart, together] })]);
    expect(library.search('pumps north').map(({ target }) => target.id)).toEqual(['summary.p2', 'summary.p1']);
  });

  test('long words before small words', () => {
    const library = createLibrary([reportFixture({ summary: ['Up went some.', 'Laws went slow.'] })]);
    expect(library.search('laws up').map(({ target }) => target.id)).toEqual(['summary.p2', 'summary.p1']);
  });

  test('a sentence in other words, even if most of its words are in no finding', () => {
    expect(
      best('According to the charity, staff make an inventory of vacant beds before sunset, nightly, so far'),
    ).toBe('s1.h2');
  });

  test('targets after tens of thousands of others', () => {
    const summary = Array.from({ length: 70_000 }, (_, index) => `Bed ${index % 35_000} stands empty.`);
    summary.push('Nobody counted the last jetty.');
    const library = createLibrary([reportFixture({ summary })]);
    const hits = (words: string) => library.search(words, { limit: 3 }).map(({ target }) => target.id);
    expect(hits('bed 33333')).toEqual(['summary.p33334', 'summary.p68334', expect.any(String)]);
    expect(hits('counted jetty')).toEqual(['summary.p70001']);
    expect(library.search('jetti')[0]?.terms).toEqual(['jetty']);
    // Any word may be the first new one after them.
    for (let number = 65_530; number < 65_542; number++) {
      const [hit] = library.search(`p${number}`, { limit: 1 });
      expect([hit?.target.id, hit && hit.score > 1]).toEqual([`summary.p${number}`, true]);
    }
  });

  test('nothing for an empty query', () => {
    expect(ids('')).toEqual([]);
    expect(ids(' .,- ')).toEqual([]);
    expect(ids('xylophone')).toEqual([]);
    expect(createLibrary([]).search('beds')).toEqual([]);
  });

  test('targets with more matching words first, with their matching words', () => {
    const hits = exampleLibrary.search('register cases', { limit: 3 });
    expect(hits.map(({ target, terms }) => [target.id, terms])).toEqual([
      ['r1', ['register', 'cases']],
      ['summary.p2', ['register', 'cases']],
      [expect.any(String), [expect.any(String)]],
    ]);
    const scores = hits.map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
  });

  test('the word as typed among thousands of words that start like it', () => {
    const summary = Array.from({ length: 9000 }, (_, number) => `The well number${number} has water.`);
    const library = createLibrary([reportFixture({ summary })]);
    for (const number of [0, 7, 4711, 8999]) {
      const [hit] = library.search(`number${number}`, { limit: 1 });
      expect(hit).toMatchObject({ target: { id: `summary.p${number + 1}` }, terms: [`number${number}`] });
    }
    const nearest = library.search('number47', { limit: 5 }).map(({ terms }) => terms[0]);
    expect(nearest.sort()).toEqual(['number47', 'number470', 'number471', 'number472', 'number473']);
  });

  test('short words of a sentence only as they are', () => {
    const library = createLibrary([reportFixture({ summary: ['Officers inspected.', 'Of those, one was new.'] })]);
    const ids = (words: string) => library.search(words).map(({ target }) => target.id);
    expect(ids('of')).toEqual(['summary.p2', 'summary.p1']);
    expect(ids('of a b c d e f g h')).toEqual(['summary.p2']);
  });

  test('at most the requested number, in the requested report', () => {
    const other = reportFixture({ key: 'other', sessions: [{ highlights: [['', 'Beds and beds again.']] }] });
    const library = createLibrary([exampleReport, other], { default: 'demo2020' });
    expect(library.search('beds', { report: 'OTHER' }).map(({ target }) => target.qualifiedId)).toEqual([
      'other:s1.h1',
    ]);
    expect(library.search('beds', { limit: 1 })).toHaveLength(1);
    expect(library.search('beds', { limit: 0 })).toEqual([]);
    expect(library.search('s1', { report: 'other' })[0]?.target.qualifiedId).toBe('other:s1');
  });

  test('words of other scripts', () => {
    const library = createLibrary([
      reportFixture({
        sessions: [
          {
            highlights: [
              ['', 'मानव बेचबिखन रोक्ने'],
              ['', 'Торговля людьми'],
            ],
          },
        ],
      }),
    ]);
    expect(library.search('बेचबिखन')[0]?.target.id).toBe('s1.h1');
    expect(library.search('ТОРГОВЛЯ')[0]?.target.id).toBe('s1.h2');
  });
});

test.each(['registers cases', 's1.h2'])('a hit for “%s” prints its id, text, score and terms', (words) => {
  const [hit] = exampleLibrary.search(words);
  const { target, score, terms } = hit!;
  const shown = { id: target.qualifiedId, text: target.text, score, terms };
  expect(JSON.parse(JSON.stringify(hit))).toEqual(shown);
  expect(inspect(hit)).toBe(inspect(shown));
});

describe('always', () => {
  const word = fc.stringMatching(/^[a-e]{1,6}$/);
  const texts = fc.array(
    fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(' ')),
    { minLength: 1, maxLength: 40 },
  );

  test('each finding is found by each of its words, and terms are words of the finding', () => {
    fc.assert(
      fc.property(texts, word, (texts, asked) => {
        const library = createLibrary([
          reportFixture({ key: 'zz', sessions: [{ highlights: texts.map((text) => ['', text] as const) }] }),
        ]);
        const hits = library.search(asked, { limit: 1000 });
        const found = new Set(hits.map(({ target }) => target.id));
        texts.forEach((text, index) => {
          if (text.split(' ').includes(asked)) expect(found).toContain(`s1.h${index + 1}`);
        });
        for (const { target, terms } of hits)
          expect(target.text.split(' ')).toEqual(expect.arrayContaining([...terms]));
        expect(found.size).toBe(hits.length);
      }),
    );
  });

  test('any query has results, sorted by score', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 0, max: 30 }), (words, limit) => {
        const scores = exampleLibrary.search(words, { limit }).map(({ score }) => score);
        expect(scores.length).toBeLessThanOrEqual(limit);
        expect(scores).toEqual([...scores].sort((a, b) => b - a));
      }),
    );
  });
});
