import { describe, expect, test } from 'vitest';
import { reportFixture } from '../../test/report-fixture.js';
import { say } from '../../test/say-resolution.js';
import { parseReport } from '../parse-report.js';
import { createLibrary } from './library.js';
import { isIn } from './target.js';

const report = reportFixture({
  people: ['Bronwyn Wex (AusAID)', 'Joan Didion (River Fund)', 'Gary Shaw'],
  days: { Monday: ['s1'] },
  sessions: [
    {
      number: '1',
      title: 'Wells',
      overview: [
        {
          text: 'It rained. Didion said that wells fill. Wells matter.',
          statements: [['didion', 'Didion said that wells fill.']],
        },
      ],
      highlights: [['wex', 'Donors pay for wells.']],
      exchanges: [['wex', 'Who repairs them?', 'The villages do.']],
      tables: ['Village: Sarn; wells: 12'],
    },
  ],
  parts: [
    { id: 'body', overview: ['Three days by the river.'], highlights: [['shaw', 'Bring boots.']] },
    {
      id: 'lessons-learned',
      title: 'Lessons learned',
      overview: ['Ask the villages first.', 'Then ask the engineers.'],
      highlights: [['shaw', 'Count the wells twice.']],
      recommendations: ['Dig deeper.'],
    },
    {
      id: 'pumps',
      title: 'Pumps',
      within: 's1',
      overview: [{ text: 'Shaw called pumps dear.', statements: [['shaw', 'Shaw called pumps dear.']] }],
    },
  ],
});
const library = createLibrary([report]);

describe('an id in a part resolves to', () => {
  test.each([
    ['lessons-learned', 'lessons-learned = Lessons learned'],
    ['lessons-learned.p2', 'lessons-learned.p2 = Lessons learned, paragraph 2'],
    ['Lessons-Learned.H1', 'lessons-learned.h1 = Lessons learned, contribution: Gary Shaw'],
    ['lessons-learned.r1', 'lessons-learned.r1 = Lessons learned, recommendation 1'],
    ['body', 'body = Text without a heading'],
    ['body.p1', 'body.p1 = Paragraph 1'],
    ['body.h1', 'body.h1 = Contribution: Gary Shaw'],
    ['s1.t1', 's1.t1 = Session 1, table row 1'],
    ['demo2020:pumps.p1', 'demo2020:pumps.p1 = Pumps, paragraph 1'],
  ])('%s', (key, answer) => expect(say(library, key)).toBe(answer));
});

describe('the surname of a speaker names', () => {
  test.each([
    ['a statement', 's1.didion', 's1.didion = Session 1, overview, paragraph 1'],
    [
      'a highlight of a part',
      'lessons-learned.shaw',
      'lessons-learned.shaw = Lessons learned, contribution: Gary Shaw',
    ],
    ['a highlight and a turn: several', 's1.wex', 'ambiguous: s1.h1, s1.q1'],
    ['what is in a nested part', 's1.shaw', 's1.shaw = Pumps, paragraph 1'],
    ['nothing', 'lessons-learned.wex', 'no speaker: s1.h1, s1.q1, lessons-learned'],
  ])('%s: %s', (_, key, answer) => expect(say(library, key)).toBe(answer));
});

describe('a key that no finding has', () => {
  test.each([
    ['lessons-learned.p9', 'no finding: lessons-learned.p2, lessons-learned'],
    ['lessons-learned.t1', 'no finding: lessons-learned.p1, lessons-learned.h1, lessons-learned.r1'],
    ['lessons-learned-p2', 'no id: lessons-learned.p2!'],
    ['pumps.p1.2', 'foreign'],
    ['smith.p2', 'foreign'],
    ['introduction.p2', 'foreign'],
    ['demo2020:lesson-learned', 'no id: demo2020:lessons-learned!'],
    ['demo2020:lesson-learned.p2', 'no id: demo2020:lessons-learned.p2!'],
    ['demo2020:lesson-learned.p7', 'no id: demo2020:lessons-learned'],
    ['demo2020:lessons', 'no id: demo2020:lessons-learned'],
  ])('%s: %s', (key, answer) => expect(say(library, key)).toBe(answer));

  test('has similar ids', () => {
    const near = (key: string) => library.nearestIds(key).map(({ id }) => id);
    expect(near('lesson-learned')).toEqual(['lessons-learned']);
    expect(near('lesson-learned.p2')).toEqual(['lessons-learned.p2']);
    expect(near('pump')).toEqual(['pumps']);
  });
});

test('a session holds the findings of its nested parts', () => {
  const held = (id: string) => library.targets().filter((target) => isIn(target, library.get(id)!));
  expect(held('s1').map(({ id }) => id)).toEqual(['s1', 's1.p1', 's1.h1', 's1.q1', 's1.t1', 'pumps', 'pumps.p1']);
  expect(held('d1').map(({ id }) => id)).toEqual(['d1', 's1', 's1.p1', 's1.h1', 's1.q1', 's1.t1', 'pumps', 'pumps.p1']);
  expect(held('pumps').map(({ id }) => id)).toEqual(['pumps', 'pumps.p1']);
});

test('the speaker of a statement is a speaker of the finding, and not in its title', () => {
  expect(library.get('s1.p1')).toMatchObject({
    speakers: [{ name: 'Joan Didion' }],
    mainSpeakers: [],
    title: 'Session 1, overview, paragraph 1',
  });
  expect(library.get('pumps.p1')).toMatchObject({ mainSpeakers: [{ name: 'Gary Shaw' }] });
});

test.each([
  ['the title of a part', 'lessons learned', 'lessons-learned'],
  ['a part by its id', 'lessons-learned', 'lessons-learned'],
  ['a finding by its part and its own words', 'lessons engineers', 'lessons-learned.p2'],
  ['a row of a table', 'Sarn', 's1.t1'],
  ['the speaker of a statement', 'Didion', 's1.p1'],
])('a search finds %s: %s', (_, words, id) => expect(library.search(words)[0]?.target.id).toBe(id));

test('sessions and parts come in document order, after the summary', () => {
  const text = `Wells Workshop

They met by the river.

# Introduction

Water is dear in the valley this year.

# Session 1: Digging

- **Ana Diaz (Well Fund)** Wells fill in spring.

# Conclusions

Ask the villages first, always.

# Session 2: Pumps

- **Ana Diaz (Well Fund)** Pumps break in winter.
`;
  const containers = createLibrary([parseReport(text)])
    .targets()
    .filter((target) => !('finding' in target));
  expect(containers.map(({ id }) => id)).toEqual(['report', 'body', 'introduction', 's1', 'conclusions', 's2']);
});
