import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exampleLibrary, exampleReport } from '../../test/example-library.js';
import { reportFixture } from '../../test/report-fixture.js';
import { say } from '../../test/say-resolution.js';
import type { Report } from '../model.js';
import { parseReport } from '../parse-report.js';
import { createLibrary } from './library.js';
import { resolveCitation } from './resolve-citation.js';
import { titleInMessage } from './title.js';

const caris = reportFixture({
  key: 'caris2019',
  title: 'Bridges and Ports',
  sessions: Array.from({ length: 12 }, (_, index) => ({ number: String(index + 1), title: `Topic ${index + 1}` })),
});
const both = createLibrary([exampleReport, caris], { default: 'demo2020' });
const noDefault = createLibrary([exampleReport, caris]);

describe('several reports', () => {
  test.each([
    ['s2', 's2 = Session 2: Working Across Borders'],
    ['caris2019:s2', 'caris2019:s2 = Session 2: Topic 2'],
    ['s12', 'no session: caris2019:s12, s3'],
    ['uncounted', 'uncounted = Session 3, contribution: Li Wen (Statistics Office)'],
  ])('with a default, %s: %s', (key, answer) => expect(say(both, key)).toBe(answer));

  test.each([
    ['s2', 'no default: demo2020:s2, caris2019:s2'],
    ['s12', 'no default: caris2019:s12'],
    ['uncounted', 'no default: demo2020:s3.h1'],
    ['smith2020', 'foreign'],
  ])('without a default, %s: %s', (key, answer) => expect(say(noDefault, key)).toBe(answer));

  test('a report whose key is also an id of the default report is ambiguous', () => {
    const library = createLibrary([exampleReport, reportFixture({ key: 'S1', title: 'Another' })], {
      default: 'demo2020',
    });
    expect(say(library, 's1')).toBe('ambiguous: s1, demo2020:s1');
  });

  test('a key of a report that cannot be read is neither found nor wrong', () => {
    const states = (reports: readonly Report[], unread: readonly string[], preferred: string) =>
      ['late:s1.h1', 'Late', 's1.h1', 's99', 'lessons-learned.p2', 'smith2020'].map((id) => {
        const resolution = resolveCitation(createLibrary(reports, { unread, default: preferred }), {
          id,
          mode: 'normal',
        });
        return resolution.type === 'foreign' && resolution.isUnread ? 'unread' : resolution.type;
      });
    const others = ['found', 'unresolved', 'unresolved', 'foreign'];
    expect(states([exampleReport], ['late'], 'demo2020')).toEqual(['unread', 'unread', ...others]);
    const unread = ['unread', 'unread', 'unread', 'unread', 'unread', 'foreign'];
    expect(states([exampleReport], ['late'], 'late')).toEqual(unread);
    const library = createLibrary([exampleReport], { default: 'demo2020', unread: ['late'], hasUnknownKeys: true });
    expect(library.resolve('other:s1.h1')).toEqual({ type: 'foreign', isUnread: true });
    expect(library.resolve('other:thing')).toEqual({ type: 'foreign' });
    // It is not the only report.
    expect(createLibrary([exampleReport], { unread: ['late'] }).defaultKey).toBeUndefined();
  });

  test('keys must be distinct, and the default must be one of them', () => {
    expect(() => createLibrary([exampleReport, { ...exampleReport, key: 'DEMO2020' }])).toThrow(RangeError);
    expect(() => createLibrary([{ ...exampleReport, key: 'a:b' }])).toThrow(RangeError);
    expect(() => createLibrary([exampleReport], { default: 'x' })).toThrow('No report has the key “x”');
    expect(createLibrary([]).resolve('s4')).toEqual({
      type: 'unresolved',
      missing: { what: 'default' },
      suggestions: [],
    });
  });
});

test('the name of a speaker has suggestions', () => {
  expect(exampleLibrary.nearestIds('Köhler').map(({ id }) => id)).toEqual(['s1.h2']);
  expect(exampleLibrary.nearestIds('okoro').map(({ id }) => id)).toEqual(['s2.h2', 's2.h3']);
  expect(exampleLibrary.nearestIds('demo2021').map(({ id }) => id)).toEqual(['demo2020']);
});

test('targets come in the order of the report', () => {
  expect(
    exampleLibrary
      .targets()
      .map(({ id }) => id)
      .join(' '),
  ).toBe(
    'demo2020 summary summary.p1 summary.p2 d1 s1 s1.g1 s1.h1 s1.h2 s1.q1 s2 s2.p1 s2.h1 s2.h2 s2.h3 d2 s3 s3.p1 s3.h1 lessons-learned lessons-learned.p1 lessons-learned.t1 r1',
  );
  expect(both.targets('CARIS2019')).toHaveLength(13);
  expect(both.targets('nope')).toEqual([]);
});

test('sessions without a day or a number are included', () => {
  const library = createLibrary([
    reportFixture({
      days: { Monday: ['s2'] },
      sessions: [{ title: 'Opening', highlights: [['', 'Hello.']] }, { title: 'Closing' }],
    }),
  ]);
  expect(library.targets().map(({ title }) => title)).toEqual([
    'demo2020',
    'Monday',
    'Closing',
    'Opening',
    'Opening, point 1',
  ]);
});

describe('always', () => {
  const libraries = [exampleLibrary, both, noDefault];
  const anyKey = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.stringMatching(/^[sdra]?\d{0,3}[.:,/-]{0,2}[phgqra]?\d{0,20}$/),
    fc
      .constantFrom('demo2020', 'caris2019', 's1', '__proto__', 'constructor')
      .chain((key) => fc.string().map((rest) => `${key}:${rest}`)),
    fc.integer({ min: 0, max: 9 }).chain((n) => fc.string().map((rest) => `s${n}.${rest}`)),
  );

  test('any string resolves, and suggestions resolve to their targets', () => {
    fc.assert(
      fc.property(fc.constantFrom(...libraries), anyKey, fc.integer({ min: 0, max: 9 }), (library, key, limit) => {
        const resolution = library.resolve(key);
        expect(['found', 'ambiguous', 'unresolved', 'foreign']).toContain(resolution.type);
        const suggestions = library.nearestIds(key, limit);
        expect(suggestions.length).toBeLessThanOrEqual(limit);
        for (const { id, target } of suggestions) expect(library.get(id)).toBe(target);
      }),
      { numRuns: 500 },
    );
  });

  test('each target is found by its id, qualified or not, in any letter case', () => {
    const targets = fc.constantFrom(...both.targets());
    fc.assert(
      fc.property(targets, fc.infiniteStream(fc.boolean()), (target, upper) => {
        const mixed = (id: string) => [...id].map((char) => (upper.next().value ? char.toUpperCase() : char)).join('');
        expect(both.get(mixed(target.qualifiedId))).toBe(target);
        expect(both.resolve(mixed(target.qualifiedId))).toMatchObject({ id: target.qualifiedId });
        if (target.report.key === 'demo2020') expect(both.get(mixed(target.id))).toBe(target);
      }),
    );
  });

  test('a key of a million characters is resolved fast', () => {
    for (const key of ['s'.repeat(1e6), 's1.'.repeat(3e5), `demo2020:${'1.'.repeat(5e5)}`, `s${'0'.repeat(1e6)}`]) {
      expect(exampleLibrary.resolve(key)).toEqual({ type: 'foreign' });
      expect(exampleLibrary.nearestIds(key).length).toBeLessThanOrEqual(3);
    }
  });
});

test('a report has its short title, and is found by both titles', () => {
  const library = createLibrary([{ ...caris, shortTitle: 'Quays' }]);
  expect(library.get('caris2019')?.title).toBe('Quays');
  const found = (words: string) => library.search(words).map(({ target }) => target.id);
  expect([found('Quays'), found('bridges')]).toEqual([['caris2019'], ['caris2019']]);
});

test('the summary has the title that the report gives it', () => {
  const text = '---\nreading: exact\n---\n\n## Main Outcomes {.summary}\n\nWells are dry.\n';
  const titlesOf = (markdown: string) =>
    ['summary', 'summary.p1'].map((id) => {
      const resolution = createLibrary([parseReport(markdown, { key: 'wells' })]).resolve(id);
      return resolution.type === 'found' && resolution.target.title;
    });
  expect(titlesOf(text)).toEqual(['Main Outcomes', 'Main Outcomes, paragraph 1']);
  const usual = text.replace('Main Outcomes {.summary}', 'Executive Summary');
  expect(titlesOf(usual)).toEqual(['Executive summary', 'Executive summary, paragraph 1']);
});

test('titles in messages and of findings are short, and without web addresses', () => {
  const heading = 'Rename the pumps. See https://example.org/pumps/renaming-them-all (Asha Rana)';
  const library = createLibrary([
    parseReport(`## ${heading}\n\nWells are dry.\n\n## Wells and pumps of the river districts in spring\n\nRain.\n`, {
      key: 'wells',
    }),
  ]);
  const [rename, wells] = library.targets('wells').filter(({ type }) => type === 'part');
  expect([rename!.title, titleInMessage(rename!)]).toEqual([heading, 'Rename the pumps. See (Asha Rana)']);
  expect(titleInMessage(wells!)).toBe('Wells and pumps of the river districts…');
  expect(library.targets('wells').find(({ text }) => text === 'Wells are dry.')?.title).toBe(
    'Rename the pumps. See (Asha Rana), contribution: Asha Rana',
  );
});
