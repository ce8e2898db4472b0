import { describe, expect, test } from 'vitest';
import { labels, nameOf } from '../../test/completion.js';
import { readFixture, wells } from '../../test/fixture.js';
import { complete } from './complete.js';

const inWells = (text: string): string => `${text}\n${wells}`;

describe('a bare @ suggests keys and speakers whose beginning is typed', () => {
  test.each([
    ['As @s1.h|', ['s1.h1', 's1.h2']],
    ['As @s2.|', ['s2.p1', 's2.h1', 's2.okoye']],
    ['As @wel|', ['wells']],
    ['As @wells:s2|', ['wells:s2', 'wells:s2.p1', 'wells:s2.h1']],
    ['As @oko|', ['s1.h1', 's2.h1']],
    ['As @ben|', ['s1.h2']],
  ])('%s: %j', (text, expected) => {
    expect(labels(inWells(text))).toEqual(expected);
  });

  test.each([
    ['words of the text', 'As @groundwater|'],
    ['a title', 'As @scarcity|'],
    ['an organization', 'As @wateraid|'],
    ['a misspelt id', 'As @s1h2|'],
    ['a misspelt name', 'As @okoey|'],
    ['nothing yet', 'As @|'],
    ['an e-mail address', 'Write to jo@ali|'],
    ['the name of a package', 'Run npm i @ali/pumps|'],
    ['the line after a forgotten bracket', 'In [@s1\nAs @groundwater|'],
    ['the version of a package', 'Run npm i pumps@s1|'],
  ])('not for %s: %s', (_, text) => {
    expect(labels(inWells(text))).toEqual([]);
  });

  test('only on request, because Enter would replace a name', () => {
    for (const text of ['As @oko|', 'As @s1.|', 'As @ben|, who']) {
      const { workspace, uri, offset } = readFixture(inWells(text));
      expect(complete(workspace, uri, offset, {}, false)).toEqual([]);
      expect(complete(workspace, uri, offset, {}, true).length).toBeGreaterThan(0);
    }
  });
});

test.each(['As [@groundwater|', 'As [see @groundwater|', 'As [@s1; @groundwater|, p. 3', 'As @{groundwater|'])(
  'brackets and braces search for words without a request: %s',
  (text) => {
    const { workspace, uri, offset } = readFixture(inWells(text));
    expect(complete(workspace, uri, offset, {}, false).map(nameOf)).toContain('s2.h1');
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
