import { describe, expect, test } from 'vitest';
import { marked, wells } from '../test/fixture.js';
import { tip2012 } from '../test/shipped-report.js';
import { definition } from './definition.js';

/** Each place that the cursor leads to: from where, and the words there. */
function led(fixture: string): readonly string[] {
  const { workspace, uri, offset, texts } = marked(fixture);
  const words = (file: string, { start, end }: { start: { offset: number }; end: { offset: number } }): string =>
    texts.get(file)!.slice(start.offset, end.offset);
  return definition(workspace, uri, offset).map(
    ({ origin, uri: to, selection }) => `${words(uri, origin)} → ${to.slice(10)}: ${words(to, selection)}`,
  );
}

describe('from a key to what it cites', () => {
  const OKOYE = 'wells.report.md: Wells cost 400 dollars each, and half of them dry up within two years.';
  test.each([
    ['a highlight', '[see @s1|.h1, p. 3]', [`@s1.h1 → ${OKOYE}`]],
    ['right behind the key', '[-@{s1.h1}|]', [`-@{s1.h1} → ${OKOYE}`]],
    ['by speaker, in a table', '| a |\n|---|\n| @s1.oko‸ye |', [`@s1.okoye → ${OKOYE}`]],
    ['in a footnote', 'So[^1]\n\n[^1]: @s1|.h1', [`@s1.h1 → ${OKOYE}`]],
    ['in a quotation', '> 𝒳 [@s1|.h1]', [`@s1.h1 → ${OKOYE}`]],
    ['a session to its heading', '[@s|2]', ['@s2 → wells.report.md: Scarcity']],
    ['a day to its heading', '[@d|1]', ['@d1 → wells.report.md: Day 1: 3 May 2021']],
    [
      'the summary to its first words',
      '[@summ|ary]',
      ['@summary → wells.report.md: Water was scarce in 12 of 14 districts. Session 2 asks why.'],
    ],
    ['the report to its title', '[@wells|]', ['@wells → wells.report.md: Wells and Water']],
    ['nothing', '[@s|9]', []],
    ['a work of nobody', '[@smith|2020]', []],
    ['code', '`@s|1`', []],
  ])('%s', (_, fixture, expected) => expect(led(`${fixture}\n${wells}`)).toEqual(expected));
});

test('a key that may mean several findings leads to each', () => {
  const report = wells.replace('**Ben Ali (UNDP):**', '**Ada Okoye (WaterAid):**');
  expect(led(`[@s1.oko|ye]\n${report}`).map((to) => to.split(': ')[1])).toEqual([
    'Wells cost 400 dollars each, and half of them dry up within two years.',
    'Committees of users keep pumps running.',
  ]);
});

test('of two reports, to the one that the key names', () => {
  const other = wells.replace('wells.report', 'pumps.report');
  expect(led(`[@pumps:d|1]\n${wells}\n${other}`)).toEqual(['@pumps:d1 → pumps.report.md: Day 1: 3 May 2021']);
});

test('a name that the report gives leads to what it is given to', () => {
  const report = wells.replace('groundwater.', 'groundwater. {#measuring}');
  expect(led(`[@wells:measu|ring]\n${report}`)).toEqual([
    '@wells:measuring → wells.report.md: Nobody measures the groundwater.',
  ]);
});

test('the shipped report: over a page break, the target is all of it and the selection its first run', () => {
  const { workspace, uri } = marked(`x\n${tip2012}`);
  const { library, source } = workspace.reports()[0]!;
  const { text } = source;
  const broken = library.targets().filter((target) => 'finding' in target && target.spans.length > 1);
  expect(broken.length).toBeGreaterThan(0);
  const { context } = workspace.proposal(uri)!;
  for (const { id, spans } of broken) {
    workspace.setProposal(uri, `[@${id}]`, { context, severities: {}, problems: [] });
    const [link] = definition(workspace, uri, 2);
    expect(link?.selection).toEqual(spans[0]);
    expect(link?.target).toEqual({ start: spans[0]!.start, end: spans.at(-1)!.end });
    // What stands between is no finding's words, but inside what is shown of it.
    const between = text.slice(spans[0]!.end.offset, spans[1]!.start.offset);
    expect(text.slice(link!.target.start.offset, link!.target.end.offset)).toContain(between);
  }
});

test('in front matter, from a path to its file', () => {
  const { workspace, uri } = marked(`---\nfindings: wells.report.md\n---\n[@s1]\n${wells}`);
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
  test('the summary’s mention of a session leads there', () => {
    const { workspace } = marked(`x\n${tip2012}`);
    const { report, uri, library } = workspace.reports()[0]!;
    const mentions = report.summary!.references.filter(({ target }) => target !== undefined);
    expect(mentions.length).toBeGreaterThan(3);
    for (const { target, spans } of mentions) {
      const [link] = definition(workspace, uri, spans[0]!.start.offset + 1);
      expect(link).toMatchObject({ origin: spans[0], uri, selection: library.get(target!)!.spans[0] });
    }
  });

  test('a finding leads to itself, so that an editor shows who refers to it', () => {
    const report = wells.replace('Nobody measures', 'Nobody meas|ures');
    expect(led(`x\n${report}`)).toEqual([
      'Nobody measures the groundwater. → wells.report.md: Nobody measures the groundwater.',
    ]);
  });
});

test('without a library, in an unknown document and outside the text there is nothing', () => {
  const { workspace, uri } = marked(`[@s1.h1]\n${wells}`);
  for (const offset of [-1, 9, 1e9, NaN]) expect(definition(workspace, uri, offset)).toEqual([]);
  expect(definition(workspace, 'file:///w/none.md', 2)).toEqual([]);
  workspace.setProposal(uri, '[@s1.h1]', { context: { sources: new Map() }, severities: {}, problems: [] });
  expect(definition(workspace, uri, 2)).toEqual([]);
});
