import { describe, expect, test } from 'vitest';
import { acceptCompletion, completionsFor, labels } from '../../test/completion.js';
import { readFixture, wells } from '../../test/fixture.js';
import { complete } from './complete.js';

const inWells = (text: string): string => `${text}\n${wells}`;

describe('a bare @ suggests keys and speakers whose beginning is typed', () => {
  test.each([
    ['As @s1.h|', ['s1.h1', 's1.h2']],
    ['As @s2.|', ['s2.p1', 's2.h1', 's2.okoye']],
    ['As @summ|', ['summary', 'summary.p1']],
    ['As @wel|', ['wells']],
    ['As @wells:s2|', ['wells:s2', 'wells:s2.p1', 'wells:s2.h1']],
    ['As @oko|', ['s1.h1', 's2.h1']],
    ['As @ADA|', ['s1.h1', 's2.h1']],
    ['As @wells:ali|', ['wells:s1.h2']],
    ['As @ben|', ['s1.h2']],
  ])('%s: %j', (text, expected) => {
    expect(labels(inWells(text))).toEqual(expected);
  });

  test.each([
    ['words of the text', 'As @groundwater|'],
    ['a title', 'As @scarcity|'],
    ['an organization', 'As @wateraid|'],
    ['the middle of a name', 'As @koye|'],
    ['a misspelt id', 'As @s1h2|'],
    ['a misspelt name', 'As @okoey|'],
    ['nothing yet', 'As @|'],
    ['nothing yet, before a word', 'As @| said'],
    ['an e-mail address', 'Write to jo@ali|'],
    ['a name with an underscore', 'Thanks to @ali_b|'],
    ['the name of a package', 'Run npm i @ali/pumps|'],
    ['the line after a forgotten bracket', 'In [@s1\nAs @groundwater|'],
    ['the scope of a package', 'Run npm i @ali|/pumps'],
    ['a host', 'See @s1.amazonaws.com|'],
    ['the version of a package', 'Run npm i pumps@s1|'],
  ])('not for %s: %s', (_, text) => {
    expect(labels(inWells(text))).toEqual([]);
  });

  test('nothing is preselected', () => {
    const items = completionsFor(inWells('As @s1|'));
    expect(items[0]?.label).toBe('s1');
    expect(items.some(({ preselect }) => preselect)).toBe(false);
  });

  test('only on request, because Enter would replace a name', () => {
    for (const text of ['As @oko|', 'As @s1.|', 'As @ben|, who']) {
      const { workspace, uri, offset } = readFixture(inWells(text));
      expect(complete(workspace, uri, offset, {}, false)).toEqual([]);
      expect(complete(workspace, uri, offset, {}, true).length).toBeGreaterThan(0);
    }
  });

  test('finds somebody by each part of a name', () => {
    const report = wells.replaceAll('Ada Okoye', 'Ada O’Brien van der Berg');
    for (const name of ['ada', 'obr', 'brien', 'der', 'berg', 'van']) {
      expect(labels(`As @${name}|\n${report}`)).toEqual(expect.arrayContaining(['s1.h1']));
    }
  });
});

test.each(['As [@groundwater|', 'As [see @groundwater|', 'As [@s1; @groundwater|, p. 3', 'As @{groundwater|'])(
  'brackets and braces search for words without a request: %s',
  (text) => {
    const { workspace, uri, offset } = readFixture(inWells(text));
    expect(complete(workspace, uri, offset, {}, false).map(({ label }) => label)).toContain('s2.h1');
  },
);

test('works of a bibliography are suggested by their beginning', () => {
  const bibliography = { keys: new Set(['okafor2019', 'smith2020']), files: ['refs.bib'] };
  const keysFor = (text: string): readonly string[] => {
    const { workspace, uri, offset, texts } = readFixture(text);
    const context = { ...workspace.proposal(uri)!.context, bibliography };
    workspace.setProposal(uri, texts.get(uri)!, { context, severities: {}, problems: [] });
    const items = complete(workspace, uri, offset);
    return items.filter(({ kind }) => kind === 'work').map(({ label }) => label);
  };
  expect(keysFor(inWells('As @ok|'))).toEqual(['okafor2019']);
  expect(keysFor(inWells('As @20|'))).toEqual([]);
  expect(keysFor(inWells('As [@20|'))).toEqual(['okafor2019', 'smith2020']);
});

test.each(['Run `npm i @s1|', 'Run `npm i [@s1|', 'Run ``npm ` [@gro|', 'Run `npm i @|'])(
  'nothing in a code span that is not closed yet: %s',
  (text) => {
    expect(labels(inWells(text))).toEqual([]);
  },
);

test.each([
  ['Run `npm` and see [@s2.h|', 'Run `npm` and see [@s2.h1]'],
  ["``Dry,'' says [@s2.h|", "``Dry,'' says [@s2.h1]"],
  ['An \\` and [@s2.h|', 'An \\` and [@s2.h1]'],
])('other backticks do no harm: %s', (text, expected) => {
  expect(acceptCompletion(inWells(text), 's2.h1').trimEnd()).toBe(expected);
});
