import { describe, expect, it } from 'vitest';
import { parseReport } from '../../src/parse-report.js';
import { lostProse, shapeOf, sharedReport } from './shared-report.js';

const text = sharedReport('20-openjs-2019-amp-cpc.md');

/** Id, title, and what it holds; `shapeOf` says how to read it. */
const sessions = [
  ['s1', "Document AMP's infrastructure", 'h[simha; burson; langel; simha; rozenberg; sepi; langel; raisinghani] a2'],
  ['s2', 'Disentangling the AMP runtime from the Google AMP cache', 'h[cyren; langel; grothaus] a1'],
] as const;

describe.skipIf(text === undefined)('minutes by agenda item, each speaker a line in bold', () => {
  const report = parseReport(text ?? '');

  it('has a title, and its motivation as a summary', () => {
    expect(report.title).toBe('AMP Infra-WG / CPC joint session');
    expect(report.summary?.passages).toHaveLength(1);
  });

  it('has its sessions, each with its speakers and exchanges', () => {
    expect(report.sessions.map((session) => [session.id, session.title, shapeOf(session)])).toEqual(sessions);
  });

  it('knows everyone on the list of attendees, and them by their first names', () => {
    expect(report.people).toHaveLength(13);
    expect(
      report.people.filter((person) => person.findings.length > 0).map(({ name, aliases }) => [name, ...aliases]),
    ).toEqual([
      ['Joe Sepi', 'Joe'],
      ['Tobie Langel', 'Tobie'],
      ['Daniel Rozenberg', 'Daniel'],
      ['Raghu Simha', 'Raghu'],
      ['Tierney Cyren', 'Tierney'],
      ['Jory Burson', 'Jory'],
      ['Naina Raisinghani', 'Naina'],
      ['Greg Grothaus', 'Greg'],
    ]);
  });

  it('says that the links were left out', () => {
    expect(report.problems).toMatchObject([{ code: 'report.left-out', span: { start: { line: 23 } } }]);
  });

  it('loses no prose', () => {
    expect(lostProse(text ?? '', report, [[23, 27]])).toEqual([]);
  });
});
