import { describe, expect, test } from 'vitest';
import { exampleLibrary } from '../../../core/test/example-library.js';
import { reportFixture } from '../../../core/test/report-fixture.js';
import { createLibrary } from '@findings/core/library';
import type { Target } from '@findings/core/library';
import { createQuotationMatcher, quotationMatcherOf } from './quotation-matcher.js';

const quoting = createQuotationMatcher(exampleLibrary);
const target = (id: string): Target => exampleLibrary.get(id)!;
const ids = (targets: readonly Target[]): string => targets.map(({ id }) => id).join(' ');

test('a library has one shared matcher', () => {
  expect(quotationMatcherOf(exampleLibrary)).toBe(quotationMatcherOf(exampleLibrary));
});

describe('a container contains the words of its findings', () => {
  test.each([
    ['Beds are counted every night', 's1.h2', true],
    ['Beds are counted every night', 's1.h1', false],
    ['Beds are counted every night', 's1', true],
    ['Beds are counted every night', 's2', false],
    ['Beds are counted every night', 'd1', true],
    ['Beds are counted every night', 'd2', false],
    ['Beds are counted every night', 'summary', false],
    ['Beds are counted every night', 'demo2020', true],
    ['Two days brought donors', 'summary', true],
    ['Two days brought donors', 's1', false],
    ['How long may someone stay?', 's1.q1', true],
    ['As long as the case is open', 's1.q1', true],
    ['Keep one register of cases', 'demo2020', true],
    ['Shelter and Care', 's1', true],
    ['Shelter and Care', 's1.h1', false],
    ['Safe Passage Workshop', 'demo2020', true],
    ['Day 1', 'd1', true],
    ['Cases … do', 's2.p1', true],
    ['Beds are counted … none of them can be read', 'demo2020', false],
  ])('%s in %s: %s', (words, id, says) => expect(quoting.isVerbatim(words, target(id))).toBe(says));
});

describe('the title of a talk', () => {
  const report = reportFixture({
    key: 'talks',
    sessions: [{ number: '1', title: 'One', highlights: [['wex', 'Nobody travels.']] }],
  });
  const [session] = report.sessions;
  const highlights = session!.highlights.map((each) => ({ ...each, title: 'What a Border Costs Us' }));
  const library = createLibrary([{ ...report, sessions: [{ ...session!, highlights }] }]);
  const { isVerbatim, findVerbatim } = createQuotationMatcher(library);
  test('can be quoted like the text of a finding', () => {
    expect(isVerbatim('What a Border Costs Us', library.get('s1.h1')!)).toBe(true);
    expect(isVerbatim('what a Border Costs', library.get('s1')!)).toBe(true);
    expect(ids(findVerbatim('a Border Costs'))).toBe('s1.h1');
  });
});

describe('findVerbatim', () => {
  test.each([
    ['one register of cases', 'summary.p2 r1'],
    ['A case that is handed over', 's2.h3'],
    ['cases', 'summary.p2 s2.p1 r1'],
    ['Every border … its own', 's2.h2'],
    ['a register … of them', ''],
    ['[T]wo countries counted', 's2.h1'],
    ['regist[ries] of its own', 's2.h2'],
    ['re[ord] of its own', ''],
    ['register[s] of its own', 's2.h2'],
    ['nobody said so', ''],
    ['', ''],
  ])('%s: %s', (words, found) => expect(ids(quoting.findVerbatim(words))).toBe(found));

  test('at most 250 findings are returned', () => {
    const overview = Array.from({ length: 300 }, (_, index) => `Beds are counted, says ${index}.`);
    const { findVerbatim } = createQuotationMatcher(createLibrary([reportFixture({ sessions: [{ overview }] })]));
    expect(findVerbatim('beds are counted')).toHaveLength(250);
    expect(ids(findVerbatim('beds are counted').slice(0, 2))).toBe('s1.p1 s1.p2');
  });
});

/** `exact | differenceClass: said → quoted` */
const similar = (words: string, id: string): string | undefined => {
  const found = quoting.findSimilar(words, [target(id)]);
  return found && `${found.exact} | ${found.differenceClass}: ${found.reported} → ${found.quoted}`;
};

describe('the most similar words', () => {
  test.each([
    ['Beds are counted every day', 's1.h2', 'Beds are counted every night | word: night → day'],
    ['beds are not counted every night', 's1.h2', 'beds are counted every night | negation:  → not'],
    ['What is counted is not paid for.', 's3.h1', 'What is not counted is not paid for. | negation: not → '],
    [
      'What is uncounted is not paid for',
      's3.h1',
      'What is not counted is not paid for | word: not counted → uncounted',
    ],
    ['Three countries counted the same people', 's2.h1', 'Two countries counted the same people | number: Two → Three'],
    [
      'Beds are counted every night and the count',
      's1.h2',
      'Beds are counted every night, and the count | punctuation: , → ',
    ],
    [
      'Shelters are full by middle of the month',
      's1.h1',
      'Shelters are full by the middle of the month | word: the → ',
    ],
    ['Shelter are full by the middle', 's1.h1', 'Shelters are full by the middle | word: Shelters → Shelter'],
    [
      'Indeed, shelters are full by the middle',
      's1.h1',
      'Shelters are full by the middle | word: Shelters → Indeed, shelters',
    ],
    ['counted the people same and found', 's2.h1', 'counted the same people and found | word: same → '],
    [
      'Every border post … none can be read',
      's2.h2',
      'Every border post … none of them can be read | word: of them → ',
    ],
    [
      '[E]very border keeps a register [sic] of its own',
      's2.h2',
      'Every border post keeps a register of its own | word: post → ',
    ],
    [
      'A case that is handed over, unless somebody travels with it',
      's2.h3',
      'A case that is handed over is a case that is lost, unless somebody travels with it | word: is a case that is … → ',
    ],
    ['“Beds are counted every week.”', 's1.h2', 'Beds are counted every night. | word: night → week'],
  ])('%s in %s', (words, id, expected) => expect(similar(words, id)).toBe(expected));

  test.each([
    ['fewer than four words', 'Beds are recounted', 's1.h2'],
    ['half of the words', 'Beds in shelters are rarely counted by anybody', 's1.h2'],
    ['the words of another finding', 'Beds are counted every day', 's1.h1'],
    ['nothing', '', 's1.h1'],
  ])('do not exist for %s', (_, words, id) => expect(similar(words, id)).toBeUndefined());

  test('are those of a finding, also within a session or a report', () => {
    for (const id of ['s1', 'd1', 'demo2020']) {
      expect(quoting.findSimilar('Beds are counted every day', [target(id)])?.target.id).toBe('s1.h2');
    }
    expect(quoting.findSimilar('Beds are counted every day', [target('s2'), target('s3')])).toBeUndefined();
    expect(quoting.findSimilarAnywhere('Beds are counted every day')?.target.id).toBe('s1.h2');
  });

  test('are those of the most similar finding', () => {
    const found = quoting.findSimilar('both want one register of beds', [target('r1'), target('summary')]);
    expect(found?.target.id).toBe('summary.p2');
  });

  test('are found if two words of a short quotation are swapped', () => {
    expect(quoting.findSimilarAnywhere('none them of can')?.exact).toBe('none of them can');
  });
});

test('long omissions without a mark get a mark', () => {
  const overview = [
    'The port keeps a list of all the ships that came in since the war, and nobody may read it at night.',
  ];
  const library = createLibrary([reportFixture({ sessions: [{ overview }] })]);
  const found = createQuotationMatcher(library).findSimilarAnywhere('The port keeps a list, and nobody may read it');
  expect(found?.exact).toBe('The port keeps a list […] and nobody may read it');
});

test('a number is more serious than a name, and a name than a word', () => {
  const overview = ['In May the Port of Kandor paid 300 rupees for every bed that the shelters kept free.'];
  const { findSimilarAnywhere } = createQuotationMatcher(createLibrary([reportFixture({ sessions: [{ overview }] })]));
  const say = (words: string) => {
    const { differenceClass, reported: said, quoted } = findSimilarAnywhere(words)!;
    return `${differenceClass}: ${said} → ${quoted}`;
  };
  expect(say('In May the Port of Mandor paid 300 rupees for each bed')).toBe('name: Kandor → Mandor');
  expect(say('In May the Port of Mandor paid 400 rupees for each bed')).toBe('number: 300 → 400');
  expect(say('In May the Port of Kandor paid three hundred rupees for every bed')).toMatch(/^number/);
  expect(say('in June the Port of Kandor never paid 400 rupees for every bed')).toBe('negation:  → never');
});

test('differences of typography do not count', () => {
  const overview = ['“We don’t count – ever,” they said of the shelter’s beds.'];
  const { findSimilarAnywhere } = createQuotationMatcher(createLibrary([reportFixture({ sessions: [{ overview }] })]));
  const found = findSimilarAnywhere("'We don't count - ever,' they said of the shelter's rooms.");
  expect(found?.diff.filter(({ kind }) => kind !== 'same')).toEqual([
    { kind: 'removed', text: 'beds' },
    { kind: 'added', text: 'rooms' },
  ]);
});
