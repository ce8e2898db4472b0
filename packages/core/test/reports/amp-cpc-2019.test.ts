import { describe, expect, it } from 'vitest';
import { parseReport } from '../../src/parse-report.js';
import { lostProse, shapeOf, sharedReport } from './shared-report.js';

const text = sharedReport('20-openjs-2019-amp-cpc.md');

/** Id, title, and what it holds; `shapeOf` says how to read it. */
const sessions = [
  ['s1', "Document AMP's infrastructure", 'h[simha; burson; langel*2; simha; rozenberg; sepi; langel; raisinghani] a2'],
  ['s2', 'Disentangling the AMP runtime from the Google AMP cache', 'h[cyren; langel; grothaus*5] a1'],
] as const;

describe.skipIf(text === undefined)('minutes by agenda item, each speaker a line in bold', () => {
  const report = parseReport(text ?? '');

  it('has a title, and its motivation as a part', () => {
    expect(report.title).toBe('AMP Infra-WG / CPC joint session');
    expect(report.parts.map((part) => [part.id, part.overview.length])).toEqual([
      ['motivation', 1],
      ['related-issues', 0],
    ]);
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

  it('loses no prose', () => {
    expect(lostProse(text ?? '', report)).toEqual([]);
  });
});
