import { describe, expect, test } from 'vitest';
import { readFixture, wells } from '../test/fixture.js';
import { tip2012 } from '../test/shipped-report.js';
import { definition } from './definition.js';

/** The definitions at the cursor: the words of the origin and of the target. */
function led(fixture: string): readonly string[] {
  const { workspace, uri, offset, texts } = readFixture(fixture);
  const words = (file: string, { start, end }: { start: { offset: number }; end: { offset: number } }): string =>
    texts.get(file)!.slice(start.offset, end.offset);
  return definition(workspace, uri, offset).map(
    ({ origin, uri: to, selection }) => `${words(uri, origin)} → ${to.slice(10)}: ${words(to, selection)}`,
  );
}

describe('leads from a key to the cited target', () => {
  const OKOYE = 'wells.report.md: Wells cost 400 dollars each, and half of them dry up within two years.';
  test.each([
    ['a highlight', '[see @s1|.h1, p. 3]', [`@s1.h1 → ${OKOYE}`]],
    ['right after the key', '[-@{s1.h1}|]', [`-@{s1.h1} → ${OKOYE}`]],
    ['by speaker, in a table', '| a |\n|---|\n| @s1.oko‸ye |', [`@s1.okoye → ${OKOYE}`]],
    // A group in the suffix of another, which has a later key.
    ['in a suffix', '[@s1, @s|2; @d1]', ['@s2 → wells.report.md: Scarcity']],
    ['a session to its heading', '[@s|2]', ['@s2 → wells.report.md: Scarcity']],
    [
      'the summary to its first words',
      '[@summ|ary]',
      ['@summary → wells.report.md: Water was scarce in 12 of 14 districts. Session 2 asks why.'],
    ],
    ['the report to its title', '[@wells|]', ['@wells → wells.report.md: Wells and Water']],
    ['nothing', '[@s|9]', []],
    ['a work of nobody', '[@smith|2020]', []],
  ])('%s', (_, fixture, expected) => expect(led(`${fixture}\n${wells}`)).toEqual(expected));
});

test('leads from an ambiguous key to each finding', () => {
  const report = wells.replace('**Ben Ali (UNDP):**', '**Ada Okoye (WaterAid):**');
  expect(led(`[@s1.oko|ye]\n${report}`).map((to) => to.split(': ')[1])).toEqual([
    'Wells cost 400 dollars each, and half of them dry up within two years.',
    'Committees of users keep pumps running.',
  ]);
});

test('leads to the report that the key names', () => {
  const other = wells.replace('wells.report', 'pumps.report');
  expect(led(`[@pumps:d|1]\n${wells}\n${other}`)).toEqual(['@pumps:d1 → pumps.report.md: Day 1: 3 May 2021']);
});

test('leads from a path in front matter to the file', () => {
  const { workspace, uri } = readFixture(`---\nfindings: wells.report.md\n---\n[@s1]\n${wells}`);
  const { source, markdown, context } = workspace.proposal(uri)!;
  const files = [{ span: source.span(14, 29), uri: 'file:///w/wells.report.md' }];
  workspace.setProposal(uri, markdown, { context, severities: {}, problems: [], files });
  expect(markdown.slice(14, 29)).toBe('wells.report.md');
  expect(definition(workspace, uri, 20)).toMatchObject([
    { origin: files[0]!.span, uri: 'file:///w/wells.report.md', target: { start: { offset: 0 } } },
  ]);
  expect(definition(workspace, uri, 13)).toEqual([]);
});

describe('in a report', () => {
  test('leads from the summary’s mention of a session to the session', () => {
    const { workspace } = readFixture(`x\n${tip2012}`);
    const { report, uri, library } = workspace.reports()[0]!;
    const mentions = report.summary!.references.filter(({ target }) => target !== undefined);
    expect(mentions.length).toBeGreaterThan(3);
    for (const { target, spans } of mentions) {
      const [link] = definition(workspace, uri, spans[0]!.start.offset + 1);
      expect(link).toMatchObject({ origin: spans[0], uri, selection: library.get(target!)!.spans[0] });
    }
  });

  test('leads from a finding to itself, so that editors show its references', () => {
    const report = wells.replace('Nobody measures', 'Nobody meas|ures');
    expect(led(`x\n${report}`)).toEqual([
      'Nobody measures the groundwater. → wells.report.md: Nobody measures the groundwater.',
    ]);
  });
});

test('returns nothing without a library, in an unknown document and outside the text', () => {
  const { workspace, uri } = readFixture(`[@s1.h1]\n${wells}`);
  for (const offset of [-1, 9, 1e9, NaN]) expect(definition(workspace, uri, offset)).toEqual([]);
  expect(definition(workspace, 'file:///w/none.md', 2)).toEqual([]);
  workspace.setProposal(uri, '[@s1.h1]', { context: { sources: new Map() }, severities: {}, problems: [] });
  expect(definition(workspace, uri, 2)).toEqual([]);
});
