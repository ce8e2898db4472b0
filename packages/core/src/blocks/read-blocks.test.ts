import fc from 'fast-check';
import type { Nodes, RootContent } from 'mdast';
import { describe, expect, it } from 'vitest';
import { reportLike } from '../../test/report-like.js';
import type { Block } from './block.js';
import { parseMarkdown } from './markdown.js';
import { readBlocks } from './read-blocks.js';

function blocksOf(text: string): readonly Block[] {
  const pieces = text === '' ? [] : [{ at: 0, length: text.length, from: 0 }];
  return readBlocks({ text, pieces }).blocks;
}

describe('blocks', () => {
  it.each([
    ['escapes', '\\*not bold\\* and \\[no link\\]', '*not bold* and [no link]'],
    ['character references', 'fish &amp; chips &eacute; &#169; &unknown; &', 'fish & chips é © &unknown; &'],
    ['white space', 'one  two\tthree\n  four\u00a0five', 'one two three four five'],
    ['hard breaks', 'one\\\ntwo  \nthree<br>four', 'one two three four'],
    ['emphasis', '**bold** *it* __both__ `a  b` [link](http://a.b "c") <b>html</b>', 'bold it both a b link html'],
    ['comments', 'one <!-- hidden --> two', 'one two'],
    ['images', 'one ![alt](a.png) two', 'one two'],
    ['references', '[a][b] and [c]\n\n[b]: x\n[c]: y', 'a and c'],
  ])('have their %s resolved', (_, markdown, text) => {
    expect(blocksOf(markdown)[0]!.prose.text).toBe(text);
  });

  it.each([
    [
      'footnotes',
      'Dry.[^1] Deep[^n].\n\n[^1]: On *wells*.\n\n    More.\n\n[^n]: x',
      ['Dry. Deep.'],
      ['On wells.', 'More.', 'x'],
    ],
    ['inline notes', 'Dry.^[On *wells* [a](b) \\] c] Deep ^[open.', ['Dry. Deep ^[open.'], ['On wells a ] c']],
    ['captions', '![a](a.png) *Figure 1:* Wells.\nDeep.', ['Deep.'], ['Figure 1: Wells.']],
    ['text after pictures', '![](a.png)Ana Diaz said so.', ['Ana Diaz said so.'], []],
    ['text after comments', '<!-- a --> <!-- b --> **Dry** <!-- c -->\nDeep.', ['Dry', 'Deep.'], []],
    ['text of unknown elements', '<x-box>\nDry.\n</x-box>', ['Dry.'], []],
  ])('are apart from %s', (_, markdown, texts, asides) => {
    const pieces = [{ at: 0, length: markdown.length, from: 0 }];
    const read = readBlocks({ text: markdown, pieces });
    expect(read.blocks.map(({ prose }) => prose.text)).toEqual(texts);
    expect(read.asides.map(({ prose }) => prose.text)).toEqual(asides);
    for (const { prose } of read.asides)
      for (const { at, length, from } of prose.runs)
        expect(markdown.slice(from, from + length)).toBe(prose.text.slice(at, at + length));
  });

  it('are the same without a Markdown parser where they have no markup', () => {
    const line = fc.tuple(
      fc.constantFrom('', '', '- ', '-  ', '  ', '  - ', '1. ', '2. ', '7) ', '## ', '# ', '> ', '    '),
      fc.constantFrom(
        'Dry wells',
        '12 wells',
        '“Dry!” she said.',
        '(a) dry',
        '2. dry',
        'R & D #',
        '*dry*',
        '----',
        '=',
        '**Ana (WF)** dry',
        '**Ana',
        'dry:** a',
        'a **dry**, (**b**)',
        '**a**b',
      ),
    );
    const text = fc
      .array(fc.tuple(line, fc.constantFrom('\n', '\n', '\n\n', '\n \n', '  \n')))
      .map((lines) => lines.flat(2).join(''));
    // Nothing is read without the parser where raw HTML may have blank lines.
    const parsed = '<?x?>\n\n';
    const withoutOffsets = (blocks: readonly Block[]): unknown =>
      blocks.map(({ prose, children, ...rest }) => ({ ...rest, text: prose.text, children: withoutOffsets(children) }));
    fc.assert(
      fc.property(text, (markdown) => {
        expect(withoutOffsets(blocksOf(markdown))).toEqual(withoutOffsets(blocksOf(parsed + markdown)));
      }),
      { numRuns: 1000 },
    );
  });

  it('know a comment from escaped text and from code', () => {
    const text = 'A \\<!-- a --> b `<!-- c -->`\n\n<!-- d\n\ne -->\n\n- x <!-- f -->\n\n```\n<!-- g -->\n```';
    const { comments } = readBlocks({ text, pieces: [{ at: 0, length: text.length, from: 0 }] });
    expect(comments.map((each) => [each.text, text.slice(each.start, each.end)])).toEqual([
      ['d\n\ne', '<!-- d\n\ne -->'],
      ['f', '<!-- f -->'],
    ]);
  });

  it('keep where emphasis and links are, by the clean text', () => {
    const [block] = blocksOf('Say **Ann &amp; Bo** and [the   site](http://a.b) or `x`');
    expect(block!.marks.map(({ kind, start, end, url }) => [kind, block!.prose.text.slice(start, end), url])).toEqual([
      ['strong', 'Ann & Bo', undefined],
      ['link', 'the site', 'http://a.b'],
      ['code', 'x', undefined],
    ]);
  });

  it('are read as words where their markup cannot be meant', () => {
    const text = `Before.\n\n${'*[a '.repeat(3000)}\n\nAfter **that**.`;
    expect(blocksOf(text).map((block) => block.prose.text.length)).toEqual([7, 3000 * 4 - 1, 11]);
  });
});

/** A line a block, of one parse of the whole text. */
function reference(nodes: readonly RootContent[], indent = ''): string[] {
  return nodes.flatMap((node) => {
    switch (node.type) {
      case 'heading':
        return [`${indent}${'#'.repeat(node.depth)} ${folded(node)}`];
      case 'paragraph':
        return [`${indent}${folded(node)}`];
      case 'list':
        return node.children.flatMap((item) => {
          const [first, ...rest] = item.children;
          const own = first?.type === 'paragraph' || first?.type === 'heading';
          return [`${indent}* ${own ? folded(first) : ''}`, ...reference(own ? rest : item.children, `${indent}  `)];
        });
      case 'blockquote':
        return [`${indent}quote`, ...reference(node.children, `${indent}  `)];
      default:
        return [];
    }
  });
}

function folded(node: Nodes): string {
  return words(node)
    .replace(/[ \n\r\t\u00a0]+/g, ' ')
    .trim();
}

function words(node: Nodes): string {
  if (node.type === 'break') return ' ';
  if (node.type === 'html') return /^<br\s*\/?>$/i.test(node.value) ? ' ' : '';
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(words).join('') : '';
}

function plainly(blocks: readonly Block[], indent = ''): string[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'rule' || block.kind === 'other') return [];
    const sign = block.kind === 'heading' ? `${'#'.repeat(block.level)} ` : block.kind === 'item' ? '* ' : '';
    const alias = block.alias === undefined ? '' : ` {#${block.alias}}`;
    const own = block.kind === 'quote' ? 'quote' : `${sign}${(block.prose.text + alias).trim()}`;
    return [indent + own, ...plainly(block.children, `${indent}  `)];
  });
}

/** Without what the reader treats differently: pictures, tables, inline notes, aliases, odd characters and front matter. */
const comparable = reportLike.filter((text) => !/!\[|\^\[|^\uFEFF?---|[|>\r\f\0\ud800-\udfff]|\{#|&nbsp;/.test(text));

describe('chunks', () => {
  const filler = `\n\n${'A long paragraph with **bold** words and more of them. '.repeat(80)}\n\n`;

  it('give what one parse of the whole text gives', () => {
    fc.assert(
      fc.property(fc.array(comparable, { minLength: 1, maxLength: 4 }), (parts) => {
        const text = parts.join(filler);
        expect(plainly(blocksOf(text))).toEqual(reference(parseMarkdown(text).children));
      }),
      { numRuns: 50 },
    );
  });

  it.each([
    ['a fence', `\`\`\`\ncode${filler}more\n\`\`\`\n\nAfter.`],
    ['a comment', `<!-- hidden${filler}more -->\n\nAfter.`],
    ['a list with paragraphs', `- One.\n\n  Two.${filler.replace(/A long/g, '  A long')}- Three.`],
    ['a link that is defined at the end', `See [one][a].${filler}More.${filler}[a]: https://example.org`],
  ])('keep %s whole', (_, text) => {
    expect(plainly(blocksOf(text))).toEqual(reference(parseMarkdown(text).children));
  });
});
