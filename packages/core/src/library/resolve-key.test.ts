import { describe, expect, test } from 'vitest';
import { exampleLibrary } from '../../test/example-library.js';
import { reportFixture } from '../../test/report-fixture.js';
import { say } from '../../test/say-resolution.js';
import { createLibrary } from './library.js';

describe('an id resolves to', () => {
  test.each([
    ['demo2020', 'demo2020 = Safe Passage Workshop'],
    ['summary', 'summary = Executive summary'],
    ['summary.p2', 'summary.p2 = Executive summary, paragraph 2'],
    ['d2', 'd2 = Day 2'],
    ['s2', 's2 = Session 2: Working Across Borders'],
    ['s2.p1', 's2.p1 = Session 2, overview, paragraph 1'],
    ['s1.g1', 's1.g1 = Session 1, guiding question 1'],
    ['s1.h2', 's1.h2 = Session 1, contribution: Jens Köhler (Port Authority)'],
    ['s2.h1', 's2.h1 = Session 2, contribution: Asha Rana (Hope House) and Li Wen (Statistics Office)'],
    ['s1.q1', 's1.q1 = Session 1, question 1, answered by Asha Rana (Hope House)'],
    ['r1', 'r1 = Recommendation 1'],
    ['demo2020:s1.h2', 'demo2020:s1.h2 = Session 1, contribution: Jens Köhler (Port Authority)'],
    ['demo2020:summary', 'demo2020:summary = Executive summary'],
    ['S1.H2', 's1.h2 = Session 1, contribution: Jens Köhler (Port Authority)'],
    ['DEMO2020:S3', 'demo2020:s3 = Session 3: Data and Evidence'],
  ])('%s', (key, answer) => expect(say(exampleLibrary, key)).toBe(answer));
});

describe('an alias resolves to', () => {
  test.each([
    [
      'a joint highlight by each of its speakers',
      's2.wen',
      's2.wen = Session 2, contribution: Asha Rana (Hope House) and Li Wen (Statistics Office)',
    ],
    [
      'the one highlight of a speaker in a session, without the accents',
      's1.kohler',
      's1.kohler = Session 1, contribution: Jens Köhler (Port Authority)',
    ],
    ['…and with them', 's1.Köhler', 's1.kohler = Session 1, contribution: Jens Köhler (Port Authority)'],
    [
      'a speaker by the whole name',
      's1.jens-kohler',
      's1.jens-kohler = Session 1, contribution: Jens Köhler (Port Authority)',
    ],
    ['several highlights of one speaker: none of them', 's2.okoro', 'ambiguous: s2.h2, s2.h3'],
    ['a highlight and an answer of one speaker: neither', 's1.rana', 'ambiguous: s1.h1, s1.q1'],
    ['…qualified as it was written', 'demo2020:s2.okoro', 'ambiguous: demo2020:s2.h2, demo2020:s2.h3'],
    [
      'what the author of the report named',
      'uncounted',
      'uncounted = Session 3, contribution: Li Wen (Statistics Office)',
    ],
    ['…in any case', 'demo2020:UNCOUNTED', 'demo2020:uncounted = Session 3, contribution: Li Wen (Statistics Office)'],
  ])('%s: %s', (_, key, answer) => expect(say(exampleLibrary, key)).toBe(answer));

  test('names with particles, two surnames and hyphens by any suffix', () => {
    const library = createLibrary([
      reportFixture({
        people: ['Ludwig van der Berg', 'Ana García Márquez', 'Mary Smith-Jones', "Pat O'Neill, PhD"],
        sessions: [
          {
            highlights: [
              ['berg', 'One.'],
              ['márquez', 'Two.'],
              ['smith-jones', 'Three.'],
              ['phd', 'Four.'],
            ],
          },
        ],
      }),
    ]);
    const named = (slug: string) => library.get(`s1.${slug}`)?.text;
    expect(['berg', 'van-der-berg', 'ludwig-van-der-berg'].map(named)).toEqual(['One.', 'One.', 'One.']);
    expect(['marquez', 'garcia-marquez'].map(named)).toEqual(['Two.', 'Two.']);
    expect(['smith-jones', 'jones', 'smith'].map(named)).toEqual(['Three.', 'Three.', 'Three.']);
    expect(['oneill', 'pat-oneill'].map(named)).toEqual(['Four.', 'Four.']);
  });

  test('two people with the same surname: both, and each by their id', () => {
    const library = createLibrary([
      {
        ...reportFixture({
          sessions: [
            {
              highlights: [
                ['ana-rai', 'One.'],
                ['bimal-rai', 'Two.'],
              ],
            },
          ],
        }),
        people: ['Ana Rai', 'Bimal Rai'].map((name) => ({
          id: name.toLowerCase().replace(' ', '-'),
          name,
          affiliations: [],
          aliases: [],
          roles: [],
          findings: [],
        })),
      },
    ]);
    expect(say(library, 's1.rai')).toBe('ambiguous: s1.h1, s1.h2');
    expect(say(library, 's1.bimal-rai')).toBe('s1.bimal-rai = s1, contribution: Bimal Rai');
  });

  test('an id takes precedence over an equal alias', () => {
    const library = createLibrary([
      reportFixture({ sessions: [{ title: 'A' }, { title: 'B', alias: 's1' }, { title: 'C', alias: 'x' }] }),
    ]);
    expect(say(library, 's1')).toBe('s1 = A');
    expect(say(library, 'x')).toBe('x = C');
  });

  test('an alias of two findings is ambiguous', () => {
    const library = createLibrary([
      reportFixture({
        sessions: [
          { title: 'A', alias: 'x' },
          { title: 'B', alias: 'X' },
        ],
      }),
    ]);
    expect(say(library, 'x')).toBe('ambiguous: s1, s2');
  });
});

describe('foreign and unresolved keys', () => {
  test.each([
    'smith2020',
    's4x',
    'sx',
    's',
    'fig-map',
    'tbl-1',
    'sec-intro',
    'types/node',
    'd3.js',
    'd1.2',
    'summary2020',
    'octocat',
    'demo2021',
    'doi:10.1/x',
    'isbn:s4',
    'wen',
    '',
    '@',
    '.',
    ':',
    'demo',
  ])('%j is foreign', (key) => expect(say(exampleLibrary, key)).toBe('foreign'));

  test.each([
    ['s9', 'no session: s3'],
    ['s12.h2', 'no session: s3'],
    ['s2.h9', 'no finding: s2.h3, s2'],
    ['s2.g1', 'no finding: s2.p1, s2.h1, s2'],
    ['d3', 'no day: d2'],
    ['r2', 'no recommendation: r1'],
    ['a1', 'no action: '],
    ['summary.p7', 'no finding: summary.p2, summary'],
    ['summary.x', 'no finding: summary'],
    ['s1.nobody', 'no speaker: s1'],
    ['s1.okoro', 'no speaker: s2.h2, s2.h3, s1'],
    ['s1.kohlre', 'no speaker: s1.kohler!, s1'],
    ['s2.okorro', 'no speaker: s2.h2, s2.h3, s2'],
    ['demo2020:anything', 'no id: '],
    ['demo2020:', 'no id: '],
    ['demo2020:uncuonted', 'no id: demo2020:uncounted!'],
    ['demo2021:s2', 'no report: demo2020:s2'],
    ['demo2021:s9', 'no report: demo2020:s3'],
  ])('%s is unresolved: %s', (key, answer) => expect(say(exampleLibrary, key)).toBe(answer));

  test.each([
    ['s1h2', 's1.h2'],
    ['s1-h2', 's1.h2'],
    ['s1/h2', 's1.h2'],
    ['s1:h2', 's1.h2'],
    ['s1.h.2', 's1.h2'],
    ['s01.h02', 's1.h2'],
    ['s03', 's3'],
    ['s1-kohler', 's1.kohler'],
    ['summary-p2', 'summary.p2'],
    ['demo2020.s1.h2', 'demo2020:s1.h2'],
    ['demo2020/s1h2', 'demo2020:s1.h2'],
  ])('%s is another spelling of %s', (key, id) => {
    const resolution = exampleLibrary.resolve(key);
    expect(resolution.type === 'unresolved' && resolution.suggestions[0]).toMatchObject({ id, certain: true });
  });
});

test('numbers that the report uses twice', () => {
  const sessions = ['s1', 'd2.s1', 's1-2'].map((id) => {
    const [session] = reportFixture({ sessions: [{ highlights: [['rao', id]] }] }).sessions;
    return { ...session!, id, highlights: session!.highlights.map((each) => ({ ...each, id: `${id}.h1` })) };
  });
  const library = createLibrary([{ ...reportFixture({ people: ['Anil Rao'] }), sessions }]);
  expect(['s1.h1', 'd2.s1.h1', 's1-2.h1'].map((id) => library.get(id)?.text)).toEqual(['s1', 'd2.s1', 's1-2']);
  expect(['s1.rao', 'd2.s1.rao', 's1-2.rao'].map((id) => library.get(id)?.text)).toEqual(['s1', 'd2.s1', 's1-2']);
  expect(say(library, 'd2.s1.h2')).toBe('no finding: d2.s1.h1, d2.s1');
  expect(say(library, 'd2.s9')).toBe('no session: s1-2');
  expect(say(library, 's1-3')).toBe('foreign');
});
