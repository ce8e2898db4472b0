import fc from 'fast-check';
import type { Nodes, RootContent } from 'mdast';
import { describe, expect, it } from 'vitest';
import { anyText, reportLike } from '../../test/report-like.js';
import type { Block } from './block.js';
import { parseMarkdown } from './markdown.js';
import { readBlocks } from './read-blocks.js';

/** @param longest of a chunk */
function blocksOf(text: string, longest?: number): readonly Block[] {
  const pieces = text === '' ? [] : [{ at: 0, length: text.length, from: 0 }];
  return readBlocks({ text, pieces, repairs: { pageBreaks: 0, rejoined: 0, runningLines: 0 } }, longest).blocks;
}

/** A line a block: `# title`, `- item`, `> quote`, text; children are indented. */
function outline(blocks: readonly Block[], indent = ''): string[] {
  return blocks.flatMap((block) => [
    indent + signOf(block) + block.prose.text + (block.alias === undefined ? '' : ` {#${block.alias}}`),
    ...outline(block.children, `${indent}  `),
  ]);
}

function signOf({ kind, level, marker }: Block): string {
  if (kind === 'heading') return `${'#'.repeat(level)} `;
  if (kind === 'item') return `${marker} `;
  return kind === 'paragraph' ? '' : `${kind} `;
}

describe('blocks', () => {
  it('are what Markdown says', () => {
    expect(
      outline(
        blocksOf(
          'Title\n=====\n\nA paragraph\non two lines.\n\n## Heading {#my-id}\n\n- one\n- two\n\n  more\n  1. nested\n\n> quoted\n\n---\n\n```\ncode\n```\n\n<div>html</div>\n\n[a]: b\n\n    indented',
        ),
      ),
    ).toEqual([
      '# Title',
      'A paragraph on two lines.',
      '## Heading {#my-id}',
      '- one',
      '- two',
      '  more',
      '  1. nested',
      'quote ',
      '  quoted',
      'rule ',
      'other ',
      'other ',
      'indented',
    ]);
  });

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

  it('keep where emphasis and links are, by the clean text', () => {
    const [block] = blocksOf('Say **Ann &amp; Bo** and [the   site](http://a.b) or `x`');
    expect(block!.marks.map(({ kind, start, end, url }) => [kind, block!.prose.text.slice(start, end), url])).toEqual([
      ['strong', 'Ann & Bo', undefined],
      ['link', 'the site', 'http://a.b'],
      ['code', 'x', undefined],
    ]);
  });

  it('keep where lines begin', () => {
    const [block] = blocksOf('one two\nthree **four**\nfive');
    expect(block!.lines.map((start) => block!.prose.text.slice(start))).toEqual(['three four five', 'five']);
  });

  it('hold no marker that the repair put in, but the space where it joined two pages', () => {
    // The source is `In\f\fresponse, it ended.`, the repair's are the space and the stars.
    const text = 'In response, it ended.**';
    const pieces = [
      { at: 0, length: 2, from: 0 },
      { at: 3, length: 19, from: 4 },
    ];
    const { blocks } = readBlocks({ text, pieces, repairs: { pageBreaks: 1, rejoined: 1, runningLines: 0 } });
    expect(blocks[0]!.prose).toEqual({
      text: 'In response, it ended.',
      runs: [
        { at: 0, length: 2, from: 0, size: 2 },
        { at: 3, length: 19, from: 4, size: 19 },
      ],
    });
  });

  it('are read as words where their markup cannot be meant', () => {
    const text = `Before.\n\n${'*[a '.repeat(3000)}\n\nAfter **that**.`;
    const { blocks, plain } = readBlocks({
      text,
      pieces: [{ at: 0, length: text.length, from: 0 }],
      repairs: { pageBreaks: 0, rejoined: 0, runningLines: 0 },
    });
    expect(plain).toHaveLength(1);
    expect(blocks.map((block) => block.prose.text.length)).toEqual([7, 3000 * 4 - 1, 11]);
  });
});

/** The same by one parse of the whole text, as plainly as can be. */
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

/** Pictures have captions, front matter is no Markdown, and quoted lines may begin with `>` in a paragraph: not compared here. */
const comparable = fc
  .oneof(reportLike, anyText)
  .filter((text) => !/!\[|^\uFEFF?---|>|[\r\f\0\ud800-\udfff]|\{#|&nbsp;/.test(text));

/** Lines that a skeleton may not join, and some that it joins. */
const LINE_BY_LINE = [
  '` 1. `[',
  'a` b `c `  ` d',
  '- ```\n  x\n y\nz',
  '- a\n b\n:::\n+---+\n\n  c\n d\n1\n~\n\\\n',
  'a\n=b\n-c\n==\nd\n- -\n--',
];

/** Lines that may end HTML, after which the next line is a paragraph. */
const ENDS_OF_HTML = ['<!--\nx -->\ny', '<?\nx ?>\ny', '<?\n?>\ny', '<![CDATA[\n]]>\n: y', '- <pre>\n  x\ny'];

describe('the skeletons of chunks', () => {
  it('give what one parse of the whole text gives', () => {
    fc.assert(
      fc.property(comparable, (text) => {
        expect(plainly(blocksOf(text))).toEqual(reference(parseMarkdown(text).children));
      }),
      { numRuns: 1000, examples: LINE_BY_LINE.map((text) => [text]) },
    );
  });

  it.each(ENDS_OF_HTML)('give what one parse gives of %j', (text) => {
    expect(plainly(blocksOf(text))).toEqual(reference(parseMarkdown(text).children));
  });

  it('give the same of a text that is cut into many', () => {
    fc.assert(
      fc.property(fc.array(comparable, { minLength: 1, maxLength: 4 }), (parts) => {
        const filler = `\n\n${'A long paragraph with **bold** words and more of them. '.repeat(300)}\n\n`;
        const text = parts.join(filler.repeat(6));
        expect(plainly(blocksOf(text))).toEqual(reference(parseMarkdown(text).children));
      }),
      { numRuns: 30, examples: [[['<?', '']], [['<![CDATA[', '']], [['<!A', '']], [['<!--', '']]] },
    );
  });

  it('give the same wherever a text is cut', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...LINES), { minLength: 1, maxLength: 12 }), (lines) => {
        const text = lines.join('\n');
        expect(blocksOf(text, 1)).toEqual(blocksOf(text, Infinity));
      }),
      { numRuns: 2000, examples: CUT_WRONGLY.map((lines) => [lines]) },
    );
  });
});

/**
 * What begins, goes on with or ends a block, or looks as if it did; nothing in an item that interrupts a paragraph by itself, of
 * which micromark makes something else than CommonMark says.
 */
const LINES = [
  '¦¦¦\t¦word¦plain words¦**bold** words¦“quoted¦(paren¦# h¦## *h*¦===¦---¦***¦- # h¦- [x¦- 5¦1. x¦2. y¦1) p',
  '- a¦* b¦+ t¦+ ¦-¦- ¦*¦- - -¦* * *¦  cont¦   three¦    deep¦  - n¦    - m¦> q¦>¦> - z¦```¦~~~¦- ```¦`` q¦~~~ - a',
  '<div>¦</div>¦<DIV¦<b>¦<a b="¦">¦<pre>¦</pre>¦<script>¦</script> x¦<?¦?>¦<!-- x¦-->¦x <!-- y¦![¦\\¦&amp;',
  '**a¦b**¦`c¦d`¦_u¦__v¦w__¦[a]¦[a]: b¦x [y][a] z¦- [ a ] k¦> [a]: c¦[a]: d "t¦word [A]¦Word [c](d¦e)',
].flatMap((some) => some.split('¦'));

/** An empty item underlines a heading; HTML goes on to the blank line; what is defined in one chunk is so in all. */
const CUT_WRONGLY = [
  ['[x', '- '],
  ['</div>', '- a'],
  ['~~~', '~~~ - a', '- a'],
  ['<pre>', '</script> x', '</pre>', '- a'],
  ['- ```', 'word', '', '- a'],
  ['word [A]', '', 'x [y][a] z', '', '- [ a ] k', '', '> [a]: c', '<pre>'],
];
