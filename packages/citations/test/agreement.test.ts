import { isDeepStrictEqual } from 'node:util';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { findCitations } from '../src/read-citations.ts';
import type { CitationGroup } from '../src/citation.js';
import { cases } from './cases.ts';
import { askPandoc, type Cited, askPandocForPlaces } from './pandoc.ts';
import { document, paragraph, sampleOf, wildParagraph } from './random-markdown.ts';

// Pandoc starts slowly, and answers in about ten milliseconds.
const PATIENCE = 300_000;

async function expectAgreement(markdown: string): Promise<void> {
  const { pandoc, ours } = await bothCitations(markdown, findCitations(markdown));
  expect(ours).toEqual(pandoc);
}

describe('on our own cases', () => {
  test.each(Object.entries(cases))('%s', (_, markdown) => expectAgreement(markdown), PATIENCE);
});

describe('on random texts', () => {
  test.each([
    ['paragraphs', paragraph, 150, 0, 0.9],
    ['wild paragraphs', wildParagraph, 150, 2, 0.9],
    // Numbers move the columns of tables, where Pandoc then sees other cells.
    ['documents', document, 100, 1, 0.8],
  ] as const)(
    '%s',
    async (_, texts, count, most, share) => {
      const differing: string[] = [];
      let [withCitations, placed] = [0, 0];
      for (const markdown of sampleOf(texts, count)) {
        // Pandoc refuses YAML that is not valid.
        const both = await bothCitations(markdown, findCitations(markdown)).catch(() => undefined);
        if (!both || both.pandoc.length === 0) continue;
        withCitations++;
        if (both.hasPlaces) placed++;
        if (!isDeepStrictEqual(both.ours, both.pandoc)) differing.push(JSON.stringify({ markdown, ...both }));
      }
      expect(differing.length, differing.join('\n')).toBeLessThanOrEqual(most);
      expect(withCitations).toBeGreaterThan(count / 2);
      expect(placed).toBeGreaterThan(share * withCitations);
    },
    PATIENCE,
  );
});

const oracle = new URL('../../../../shared/oracle/cases.json', import.meta.url);
const isAbsent = !existsSync(oracle);
if (isAbsent) console.log('Left out: the cases of ../shared/oracle, which is not next to this repository.');

interface OracleCase {
  readonly name: string;
  readonly markdown: string;
  readonly citations: readonly Omit<Cited, 'at'>[];
}

describe.skipIf(isAbsent)('on the provided cases', () => {
  const modes: Readonly<Record<string, string>> = {
    NormalCitation: 'normal',
    SuppressAuthor: 'suppress-author',
    AuthorInText: 'author-in-text',
  };
  const given = isAbsent ? [] : (JSON.parse(readFileSync(oracle, 'utf8')) as readonly OracleCase[]);
  const folded = (text: string): string => text.replaceAll(/\s+/gu, ' ');
  test.each(given.map((one) => [one.name, one] as const))('%s', async (_, { markdown, citations }) => {
    expect(asCited(findCitations(markdown))).toMatchObject(
      citations.map(({ group, id, mode, prefix, suffix }) => ({
        group,
        id,
        mode: modes[mode],
        prefix: folded(prefix),
        suffix: folded(suffix),
      })),
    );
    await expectAgreement(markdown);
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

/** Our citations in the shape of Pandoc's. */
function asCited(groups: readonly CitationGroup[]): readonly Cited[] {
  return groups.flatMap(({ items }, group) =>
    items.map(({ id, mode, prefix, suffix, start }) => ({
      group,
      id,
      mode,
      prefix,
      suffix,
      at: mode === 'suppress-author' ? start + 1 : start,
    })),
  );
}

/** Citations in a form that can be compared. Without places, groups are unknown. Pandoc has footnotes where they are referred to. */
function comparable(cited: readonly Cited[], hasPlaces: boolean): readonly unknown[] {
  if (!hasPlaces) {
    return cited.map(({ id, mode, prefix, suffix }) => JSON.stringify([id, mode, prefix, suffix])).sort();
  }
  const groups = new Map<number, number>();
  return cited
    .toSorted((one, other) => one.at! - other.at!)
    .map(({ group, ...rest }) => {
      if (!groups.has(group)) groups.set(group, groups.size);
      return { group: groups.get(group), ...rest };
    });
}

/** The citations that Pandoc and we find in a text, in the same form. */
async function bothCitations(
  markdown: string,
  groups: readonly CitationGroup[],
): Promise<{ readonly pandoc: readonly unknown[]; readonly ours: readonly unknown[]; readonly hasPlaces: boolean }> {
  const pandoc = await askPandocForPlaces(markdown);
  const hasPlaces = pandoc.every(({ at }) => at !== undefined);
  return { pandoc: comparable(pandoc, hasPlaces), ours: comparable(asCited(groups), hasPlaces), hasPlaces };
}
