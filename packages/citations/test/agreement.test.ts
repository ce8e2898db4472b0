import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { findCitations } from '../src/read-citations.ts';
import { agreement, compare } from './agreement.ts';
import { cases } from './cases.ts';
import { randomDocument } from './documents.ts';
import { asCited, difference } from './ours.ts';
import { askPandoc, askPandocForPlaces, type Cited } from './pandoc.ts';
import { randomProposal } from './proposals.ts';
import { mildSnippet, wildSnippet } from './snippets.ts';

// Pandoc starts slowly, and answers in about ten milliseconds.
const PATIENCE = 300_000;

describe('on our own cases', () => {
  test.each(Object.entries(cases))(
    '%s',
    async (_, markdown) => {
      expect(difference(await askPandocForPlaces(markdown), asCited(findCitations(markdown)))).toBeUndefined();
    },
    PATIENCE,
  );
});

describe('on seeded texts', () => {
  test.each([
    ['mild snippets', mildSnippet, 150, 0, 0.9],
    ['wild snippets', wildSnippet, 150, 2, 0.9],
    // Numbers move the columns of tables, where Pandoc then sees other cells.
    ['documents', randomDocument, 100, 1, 0.8],
    ['proposals', randomProposal, 20, 0, 0.9],
  ] as const)(
    '%s',
    async (_, make, count, most, share) => {
      const { disagreements, keys, placed } = await agreement(make, findCitations, 500_000, count);
      expect(disagreements.length, JSON.stringify(disagreements, null, 2)).toBeLessThanOrEqual(most);
      expect(keys).toBeGreaterThan(count);
      expect(placed).toBeGreaterThan(share * keys);
    },
    PATIENCE,
  );
});

const oracle = new URL('../../../../shared/oracle/cases.json', import.meta.url);
const absent = !existsSync(oracle);
if (absent) console.log('Left out: the cases of ../shared/oracle, which is not beside this repository.');

interface OracleCase {
  readonly name: string;
  readonly markdown: string;
  readonly citations: readonly (Omit<Cited, 'mode'> & { readonly mode: string })[];
}

describe.skipIf(absent)('on the provided cases', () => {
  const modes: Readonly<Record<string, string>> = {
    NormalCitation: 'normal',
    SuppressAuthor: 'suppress-author',
    AuthorInText: 'author-in-text',
  };
  const given = absent ? [] : (JSON.parse(readFileSync(oracle, 'utf8')) as readonly OracleCase[]);
  test.each(given.map((one) => [one.name, one] as const))('%s', async (_, { markdown, citations }) => {
    const folded = citations.map((cited) => ({
      ...cited,
      mode: modes[cited.mode]!,
      prefix: cited.prefix.replaceAll(/\s+/gu, ' '),
      suffix: cited.suffix.replaceAll(/\s+/gu, ' '),
    }));
    const ours = asCited(findCitations(markdown));
    expect(difference(folded, ours)).toBeUndefined();
    expect(compare(await askPandocForPlaces(markdown), ours)).toBeUndefined();
  });
});

describe('where we differ on purpose (docs/citations.md)', () => {
  test.each([
    ['a footnote that nobody refers to', '[^1]: see @s4', [], ['s4']],
    ['a footnote in a footnote', 'x[^1]\n\n[^1]: a[^2]\n\n[^2]: @s4', [], ['s4']],
    ['a comment that cuts a cell', '---\na\n\n<!-- @s4\n\n@s5 -->\n\n---\n', ['s4', 's5'], ['s5']],
    ['escapes in what is raised', '^\\@s4^', ['s4'], []],
    ['a definition right below a heading of two lines', 'A\n=\n[b]: c\n@s4 [b]', ['s4'], ['s4']],
  ])('%s', async (_, markdown, pandoc, ours) => {
    expect((await askPandoc(markdown)).map(({ id }) => id)).toEqual(pandoc);
    expect(asCited(findCitations(markdown)).map(({ id }) => id)).toEqual(ours);
  });
});
