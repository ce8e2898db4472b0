import { describe, expect, it } from 'vitest';
import { parseReport } from '../../src/parse-report.js';
import { lostProse, shapeOf, sharedReport } from './shared-report.js';

const text = sharedReport('05-hsf-2018-generators-workshop.md');

/** Id, title, and what it holds; `shapeOf` says how to read it. */
const sessions = [
  [
    's1',
    'CWP Challenges and Workshop Aims',
    'h[sexton-kennedy*8] q[: marshall; : marshall; : roiser; : frixione; : frixione > sexton-kennedy; : buckley]',
  ],
  ['s2', 'Introduction to Generator Codes', 'h[platzer*5] q[? valassi > sexton-kennedy+amoroso, zbiszek, frixione]'],
  ['s3', 'ATLAS Needs and Concerns', 'h[mcfayden*9] q[? > -]'],
  [
    's4',
    'CMS Needs and Concerns',
    'h[yazgan*8] q[: muraidham; : richardson; ? > -; ? valassi > sexton-kennedy; : frixione > graeme]',
  ],
  [
    's5',
    'LHCb Needs and Concerns',
    'h[ilten*5] q[? sexton-kennedy > kreps; ? frixione > -; ? valassi > -; ? muraidham > -; : muraidham; ? amoroso > kreps, corti]',
  ],
  ['s6', 'Practical Computing Considerations', 'h[lange*9] q[: roiser; : roiser]'],
  ['s7', 'Discussion', 'q[? ilten > mcfayden, marshall; : ciulli > ilten; : mrenna; ? mcfayden > graeme]'],
  ['s8', 'Performance Optimisation Introduction - Why should we care?', 'h[muraidham*10]'],
  ['s9', 'Optimising Memory Use', 'p1 h[ponce*9]'],
  ['s10', 'Performance Discussion', 'p3 q[? > -; ? > -; ? > -; ? > -; ? > -]'],
  ['s11', 'Sherpa Status and Plans', 'h[schonherr*9] q[? > -]'],
  ['s12', 'aMC_@NLO Status and Plans', 'h[mattelaer*11] q[? > -*2; ? > -]'],
  ['s13', 'PYTHIA 8 Status and Plans', 'h[ilten*17] q[? > -]'],
  ['s14', 'Herwig Status and Plans', 'h[richardson*14]'],
  ['s15', 'POWHEG Status and Plans', 'h[re*12]'],
  ['s16', 'Discussion', 'p1 q[? mcfayden > -; ? > -]'],
  ['s17', 'High-multiplicity multi-jet merging with HPC technology', 'h[-*6] q[? > -*3; ? > -; ?; ? > -]'],
  ['s18', 'A novel workflow of generator tunings in HPC for LHC new physics searches', 'h[-] q[? > -; ? > -; ? > -]'],
  ['s19', 'Adaptive multi-channel integration with MPI', 'h[-*5] q[? > -; ? > -]'],
  [
    's20',
    'Optimising Generator Usage',
    'h[-*3] q[? > -*3; ? frixione > -*3; ? mcfayden > sexton-kennedy, -; ? > -; ? > -; ? > -; ? > -; ? > -; ? > -; ? > schonherr; ? valassi; : sexton-kennedy > -]',
  ],
  ['s21', 'Photos and Tauola Status and Plans', 'q[? > -; : sexton-kennedy > -]'],
  ['s22', 'EvtGen Status and Plans', 'h[-*8] q[? > -*2; ? marshall > -*3]'],
  ['s23', 'NNLO / N^3LO calculations with NNLOJet', 'h[-*6] q[? valassi > amoroso; : valassi]'],
  ['s24', 'NNLO calculations with Matrix', 'h[-*3]'],
  ['s25', 'NNLO calculations with MCFM', 'h[-]'],
  ['s26', 'Beyond Current Paradigms', 'h[-*2; valassi; -*11]'],
] as const;

describe.skipIf(text === undefined)('live notes of a workshop in Markdown, with marked turns', () => {
  const report = parseReport(text ?? '');

  it('is dated by its title, and told in half days', () => {
    expect(report.title).toBe('HSF Generator Workshop, 26-28 November 2018');
    expect(report.dates).toMatchObject({ start: '2018-11-26', end: '2018-11-28' });
    expect(report.days.map(({ label, date, sessions: ids }) => [label, date, ids.length])).toEqual([
      ['Monday', '2018-11-26', 16],
      ['Tuesday', '2018-11-27', 10],
    ]);
    expect(report.problems.map((problem) => problem.code)).toEqual(['report.day-without-sessions']);
  });

  it('has its sessions, each with its speakers and exchanges', () => {
    expect(report.sessions.map((session) => [session.id, session.title, shapeOf(session)])).toEqual(sessions);
  });

  it('has what is to be done at its end, nested points included', () => {
    expect(report.actions).toHaveLength(11);
    expect(report.actions[0]!.text).toContain('ATLAS');
    expect(report.actions.at(-1)!.text).toContain('LPCC');
  });

  it('knows one person by a surname’s capitals, a first name and a name without spaces', () => {
    expect(report.people.filter((person) => person.name.startsWith('Josh')).map((person) => person.id)).toEqual([
      'mcfayden',
    ]);
    expect(report.people.find((person) => person.id === 'marshall')).toMatchObject({ name: 'Zach Marshall' });
    expect(report.people.find((person) => person.id === 'muraidham')?.affiliations).toEqual([
      'IT-DI-WLCG, UP Team, CERN',
    ]);
    expect(report.people).toHaveLength(24);
  });

  it('loses no prose', () => {
    expect(lostProse(text ?? '', report, [[1, 5]])).toEqual([]);
  });
});
