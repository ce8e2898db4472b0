import { describe, expect, it } from 'vitest';
import { parseReport } from '../../src/parse-report.js';
import { findingsOf, lostProse, shapeOf, sharedReport } from './shared-report.js';

const text = sharedReport('01-iab-caris-workshop.txt');

/** Notices, contents, the agenda, references, thanks, attendees, addresses; and the lines that announce a session's points. */
const leftOut = [
  [31, 51],
  [61, 69],
  [71, 94],
  [176, 190],
  [291, 291],
  [357, 357],
  [479, 479],
  [641, 740],
] as const;

/** Id, title, and what it holds; `shapeOf` says how to read it. */
const sessions = [
  ['s1', 'Introduction', 'p6'],
  ['s2.1', 'Coordination between CSIRTs and Attack Response Mitigation Efforts', 'g4 p9 h[-*12]'],
  ['s2.2', 'Scaling Response to DDoS and Botnets Effectively and Safely', 'p1 h[-*11]'],
  ['s2.3', 'DNS & RIRs: Attack Response and Mitigation', 'p1 h[-*5]'],
  ['s2.4', 'Trust Privacy and Data Markings Panel', 'p1 h[-*11]'],
  ['s3', 'Workshop Themes', 'p2 h[-*4]'],
  ['s5', 'Security Considerations', 'p1'],
] as const;

describe.skipIf(text === undefined)(
  'an Internet-Draft: numbered sections, pages with headers and footers, a table of contents',
  () => {
    const report = parseReport(text ?? '');

    it('has a title and the day of the workshop, not of the draft', () => {
      expect(report.title).toBe('Coordinating Attack Response at Internet Scale (CARIS) Workshop Report');
      expect(report.dates).toEqual({ text: '18 June 2015', start: '2015-06-18', end: '2015-06-18' });
      expect(report.summary?.passages).toHaveLength(1);
    });

    it('has lost its headers, footers and page numbers', () => {
      expect(report.repairs).toEqual({ pageBreaks: 12, rejoined: 3, runningLines: 25 });
      expect(findingsOf(report).some((finding) => /\[Page|Moriarty & Ford|October 2015/.test(finding.text))).toBe(
        false,
      );
    });

    it('has its sessions, each with its speakers and exchanges', () => {
      expect(report.sessions.map((session) => [session.id, session.title, shapeOf(session)])).toEqual(sessions);
    });

    it('prints its numbers as they are, and misses none that another part has', () => {
      expect(report.sessions.map((session) => session.number)).toEqual(['1', '2.1', '2.2', '2.3', '2.4', '3', '5']);
      expect(report.problems.filter((problem) => problem.severity !== 'hint')).toEqual([]);
      expect(report.actions).toHaveLength(4);
    });

    it('has the four things that the panel was asked', () => {
      expect(report.sessions[1]!.guidingQuestions.map((question) => question.text.at(-1))).toEqual([
        '?',
        '?',
        '?',
        '?',
      ]);
    });

    it('knows all who attended, though their list is one paragraph', () => {
      expect(report.people).toHaveLength(49);
      expect(report.people[0]).toMatchObject({ id: 'wahid', name: 'Adli Wahid' });
      expect(report.people.at(-1)).toMatchObject({ id: 'young', name: 'Wes Young' });
      expect(report.people.find((person) => person.id === 'tianfu')).toMatchObject({
        honorific: 'Mr.',
        name: 'Fu TianFu',
      });
    });

    it('says what it left out', () => {
      expect(report.problems.map((problem) => problem.span?.start.line)).toEqual([31, 48, 176, 643, 650, 661, 704]);
    });

    it('loses no prose', () => {
      expect(lostProse(text ?? '', report, leftOut)).toEqual([]);
    });
  },
);
