import { describe, expect, it } from 'vitest';
import { parseReport } from '../../src/parse-report.js';
import { lostProse, shapeOf, sharedReport } from './shared-report.js';

const text = sharedReport('12-urssi-2019-incubator.md');

/** Id, title, and what it holds; `shapeOf` says how to read it. */
const sessions = [
  ['s7', 'Start-ups vs Research Software Incubators', 'p2 q[? > -; ? > -; ? > -; ? > -] r10'],
  ['s8', 'Presentations', 'p2 h[parker; burgess; marru; terrel; robinson; mayes; crowston; scholler]'],
  ['s9', 'Designing an Incubator Model for URSSI', 'p1'],
  ['s0', 'Incubators and other URSSI activities', 'q[? > -; ? > -; ? > -*5; ? > -*3; ? > -*2; ? > -*3]'],
  ['s1', 'Goals of a Software Sustainability Incubator', 'q[? > -*4; ? > -*5; ? > -*3]'],
  ['s2', 'Applications / Roles', 'q[? > -]'],
  ['s3', 'Criteria for Acceptance', 'q[? > -*2]'],
  ['s4', 'Incubator activities', 'q[? > -*3; ? > -*3; ? > -*6; ? > -*6; ? > -]'],
  ['s5', 'Evaluation and Progress in the Incubator', 'q[? > -*2; ? > -*3; ? > -*2]'],
  ['s6', 'Sustainability', 'q[? > -*3; ? > -*4; ? > -*3; ? > -]'],
] as const;

describe.skipIf(text === undefined)(
  'a post with recommendations by questions, talks as links, and numbered topics',
  () => {
    const report = parseReport(text ?? '');

    it('is dated by its text, not by the day it was posted', () => {
      expect(report.title).toBe('Report from URSSI workshop on research software incubators');
      expect(report.dates).toMatchObject({ start: '2019-02-10', end: '2019-02-11' });
      expect(report.summary?.passages).toHaveLength(3);
    });

    it('has its sessions, each with its speakers and exchanges', () => {
      expect(report.sessions.map((session) => [session.id, session.title, shapeOf(session)])).toEqual(sessions);
    });

    it('keeps the numbers of topics as printed, from zero on', () => {
      expect(report.sessions.map((session) => session.number)).toEqual([undefined, undefined, undefined, ...'0123456']);
      expect(report.problems.filter((problem) => problem.severity !== 'hint')).toEqual([]);
    });

    it('has the title of each talk', () => {
      expect(report.sessions[1]!.highlights.map((highlight) => highlight.title)).toEqual([
        'UW eScience Incubators',
        'ESIP Incubators',
        'Apache Software Foundation',
        'NumFOCUS',
        'Code for Science and Society',
        'Mozilla Open Leaders',
        'Some factors of success from OSS',
        'Research Software Governance',
      ]);
    });

    it('loses no prose', () => {
      expect(lostProse(text ?? '', report, [[1, 5]])).toEqual([]);
    });
  },
);
