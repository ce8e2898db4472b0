import { describe, expect, test } from 'vitest';
import { createLibrary } from '@findings/core/library';
import { reportFixture } from '../../../core/test/report-fixture.js';
import { pinOf } from '../pins/pin-of-target.js';
import { checkDocument } from '../check-document.js';

const report = reportFixture({
  title: 'River Days',
  people: ['Bronwyn Wex (AusAID)', 'Joan Didion', 'Gary Shaw'],
  sessions: [
    {
      number: '1',
      title: 'Wells',
      overview: [
        {
          text: 'It rained for a week. Didion said that the wells had filled again. Shaw replied that pumps had drowned.',
          statements: [
            ['didion', 'Didion said that the wells had filled again.'],
            ['shaw', 'Shaw replied that pumps had drowned.'],
          ],
        },
      ],
      highlights: [['wex', { text: 'Donors pay for wells and never for pumps.', label: 'Bronwyn Wex (AusAID)' }]],
    },
  ],
  parts: [
    {
      id: 'introduction',
      title: 'Introduction',
      overview: ['Water is dear in the whole of the valley.', 'They met twice.'],
    },
    { id: 'pumps', title: 'Pumps', within: 's1', tables: ['Village: Sarn; pumps: 12 in all'] },
  ],
});
const library = createLibrary([report]);
const problems = (markdown: string) =>
  checkDocument(markdown, { library }).problems.map(({ code, message }) => `${code}: ${message}`);

describe('a quotation', () => {
  test.each([
    'They say “Water is dear in the whole of the valley” [@introduction.p1].',
    'They say “Water is dear in the whole of the valley” [@introduction].',
    'A row says “pumps: 12 in all” [@pumps.t1].',
    'A row of the nested part says “pumps: 12 in all” [@s1].',
    'Didion saw that “the wells had filled again” [@s1.didion].',
    '“Bronwyn Wex (AusAID): Donors pay for wells and never for pumps” [@s1.h1].',
    '“Bronwyn Wex (AusAID) Donors pay for wells” [@s1.h1].',
    '“Wex (AusAID) – Donors pay […] never for pumps” [@s1].',
    'The heading is “Bronwyn Wex (AusAID)” [@s1.h1].',
  ])('of a part, a table, a statement or a label is verbatim: %s', (markdown) =>
    expect(problems(markdown)).toEqual([]),
  );

  test.each([
    ['“Bronwyn Wex (AusAID): pumps and never for wells do donors pay” [@s1.h1].', 'quote.missing'],
    ['“The fund (AusAID): Donors pay for wells and never for pumps” [@s1.h1].', 'quote.altered'],
    ['“Bronwyn Wex (AusAID): never for pumps” [@s1.h1].', 'quote.altered'],
    ['“Water is dear in the whole of the valley” [@s1].', 'quote.misplaced'],
  ])('with other words, label or order is not: %s', (markdown, code) => {
    expect(problems(markdown).map((problem) => problem.split(':')[0])).toEqual([code]);
  });
});

describe('a speaker of a statement', () => {
  test('is credited with what it says, or with the passage', () => {
    expect(problems('Didion said that wells fill [@s1.p1]. Shaw argued “pumps had drowned” [@s1.p1].')).toEqual([]);
    expect(problems('Ms. Wex argued that wells fill [@s1.p1].')).toEqual([
      'attribution.mismatch: Bronwyn Wex is not a speaker of s1.p1, which is by Joan Didion and Gary Shaw. Bronwyn Wex speaks in s1.h1.',
    ]);
  });

  test('is not credited with the quoted words of another', () => {
    expect(problems('Gary Shaw said that “the wells had filled again” [@s1.p1].')).toEqual([
      'attribution.mismatch: In s1.p1, the quoted words are by Joan Didion, not by Gary Shaw.',
    ]);
    expect(problems('Gary Shaw heard Didion say that “the wells had filled again” [@s1.p1].')).toEqual([]);
    expect(problems('Gary Shaw said that “it rained for a week” [@s1.p1].')).toEqual([]);
  });

  test('is read with the whole quotation, also if a semicolon is in it', () => {
    expect(problems('“It rained; the wells had filled,” said Bronwyn Wex [@s1.p1].')).toContain(
      'attribution.mismatch: Bronwyn Wex is not a speaker of s1.p1, which is by Joan Didion and Gary Shaw. Bronwyn Wex speaks in s1.h1.',
    );
    expect(problems('It was Wex’s plan; Didion said that wells fill [@s1.p1].')).toEqual([]);
  });
});

test.each([
  [
    '[@introduction.p9]',
    'citation.unresolved: ‘Introduction’ has no paragraph 9. The last one is introduction.p2. Did you mean introduction.p2 (‘Introduction’, paragraph 2) or introduction (Introduction)?',
  ],
  [
    '[@pumps.t2]',
    'citation.unresolved: ‘Pumps’ has no table row 2. The last one is pumps.t1. Did you mean pumps.t1 (‘Pumps’ table row 1) or pumps (Pumps)?',
  ],
  [
    '[@introduction.wex]',
    'citation.unresolved: Nobody called “wex” speaks in ‘Introduction’. Did you mean s1.h1 (Session 1 highlight: Bronwyn Wex (AusAID)) or introduction (Introduction)?',
  ],
  ['@smith.p2', undefined],
  ['[@smith.j2]', undefined],
  ['[@fig-map.p2]', undefined],
  ['[@smith.p2]', 'citation.unresolved: The report has no finding “smith.p2”. Correct the id, or remove the citation.'],
  [
    '[@introducton.p2]',
    'citation.unresolved: The report has no finding “introducton.p2”. Did you mean introduction.p2 (‘Introduction’, paragraph 2)?',
  ],
])('%s is reported if the report has the part', (markdown, message) => {
  expect(problems(markdown)).toEqual(message === undefined ? [] : [message]);
});

test('a pin of a session or part covers all of its findings, tables and nested parts included', () => {
  expect(Object.keys(pinOf(library.get('s1')!).parts!)).toEqual(['s1.p1', 's1.h1', 'pumps.t1']);
  expect(Object.keys(pinOf(library.get('introduction')!).parts!)).toEqual(['introduction.p1', 'introduction.p2']);
});
