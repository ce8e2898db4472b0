import { describe, expect, it } from 'vitest';
import { parseReport } from '../../src/parse-report.js';
import { lostProse, shapeOf, sharedReport } from './shared-report.js';

const text = sharedReport('09-usrse-2020-virtual-workshop.md');

/** Id, title, and what it holds; `shapeOf` says how to read it. */
const sessions = [
  ['s1', 'The RSE Landscape', 'chair[ferenbaugh] p2 q[? > -; ? > -; ? > -; ? > -; ? > -; ? > -; ? > -]'],
  ['s2', 'Technical Talks', 'chair[hill] p2 h[liu; xia; raamana; leinicke; mueller; gamblin; manalo+stone]'],
  ['s3', 'Next Steps for the US-RSE Association', 'chair[perr-sauer gesing] g3 p7'],
] as const;

describe.skipIf(text === undefined)('a post with questions in bold and talks in a list', () => {
  const report = parseReport(text ?? '');

  it('has a title, and no dates but those of what was called off', () => {
    expect(report.title).toBe('Virtual US-RSE Workshop Recap');
    expect(report.dates).toBeUndefined();
    expect(report.summary?.passages).toHaveLength(4);
  });

  it('has its sessions, each with its speakers and exchanges', () => {
    expect(report.sessions.map((session) => [session.id, session.title, shapeOf(session)])).toEqual(sessions);
  });

  it('takes a question in bold for a question, a talk in bold for a title', () => {
    const [landscape, talks, next] = report.sessions;
    expect(landscape!.exchanges.every((exchange) => exchange.question!.text.endsWith('?'))).toBe(true);
    expect(talks!.highlights.map((highlight) => highlight.title === highlight.text)).toEqual(Array(7).fill(true));
    expect(talks!.highlights[5]!.title).toContain('?');
    expect(next!.guidingQuestions.map((question) => question.text.slice(0, 4))).toEqual(['What', 'What', 'How ']);
  });

  it('knows the speakers and who led', () => {
    expect(report.people.map(({ name, affiliations, roles }) => [name, affiliations.join(), roles.join()])).toEqual([
      ['Fang Liu', 'Georgia Tech', ''],
      ['Junchao Xia', 'Princeton', ''],
      ['Pradeep Raamana', 'Baycrest Health Sciences', ''],
      ['Sarah Leinicke', 'Harvard', ''],
      ['Kaspar Mueller', 'Intellectual Ventures', ''],
      ['Todd Gamblin', 'LLNL', ''],
      ['Kevin Manalo', 'Georgia Tech', ''],
      ['Chris Stone', 'Georgia Tech', ''],
      ['Charles Ferenbaugh', 'Los Alamos National Laboratory', 'chair'],
      ['Chris Hill', 'MIT', 'chair'],
      ['Jordan Perr-Sauer', 'National Renewable Energy Laboratory', 'chair'],
      ['Sandra Gesing', 'University of Notre Dame', 'facilitator'],
    ]);
  });

  it('loses no prose', () => {
    expect(lostProse(text ?? '', report, [[1, 6]])).toEqual([]);
  });
});
