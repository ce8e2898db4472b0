import { expect, test } from 'vitest';
import { createLibrary } from '@findings/core/library';
import { reportFixture } from '../../../core/test/report-fixture.js';
import { pinOf } from '../pins/pin-of-target.js';
import { checkDocument } from '../check-document.js';

const report = reportFixture({
  people: ['Bronwyn Wex (AusAID)'],
  sessions: [{ number: '1', title: 'Wells', overview: ['It rained.'], highlights: [['wex', 'Donors pay for wells.']] }],
  parts: [
    { id: 'introduction', title: 'Introduction', overview: ['Water is dear.', 'They met twice.'] },
    { id: 'pumps', title: 'Pumps', within: 's1', tables: ['Village: Sarn; pumps: 12 in all'] },
  ],
});
const library = createLibrary([report]);
const problems = (markdown: string) =>
  checkDocument(markdown, { library }).problems.map(({ code, message }) => `${code}: ${message}`);

test.each([
  [
    '[@introduction.p9]',
    'citation.unresolved: ‘Introduction’ has no paragraph 9. The last one is introduction.p2. Did you mean introduction.p2 (Introduction, paragraph 2) or introduction (Introduction)?',
  ],
  [
    '[@pumps.t2]',
    'citation.unresolved: ‘Pumps’ has no table row 2. The last one is pumps.t1. Did you mean pumps.t1 (Pumps, table row 1) or pumps (Pumps)?',
  ],
  [
    '[@introduction.wex]',
    'citation.unresolved: There is no speaker “wex” in ‘Introduction’. Did you mean s1.h1 (Session 1, contribution: Bronwyn Wex (AusAID)) or introduction (Introduction)?',
  ],
  [
    '[@introduction.p]',
    'citation.unresolved: “introduction.p” needs a number at its end. The last one is introduction.p2. Did you mean introduction.p1 (Introduction, paragraph 1), introduction.p2 (Introduction, paragraph 2) or introduction (Introduction)?',
  ],
  ['[@s1.q]', 'citation.unresolved: “s1.q” needs a number at its end. Did you mean s1 (Session 1: Wells)?'],
  [
    'Donors pay for wells [@introduction.p].',
    'citation.unresolved: “introduction.p” needs a number at its end. The last one is introduction.p2. Did you mean introduction.p1 (Introduction, paragraph 1), introduction.p2 (Introduction, paragraph 2) or introduction (Introduction)?',
  ],
  ['@smith.p2', undefined],
  ['[@smith.j2]', undefined],
  ['[@fig-map.p2]', undefined],
  ['[@smith.p2]', 'citation.unresolved: The report has no finding “smith.p2”. Correct the id, or remove the citation.'],
  [
    '[@introducton.p2]',
    'citation.unresolved: The report has no finding “introducton.p2”. Did you mean introduction.p2 (Introduction, paragraph 2)?',
  ],
])('%s is reported if the report has the part', (markdown, message) => {
  expect(problems(markdown)).toEqual(message === undefined ? [] : [message]);
});

test('a pin of a session or part covers all of its findings, tables and nested parts included', () => {
  expect(Object.keys(pinOf(library.get('s1')!).parts!)).toEqual(['s1.p1', 's1.h1', 'pumps.t1']);
  expect(Object.keys(pinOf(library.get('introduction')!).parts!)).toEqual(['introduction.p1', 'introduction.p2']);
});
