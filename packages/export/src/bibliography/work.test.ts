import { describe, expect, test } from 'vitest';
import { exampleLibrary, exampleReport } from '../../../core/test/example-library.js';
import { reportFixture } from '../../../core/test/report-fixture.js';
import { createLibrary } from '@findings/core/library';
import type { Report } from '@findings/core';
import { biblatex } from './biblatex.js';
import { bibtex } from './bibtex.js';
import { cslJson } from './csl-json.js';
import { ris } from './ris.js';
import { authorName } from './work-author.js';
import { workOf } from './work.js';

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

describe('a finding as a work', () => {
  test('has its speakers, session and day', () => {
    expect(work('demo2020:s2.h1')).toEqual({
      key: 'demo2020:s2.h1',
      type: 'chapter',
      title: 'Highlight 1: Two countries counted the same people and found different numbers',
      authors: [
        { family: 'Rana', given: 'Asha' },
        { family: 'Wen', given: 'Li' },
      ],
      container: 'Session 2: Working Across Borders',
      event: 'Safe Passage Workshop',
      place: 'Old Mill, Port Town',
      date: { start: '2020-05-02' },
      publisher: 'The Harbour Foundation',
      note: 'demo2020:s2.h1',
    });
  });

  test('without a speaker has the organization as author', () => {
    expect(work('s2.p1').authors).toEqual([{ literal: 'The Harbour Foundation' }]);
    expect(work('s2.p1', exampleLibrary)).toEqual({
      key: 's2.p1',
      type: 'chapter',
      title: 'Overview, paragraph 1: Cases end at the border because papers do',
      authors: [],
      container: 'Session 2: Working Across Borders',
      event: 'Safe Passage Workshop',
      note: 'demo2020:s2.p1',
    });
  });

  test('outside a session has the report as container and the dates of the workshop', () => {
    const { container, event, date } = work('summary.p2');
    expect({ container, event, date }).toEqual({
      container: 'Safe Passage Workshop: What Was Heard & Learned',
      event: undefined,
      date: { start: '2020-05-02', end: '2020-05-03' },
    });
  });

  test('in a part has the part as container, and only the speaker of all of it as author', () => {
    const { container, authors } = work('lessons-learned.p1');
    expect({ container, authors }).toEqual({
      container: 'Lessons learned',
      authors: [{ literal: 'The Harbour Foundation' }],
    });
    const said = { text: 'Wen counts.', page: '9', statements: [['wen', 'Wen counts.']] } as const;
    const library = createLibrary([
      reportFixture({ people: ['Li Wen'], parts: [{ id: 'notes', title: 'Notes', overview: [said] }] }),
    ]);
    expect(work('notes.p1', library)).toMatchObject({ authors: [{ family: 'Wen', given: 'Li' }], page: '9' });
  });

  test('has the page of the finding', () => {
    const library = createLibrary([
      reportFixture({ parts: [{ id: 'notes', title: 'Notes', overview: [{ text: 'Rain fell.', page: '9' }] }] }),
    ]);
    const works = [work('notes.p1', library)];
    expect(JSON.parse(printed(cslJson(works)))[0].page).toBe('9');
    expect(printed(biblatex(works))).toContain('pages = {9}');
    expect(printed(bibtex(works))).toContain('pages = {9}');
    expect(printed(ris(works))).toContain('SP  - 9\n');
  });

  test('is a report for the whole report', () => {
    expect(work('demo2020')).toEqual({
      key: 'demo2020',
      type: 'report',
      title: 'Safe Passage Workshop: What Was Heard & Learned',
      authors: [{ literal: 'The Harbour Foundation' }],
      place: 'Old Mill, Port Town',
      date: { start: '2020-05-02', end: '2020-05-03' },
      publisher: 'The Harbour Foundation',
      genre: 'Workshop report',
      note: 'demo2020',
    });
  });

  test.each([
    ['summary', 'Executive summary'],
    ['summary.p1', 'Executive summary, paragraph 1: Two days brought donors and shelters together'],
    ['d2', 'Day 2'],
    ['s3', 'Session 3: Data and Evidence'],
    ['s1.g1', 'Guiding question 1: Who pays for a bed?'],
    ['s1.q1', 'Question 1: How long may someone stay?'],
    ['s1.kohler', 'Highlight 2: Beds are counted every night, and the count is public'],
    ['s2.h2', 'Highlight 2: Every border post keeps a register of its own…'],
    ['r1', 'Recommendation 1: Keep one register of cases'],
    ['lessons-learned', 'Lessons learned'],
    ['lessons-learned.p1', 'Paragraph 1: A count that is never repeated is a guess'],
    ['lessons-learned.t1', 'Table row 1: Port: Varna; berths: 40'],
  ])('%s is called %s', (id, title) => {
    expect(work(id).title).toBe(title);
  });

  test('dates that cannot be parsed stay as printed', () => {
    const vague = createLibrary([{ ...exampleReport, dates: { text: 'Spring 2020' } }]);
    const works = [work('s1.h1', vague)];
    expect(JSON.parse(printed(cslJson(works)))[0].issued).toEqual({ literal: 'Spring 2020' });
    expect(printed(biblatex(works))).toContain('year = {Spring 2020}');
    expect(printed(bibtex(works))).toContain('year = {Spring 2020}');
    expect(printed(ris(works))).toContain('PY  - 2020\nDA  - ///Spring 2020\n');
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
  title = {{Highlight} 2: {Every} border post keeps a register of its own…},
  booktitle = {{Session} 2: {Working} {Across} {Borders}},
  eventtitle = {{Safe} {Passage} {Workshop}},
  eventdate = {2020-05-02},
  venue = {Old Mill, Port Town},
  publisher = {The Harbour Foundation},
  location = {Old Mill, Port Town},
  date = {2020-05-02},
  note = {demo2020:s2.h2},
}

@report{demo2020,
  author = {{The Harbour Foundation}},
  title = {{Safe} {Passage} {Workshop:} {What} {Was} {Heard} \\& {Learned}},
  type = {Workshop report},
  eventdate = {2020-05-02/2020-05-03},
  venue = {Old Mill, Port Town},
  institution = {The Harbour Foundation},
  location = {Old Mill, Port Town},
  date = {2020-05-02/2020-05-03},
  note = {demo2020},
}
`);
  });

  test('BibTeX', () => {
    expect(printed(bibtex(works.slice(0, 1)))).toBe(`@incollection{s2.h2,
  author = {Okoro, Maria},
  title = {{Highlight} 2: {Every} border post keeps a register of its own…},
  booktitle = {{Session} 2: {Working} {Across} {Borders}},
  publisher = {The Harbour Foundation},
  address = {Old Mill, Port Town},
  year = {2020},
  month = {5},
  day = {2},
  note = {demo2020:s2.h2},
  eventtitle = {{Safe} {Passage} {Workshop}},
  eventdate = {2020-05-02},
  venue = {Old Mill, Port Town},
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
CY  - Old Mill, Port Town
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
      title: 'Highlight 2: Every border post keeps a register of its own…',
      author: [{ family: 'Okoro', given: 'Maria' }],
      'container-title': 'Session 2: Working Across Borders',
      'event-title': 'Safe Passage Workshop',
      event: 'Safe Passage Workshop',
      'event-date': { 'date-parts': [[2020, 5, 2]] },
      'event-place': 'Old Mill, Port Town',
      issued: { 'date-parts': [[2020, 5, 2]] },
      publisher: 'The Harbour Foundation',
      'publisher-place': 'Old Mill, Port Town',
      note: 'demo2020:s2.h2',
    });
  });
});
