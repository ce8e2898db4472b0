import { describe, expect, it } from 'vitest';
import { parseReport } from '../../src/parse-report.js';
import { findingsOf, lostProse, shapeOf, sharedReport } from './shared-report.js';

const text = sharedReport('17-serialxtal-2023-xfel-synchrotron.md');

/** Id, title, and what it holds; `shapeOf` says how to read it. */
const sessions = [
  ['s1', 'Opening Comments', 'h[wierman; hirata; owen; lyubimov]'],
  ['s2', 'Questions and Discussion', 'p1 q[? > -, wierman, sierra; ? > owen, graeme, hirata, aller; ? > graeme]'],
] as const;

describe.skipIf(text === undefined)('minutes told in prose, by first names', () => {
  const report = parseReport(text ?? '');

  it('has a title, and one line about where it comes from', () => {
    expect(report.title).toBe('Recognising the Differences Between XFEL and Synchrotron Serial Crystallography');
    expect(report.summary?.passages).toHaveLength(1);
  });

  it('has its sessions, each with its speakers and exchanges', () => {
    expect(report.sessions.map((session) => [session.id, session.title, shapeOf(session)])).toEqual(sessions);
  });

  it('tells by the list of the panel who a first name is, also a short one', () => {
    expect(report.people.map(({ name, aliases }) => [name, ...aliases])).toEqual([
      ['Jeney Wierman', 'Jeney'],
      ['Kunio Hirata', 'Kunio'],
      ['Robin Owen', 'Robin'],
      ['Artem Lyubimov', 'Art'],
      ['Ray Sierra', 'Ray'],
      ['Graeme'],
      ['Pierre Aller'],
    ]);
  });

  it('leaves out the list of the panel and what was never written', () => {
    expect(findingsOf(report).some((finding) => finding.text.includes('TBD') || finding.text === 'Kunio Hirata')).toBe(
      false,
    );
  });

  it('loses no prose', () => {
    expect(lostProse(text ?? '', report)).toEqual([]);
  });
});
