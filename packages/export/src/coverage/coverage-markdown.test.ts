import fc from 'fast-check';
import type { Root, RootContent } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { findCitations } from '@findings/citations';
import { coverageCase, hostileText } from '../../test/coverage-arbitrary.js';
import { exampleLibrary, exampleReport } from '../../../core/test/example-library.js';
import { codeText, markdownText } from './escape-markdown.js';
import { coverageMarkdown } from './coverage-markdown.js';
import type { MarkdownOptions } from './coverage-markdown.js';
import { measureCoverage } from './measure-coverage.js';
import { readProposal } from './read-proposal.js';
import { visible } from '@findings/core/text';

const parse = (markdown: string): Root => unified().use(remarkParse).parse(markdown);

function textOf(node: Root | RootContent): string {
  if ('children' in node) return node.children.map(textOf).join('');
  return 'value' in node ? node.value : '';
}

const nodesOf = (node: Root | RootContent): (Root | RootContent)[] => [
  node,
  ...('children' in node ? node.children.flatMap(nodesOf) : []),
];

describe('as Markdown', () => {
  const text = '# Ask\n\nFull [@s1.h1; @s2], full [@s1.h1].\n\nNo [@s9].';
  const coverage = measureCoverage(
    [{ report: exampleReport, path: 'reports/demo.md' }],
    [readProposal('a.md', text, exampleLibrary)],
  );
  const write = (options?: MarkdownOptions): string => [...coverageMarkdown(coverage, options)].join('');

  test('it starts with a summary', () => {
    expect(write()).toContain(
      '**1 of 15 findings** (7 %) cited by 1 proposal, in 2 citations, and 1 of whole sessions.',
    );
  });

  test('each finding is an item, with the lines that cite it', () => {
    expect(write()).toContain(
      '- `s1.h1` **Asha Rana** Shelters are full by the middle of the month. *(cited twice)*\n  - Ask, `a.md`: 3, 3\n' +
        '- `s1.h2` **Jens Köhler** Beds are counted every night, and the count is public. *(not yet cited)*\n',
    );
    expect(write({ linkTo: (path, line) => `../${path}${line ? `#L${line}` : ''}` })).toContain(
      'Ask, `a.md`: [3](../a.md#L3), [3](../a.md#L3)\n',
    );
  });

  test('citations of containers and unresolved citations are listed', () => {
    expect(write()).toContain('The whole session is cited once:\n\n- Ask, `a.md`: 3\n');
    expect(write()).toContain('- a.md:5: `@s9` matches nothing\n');
  });

  test('with `uncited` it lists only uncited findings', () => {
    const short = write({ uncited: true });
    expect(short).toContain('# Findings not cited yet');
    expect(short).not.toContain('`s1.h1`');
    expect(short.match(/^- `/gm)).toHaveLength(14);
  });
});

test('text is escaped', () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      const line = visible(text).replace(/\s+/g, ' ');
      const root = parse(`x ${markdownText(text)} x`);
      expect(nodesOf(root).map(({ type }) => type)).toEqual(['root', 'paragraph', 'text']);
      expect(textOf(root)).toBe(`x ${line} x`.replace(/ +$/, ''));
      expect(nodesOf(parse(markdownText(text))).every(({ type }) => ['root', 'paragraph', 'text'].includes(type))).toBe(
        true,
      );
      expect(findCitations(markdownText(text))).toEqual([]);
      expect(textOf(parse(codeText(text)))).toBe(line.trim().replaceAll('##[', '## [') || ' ');
      expect(markdownText(text) + codeText(text)).not.toContain('##[');
    }),
  );
});

test('each finding is one item', () => {
  fc.assert(
    fc.property(coverageCase, ({ coverage, findings }) => {
      const ids = nodesOf(parse([...coverageMarkdown(coverage)].join('')))
        .filter((node) => node.type === 'listItem')
        // Those of places have no emphasis after them.
        .flatMap(({ children: [first] }) => (first?.type === 'paragraph' ? [first.children] : []))
        .flatMap((parts) =>
          parts[0]?.type === 'inlineCode' && parts.at(-1)?.type === 'emphasis' ? [parts[0].value] : [],
        );
      expect(ids).toEqual(findings.map(({ id }) => id));
    }),
  );
});
