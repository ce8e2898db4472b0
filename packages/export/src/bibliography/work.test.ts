import { describe, expect, test } from 'vitest';
import { exampleReport } from '../../../core/test/example-library.js';
import { reportFixture } from '../../../core/test/report-fixture.js';
import { createLibrary } from '@findings/core/library';
import { translateEnglish } from '@findings/core/text';
import type { Report } from '@findings/core';
import { biblatex, bibtex } from './bibtex.js';
import { cslJson } from './csl-json.js';
import { ris } from './ris.js';
import { authorName } from './work-author.js';
import { shortCitation, shortReference } from './short-citation.js';
import { workOf, workOfReport } from './work.js';

/** The example report with all that a title page may say. */
const dated = createLibrary([
  {
    ...exampleReport,
    title: 'Safe Passage Workshop',
    subtitle: 'What Was Heard & Learned',
    organization: 'The Harbour Foundation',
    venue: 'Old Mill; Port Town',
    dates: { text: 'May 2 - 3, 2020', start: '2020-05-02', end: '2020-05-03' },
    sessions: exampleReport.sessions.map((session) => ({ ...session, day: session.id === 's3' ? 'd2' : 'd1' })),
    days: exampleReport.days.map((day, index) => ({ ...day, date: `2020-05-0${index + 2}` })),
  } satisfies Report,
]);

const work = (id: string, library = dated) => workOf(library.get(id)!, id);
const printed = (pieces: Iterable<string>): string => [...pieces].join('');

test('a short citation names the authors and the year', () => {
  const short = (id: string, library = dated): string => shortCitation(translateEnglish, library.get(id)!);
  expect(['s1.h1', 's2.h1', 'summary.p1'].map((id) => short(id))).toEqual([
    'Rana 2020',
    'Rana and Wen 2020',
    'The Harbour Foundation 2020',
  ]);
  expect(short('summary.p1', createLibrary([exampleReport]))).toBe('Safe Passage Workshop');
});

test('a short reference has the title of the report, too, once', () => {
  const short = (id: string, library = dated): string => shortReference(translateEnglish, library.get(id)!);
  expect(short('s1.h1')).toBe('Rana 2020, Safe Passage Workshop: What Was Heard & Learned');
  expect(short('summary.p1', createLibrary([exampleReport]))).toBe('Safe Passage Workshop');
  const short2020 = { ...exampleReport, published: '2020' };
  expect(short('summary.p1', createLibrary([short2020]))).toBe('Safe Passage Workshop 2020');
  const titled = { ...short2020, title: '2020: Safe Passage' };
  expect(short('summary.p1', createLibrary([titled]))).toBe('Safe Passage 2020, 2020: Safe Passage');
});

describe('a finding as a work', () => {
  test('has its speakers, session and day', () => {
    expect(work('demo2020:s2.h1')).toEqual({
      key: 'demo2020:s2.h1',
      type: 'chapter',
      title: 'Session 2: Working Across Borders',
      authors: [
        { family: 'Rana', given: 'Asha' },
        { family: 'Wen', given: 'Li' },
      ],
      container: 'Safe Passage Workshop: What Was Heard & Learned',
      place: 'Port Town',
      eventDate: { start: '2020-05-02' },
      date: { start: '2020-05-02' },
      publisher: 'The Harbour Foundation',
      note: 'demo2020:s2.h1',
    });
  });

  test('in a part has the title of the part, and only the speaker of all of it as author', () => {
    const { title, authors } = work('lessons-learned.p1');
    expect({ title, authors }).toEqual({
      title: 'Lessons learned',
      authors: [{ literal: 'The Harbour Foundation' }],
    });
    const said = { text: 'Wen counts.', page: '9', statements: [['wen', 'Wen counts.']] } as const;
    const library = createLibrary([
      reportFixture({ people: ['Li Wen'], parts: [{ id: 'notes', title: 'Notes', overview: [said] }] }),
    ]);
    expect(work('notes.p1', library)).toMatchObject({ authors: [{ family: 'Wen', given: 'Li' }], page: '9' });
  });

  test.each([
    ['2024-01 - Design Lab on Water - Summary', 'Design Lab on Water', '2024-01'],
    ['Design Lab on Water', undefined, undefined],
    ['Water for All (2019)', 'Water for All', '2019'],
    ['12 March 2020: Water for All', 'Water for All', undefined],
    ['Towards 2999', undefined, undefined],
    ['Harvests of 2019 in the Hills', undefined, undefined],
    ['Workshop on Wells, 26-28 November 2018', 'Workshop on Wells', '2018'],
  ])('has the short title and the year of “%s”', (title, short, year) => {
    const { shortTitle, date } = workOfReport({ ...reportFixture({}), title }, 'k');
    expect({ shortTitle, year: date?.start }).toEqual({ shortTitle: short, year });
  });

  test.each(['2020', '2020-03', '2020-03-02'])('the date %s of the report itself', (published) => {
    const { date, eventDate } = workOfReport({ ...reportFixture({}), published }, 'k');
    expect({ date, eventDate }).toEqual({ date: { start: published } });
  });

  test('has the dates of its days', () => {
    const { dates: _dates, ...undated } = dated.reports[0]!;
    const days = { start: '2020-05-02', end: '2020-05-03' };
    expect(workOfReport(undated, 'k')).toMatchObject({ date: days, eventDate: days });
    const [day] = undated.days;
    expect(workOfReport({ ...undated, days: [day!] }, 'k').date).toEqual({ start: '2020-05-02' });
  });

  test('is dated by its publication, and keeps the day of the event', () => {
    const library = createLibrary([{ ...dated.reports[0]!, published: '2021-01-05' }]);
    const expected = { date: { start: '2021-01-05' }, eventDate: { start: '2020-05-02' } };
    expect(work('s1.h1', library)).toMatchObject(expected);
    expect(work('demo2020', library)).toMatchObject({ ...expected, eventDate: { end: '2020-05-03' } });
  });

  test('has the authors of the report, and a short title of its own', () => {
    const authors = ['Ana Diaz', 'Ministry of Water'];
    const report = { ...dated.reports[0]!, authors, shortTitle: 'Passage', url: 'https://harbour.example/a' };
    expect(workOfReport(report, 'k')).toMatchObject({
      type: 'report',
      authors: [{ family: 'Diaz', given: 'Ana' }, { literal: 'Ministry of Water' }],
      shortTitle: 'Passage',
      publisher: 'The Harbour Foundation',
      genre: 'Workshop report',
      url: 'https://harbour.example/a',
    });
    expect(work('s1.h1', createLibrary([report])).authors).toEqual([{ family: 'Rana', given: 'Asha' }]);
  });

  test('is a page of the organization’s site', () => {
    const page = { ...dated.reports[0]!, isWebPage: true } as const;
    const { type, container, publisher, genre } = workOfReport(page, 'k');
    expect({ type, container, publisher, genre }).toEqual({ type: 'webpage' });
    expect(workOfReport({ ...page, authors: ['Ana Diaz'] }, 'k').container).toBe('The Harbour Foundation');
  });

  test('that is a talk has the title of the talk', () => {
    const talk = reportFixture({
      people: ['Li Wen'],
      sessions: [{ number: '1', title: 'Wells', highlights: [['wen', 'A']] }],
    });
    const [session] = talk.sessions;
    const sessions = [{ ...session!, highlights: [{ ...session!.highlights[0]!, title: 'Who Counts?' }] }];
    expect(work('s1.h1', createLibrary([{ ...talk, sessions }]))).toMatchObject({
      title: 'Who Counts?',
      section: 'Session 1: Wells',
    });
  });

  test.each([
    ['summary', 'chapter', 'Executive summary'],
    ['summary.p1', 'report', 'Safe Passage Workshop: What Was Heard & Learned'],
    ['d2', 'chapter', 'Day 2'],
    ['s3', 'chapter', 'Session 3: Data and Evidence'],
    ['s1.q1', 'chapter', 'Session 1: Shelter and Care'],
    ['r1', 'report', 'Safe Passage Workshop: What Was Heard & Learned'],
    ['lessons-learned.t1', 'chapter', 'Lessons learned'],
  ])('%s is a %s called %s', (id, type, title) => {
    expect(work(id)).toMatchObject({ type, title, note: `demo2020:${id}` });
  });

  test.each([
    ['Old Mill; Port Town; Utopia', 'Port Town, Utopia'],
    ['Port Town', 'Port Town'],
    ['OLD MILL; PORT TOWN, USA', 'Port Town, USA'],
  ])('of the venue %s, the place is %s', (venue, place) => {
    expect(work('demo2020', createLibrary([{ ...exampleReport, venue }])).place).toBe(place);
  });
});

test.each([
  ['Bronwyn Wex', { family: 'Wex', given: 'Bronwyn' }],
  ['Sapana Pradhan Malla', { family: 'Malla', given: 'Sapana Pradhan' }],
  ['Jan van der Berg', { family: 'Berg', given: 'Jan', particle: 'van der' }],
  ['James L. Kelley, Jr.', { family: 'Kelley', given: 'James L.', suffix: 'Jr.' }],
  ['LI Wen', { family: 'LI', given: 'Wen' }],
  ['Wen LI', { family: 'LI', given: 'Wen' }],
  ['J. B. Wex', { family: 'Wex', given: 'J. B.' }],
  ['Naran', { family: 'Naran' }],
  ['李文', { family: '李文' }],
  ['de Souza', { family: 'Souza', given: 'de' }],
])('the name %s is %j', (name, parts) => {
  expect(authorName(name)).toEqual(parts);
});

describe('the formats', () => {
  const works = [work('s2.h2'), work('demo2020')];

  test('BibLaTeX', () => {
    expect(printed(biblatex(works))).toBe(`@incollection{s2.h2,
  author = {Okoro, Maria},
  title = {{Session} 2: {Working} {Across} {Borders}},
  booktitle = {{Safe} {Passage} {Workshop:} {What} {Was} {Heard} \\& {Learned}},
  eventdate = {2020-05-02},
  venue = {Port Town},
  publisher = {The Harbour Foundation},
  date = {2020-05-02},
  note = {demo2020:s2.h2},
}

@report{demo2020,
  author = {{The Harbour Foundation}},
  title = {{Safe} {Passage} {Workshop:} {What} {Was} {Heard} \\& {Learned}},
  shorttitle = {{Safe} {Passage} {Workshop}},
  type = {Workshop report},
  eventdate = {2020-05-02/2020-05-03},
  venue = {Port Town},
  institution = {The Harbour Foundation},
  date = {2020-05-02/2020-05-03},
  note = {demo2020},
}
`);
  });

  test('BibTeX', () => {
    expect(printed(bibtex(works.slice(0, 1)))).toBe(`@incollection{s2.h2,
  author = {Okoro, Maria},
  title = {{Session} 2: {Working} {Across} {Borders}},
  booktitle = {{Safe} {Passage} {Workshop:} {What} {Was} {Heard} \\& {Learned}},
  eventdate = {2020-05-02},
  venue = {Port Town},
  publisher = {The Harbour Foundation},
  year = {2020},
  month = {5},
  day = {2},
  note = {demo2020:s2.h2},
}
`);
  });

  test('RIS', () => {
    expect(printed(ris(works.slice(1)))).toBe(`TY  - RPRT
ID  - demo2020
AU  - The Harbour Foundation,
TI  - Safe Passage Workshop: What Was Heard & Learned
M3  - Workshop report
PB  - The Harbour Foundation
PY  - 2020
DA  - 2020/05/02/
N1  - demo2020
ER  - 
`);
  });

  test('CSL-JSON, a work a line', () => {
    expect(printed(cslJson(works)).split('\n')).toHaveLength(5);
    expect(JSON.parse(printed(cslJson(works)))[0]).toEqual({
      id: 's2.h2',
      type: 'chapter',
      title: 'Session 2: Working Across Borders',
      author: [{ family: 'Okoro', given: 'Maria' }],
      'container-title': 'Safe Passage Workshop: What Was Heard & Learned',
      'event-date': { 'date-parts': [[2020, 5, 2]] },
      'event-place': 'Port Town',
      issued: { 'date-parts': [[2020, 5, 2]] },
      publisher: 'The Harbour Foundation',
      note: 'demo2020:s2.h2',
    });
  });

  test('a report has the keys of its findings in BibLaTeX', () => {
    const report = workOfReport(dated.reports[0]!, 'demo2020', ['s2.h2', 's1']);
    expect(printed(biblatex([report]))).toContain('\n  ids = {s2.h2, s1},\n');
  });
});
