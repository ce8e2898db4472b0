import { describe, expect, test } from 'vitest';
import { acceptCompletion, labels } from '../../test/completion.js';
import { readFixture, wells } from '../../test/fixture.js';
import { citedByPandoc } from '../../test/pandoc.js';
import { complete } from './complete.js';

const report = `\n${wells}`;

describe('suggests keys where Pandoc reads citations', () => {
  test.each([
    ['a paragraph', 'Wells [@s2.h‸', 'Wells [@s2.h1]'],
    ['a heading', '# Wells @s2.h‸', '# Wells @s2.h1'],
    ['an item', '- one\n- two [@s2.h‸', '- one\n- two [@s2.h1]'],
    ['a table', '| a | b |\n|---|---|\n| @s2.h‸ | x |', '| a | b |\n|---|---|\n| @s2.h1 | x |'],
    ['a block quotation', '> dry\n> wells [@s2.h‸', '> dry\n> wells [@s2.h1]'],
    ['a footnote', 'Wells[^1].\n\n[^1]: See @s2.h‸ there.', 'Wells[^1].\n\n[^1]: See @s2.h1 there.'],
    ['a note in the line', 'Wells^[See @s2.h‸].', 'Wells^[See @s2.h1].'],
    ['a definition', 'Well\n: Dry [@s2.h‸]', 'Well\n: Dry [@s2.h1]'],
    ['emphasis', 'So *see @s2.h‸* there', 'So *see @s2.h1* there'],
    ['a link', 'So [see @s2.h‸](x.md)', 'So [see @s2.h1](x.md)'],
    ['HTML around', '<div>\n\nSo @s2.h‸\n\n</div>', '<div>\n\nSo @s2.h1\n\n</div>'],
    [
      'behind front matter',
      '---\nfindings: wells.report.md\n---\nSo @s2.h‸',
      '---\nfindings: wells.report.md\n---\nSo @s2.h1',
    ],
    ['a fence that is not closed', '```\n\nSo @s2.h‸', '```\n\nSo @s2.h1'],
    ['CRLF', 'One\r\ntwo [@s2.h‸\r\nthree\r\n\r\nfour ]', 'One\r\ntwo [@s2.h1]\r\nthree\r\n\r\nfour ]'],
    ['after astral characters', '𝔚𝔢𝔩𝔩𝔰 🚰 [@s2.h‸', '𝔚𝔢𝔩𝔩𝔰 🚰 [@s2.h1]'],
  ])('in %s', async (_, text, expected) => {
    const after = acceptCompletion(text + report, 's2.h1').trimEnd();
    expect(after).toBe(expected);
    expect(await citedByPandoc(after)).toContain('s2.h1');
  });
});

describe('suggests nothing elsewhere', () => {
  test.each([
    ['a code span', 'So `x @s2.h‸` there'],
    ['fenced code', '```\n@s2.h‸\n```'],
    ['fenced code in an item', '- x\n\n  ~~~\n  a\n\n  @s2.h‸\n  ~~~'],
    ['indented code', 'So\n\n    @s2.h‸'],
    ['a formula', 'So $a @s2.h‸ b$ there'],
    ['a comment', 'So <!-- @s2.h‸ --> there'],
    ['the attribute of a tag', 'So <b title="@s2.h‸">x</b>'],
    ['verbatim HTML', '<pre>\na\n\n@s2.h‸\n</pre>'],
    ['LaTeX', '\\begin{x}\na\n\n@s2.h‸\n\\end{x}'],
    ['front matter', '---\ntitle: So @s2.h‸\n---'],
    ['an e-mail address', 'Write to ada@s2.h‸'],
    ['an escaped at sign', 'So \\@s2.h‸'],
    ['the target of a link', 'So [x](@s2.h‸)'],
  ])('not in %s', async (place, text) => {
    expect(labels(text + report)).toEqual([]);
    // With a key in place of what is typed, Pandoc cites none there either, except for its metadata.
    if (!place.startsWith('front matter')) expect(await citedByPandoc(text.replace('‸', '1'))).toEqual([]);
  });

  test('suggests nothing without a report', () => {
    const { workspace } = readFixture(`@‸${report}`);
    expect(complete(workspace, 'file:///w/nothing.md', 1)).toEqual([]);
    workspace.setProposal('file:///w/b.md', '@', { context: { sources: new Map() }, severities: {}, problems: [] });
    expect(complete(workspace, 'file:///w/b.md', 1)).toEqual([]);
  });

  test.each([-5, 0, 3, 4000, Number.NaN, Infinity])('throws nothing at %d', (offset) => {
    const { workspace, uri } = readFixture(`See${report}`);
    expect(complete(workspace, uri, offset)).toEqual([]);
  });
});

test('qualifies the ids of other reports', () => {
  const other = wells.replace('wells.report', 'zebra.report').replace('Wells and Water', 'Zebras');
  const both = `${report}${other}`;
  expect(labels(`[@s2.h‸]${both}`)).toEqual(['s2.h1']);
  expect(labels(`[@groundwater‸]${both}`)).toEqual(['s2.h1', 'zebra:s2.h1']);
  expect(labels(`[@zebra:s2.‸]${both}`)).toEqual(['zebra:s2.p1', 'zebra:s2.h1', 'zebra:s2.okoye']);
  expect(labels(`[@zeb‸]${both}`)).toContain('zebra');
  expect(acceptCompletion(`[@zebra:ground‸]${both}`, 'zebra:s2.h1').trimEnd()).toBe('[@zebra:s2.h1]');
});

test('lists the keys of works last', () => {
  const { workspace, uri, texts } = readFixture(`[@o‸]${report}`);
  const proposal = workspace.proposal(uri)!;
  const bibliography = { keys: new Set(['okafor2019', 'smith2020', 'nobody']), files: ['refs.bib'] };
  const context = { ...proposal.context, bibliography };
  workspace.setProposal(uri, texts.get(uri)!, { context, severities: {}, problems: [] });
  const items = complete(workspace, uri, 3);
  const works = items.filter(({ kind }) => kind === 'work').map(({ label }) => label);
  expect(works).toEqual(['okafor2019', 'nobody']);
  expect(items.length).toBeGreaterThan(works.length);
  expect(items.slice(-works.length).map(({ label }) => label)).toEqual(works);
  expect(items.at(-1)?.edit.text).toBe('@nobody]');
});
