import { describe, expect, it } from 'vitest';
import { parseReport } from '../../src/parse-report.js';
import { findingsOf, lostProse, shapeOf, sharedReport } from './shared-report.js';

const text = sharedReport('06-hsf-2017-cwp-sandiego.md');

/** Id, title, and what it holds; `shapeOf` says how to read it. */
const sessions = [
  [
    's1',
    'Community White Paper (CWP) Workshop, San Diego, 23-26 January 2017',
    'p2 h[elmer; neubauer; bird; kutschke; gaede; wu; meinhard+gutsche; meinhard+sauers; katz]',
  ],
  ['s2', 'The CWP Working Groups', 'p1'],
] as const;

describe.skipIf(text === undefined)('a newsletter whose speakers stand in bold inside the sentences', () => {
  const report = parseReport(text ?? '');

  it('is dated by the title in its front matter', () => {
    expect(report.title).toBe('Community White Paper (CWP) Workshop, San Diego, 23-26 January 2017');
    expect(report.dates).toMatchObject({ start: '2017-01-23', end: '2017-01-26' });
    expect(report.days).toEqual([]);
  });

  it('has its sessions, each with its speakers and exchanges', () => {
    expect(report.sessions.map((session) => [session.id, session.title, shapeOf(session)])).toEqual(sessions);
  });

  it('knows who spoke, and from where', () => {
    expect(report.people.map(({ name, affiliations }) => [name, ...affiliations])).toEqual([
      ['Peter Elmer', 'Princeton'],
      ['Mark Neubauer', 'Illinois'],
      ['Ian Bird', 'CERN'],
      ['Rob Kutschke', 'FNAL'],
      ['Frank Gaede', 'DESY'],
      ['Wenjing Wu', 'IHEP'],
      ['Helge Meinhard'],
      ['Oliver Gutsche'],
      ['Aaron Sauers', 'FNAL'],
      ['Dan Katz', 'NCSA'],
    ]);
  });

  it('has its next steps as actions, the events to come one by one', () => {
    expect(report.actions.map((action) => action.text.split(' ').slice(0, 2).join(' '))).toEqual([
      'The work',
      'Connecting The',
      'IML Topical',
      'HSF Analysis',
      'DSHEP@FNAL (FNAL,',
      'Finally, please',
    ]);
  });

  it('reads a list that a sentence announces as part of what was said', () => {
    expect(report.sessions[0]!.highlights[0]!.text).toContain('HL-LHC');
    expect(report.sessions[0]!.highlights[0]!.spans.length).toBeGreaterThan(3);
    expect(report.sessions[0]!.highlights[2]!.text).toMatch(/in 2020, .*in 2017, /);
  });

  it('leaves out the picture and its caption', () => {
    expect(findingsOf(report).some((finding) => finding.text.includes('photo'))).toBe(false);
  });

  it('loses no prose', () => {
    expect(
      lostProse(text ?? '', report, [
        [1, 5],
        [14, 14],
      ]),
    ).toEqual([]);
  });
});
