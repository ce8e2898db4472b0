import { describe, expect, test } from 'vitest';
import { marked } from '../../test/marked.js';

/** Each text is written with the marks that are expected. */
const shows = (text: string): void => expect(marked(text.replaceAll(/[«»‹›]/gu, ''))).toBe(text);

describe('paragraphs', () => {
  test('paragraphs end at a blank line and at fenced code', () => {
    shows('a [«@s4»\n\nb] «@s5»');
    shows('a «@s4»\n```\n@s5\n```\n«@s6»');
  });
  test('paragraphs do not end at blocks that need a blank line before them', () => {
    shows('a «[‹@s4›\n- b]» «@s5»');
    shows('a «[‹@s4›\n# b]»');
    shows('a «[‹@s4›\n> b]»');
  });
});

describe('lists', () => {
  test('lazy continuation lines belong to the item', () => {
    shows('- a «[‹@s4›,\np. 3]»\n- b «@s5»');
  });
  test('an item ends where another starts', () => {
    shows('- a [«@s4»\n- b] «@s5»');
    shows('1. a [«@s4»\n   - b] «@s5»');
  });
  test('a paragraph with the indentation of the item belongs to it, and four more columns make it code', () => {
    shows('-   a\n\n    «@s4»\n\n        @s5\n\nb «@s6»');
    shows('1. a\n\n   «@s4»\n\n       @s5');
  });
  test('a page number or a name does not start a list', () => {
    shows('p. 3 «@s4»\n\n    @s5');
  });
});

describe('quotations', () => {
  test('text is read without the markers, at its positions in the document', () => {
    shows('> a «[see ‹@s4›,\n> p. 3;\n>  ‹@s5›]»\nlazy «@s6»');
    shows('> - a «@s4»\n>\n>   «[‹@s5›\n>   p. 3]»\n>\n> > deep «@s6»');
    shows('> ```\n> @s4\n> ```\n>\n>     @s5');
  });
});

describe('tables', () => {
  test('cells are read separately', () => {
    shows('| a | b |\n|---|---|\n| [«@s4» | «@s5»] |\n| `|` «@s6» | \\| «@s7» | @s8 |');
    // The columns are those of the text without marks.
    shows('  Right     Left\n-------   ------\n    «@s4»   «[‹@s5›]»\n[«@s6»       x]');
    shows('+---------+------+\n| - «@s4»   | x    |\n| - [«@s5»  | b]   |\n+---------+------+');
  });
  test('a cell of several lines', () => {
    shows('------ ------\na      b\n------ ------\n«[‹@s4›,\np. 3]»  «[‹@s6›]»\n\n«@s5»    z\n-------------');
  });
});

describe('HTML and LaTeX', () => {
  test('Markdown within tags is read, but verbatim text is not', () => {
    shows('<div class="@s4">\n«@s5»\n</div>\n«@s6»');
    shows('<table>\n    <tr>\n        <td>«@s4»</td>\n    </tr>\n</table>');
    shows('a <pre>@s4\n\n@s5</pre> «@s6»');
  });
  test('comments and environments can contain blank lines', () => {
    shows('a <!-- @s4\n\n@s5 --> «@s6»');
    shows('\\begin{a}\n@s4\n\n\\begin{a}\\end{a}\n@s5\n\\end{a} «@s6»');
  });
  test('unclosed tags are text', () => {
    shows('<!-- «@s4»\n\n<pre>\n«@s5»');
    shows('> <!-- «@s4»\n\n--> «@s5»');
  });
});

describe('other blocks', () => {
  test('headings without their attributes', () => {
    shows('# «@s4» {#i k="@s5"}\n\n«@s6»\n===\n«@s7»');
  });
  test('footnotes with indented paragraphs', () => {
    shows('x[^1]\n\n[^1]: «@s4»\n    «@s5»\n\n    «@s6»\n\n        @s7\n\n«@s8»');
  });
  test('definitions of terms and links', () => {
    shows('term «@s4»\n\n:   «@s5»\n\n    «@s6»\n\n        @s7');
    shows('[a]: u@s4\n  "see @s5"\n[b]:\n  @s6\n«[‹@s7›]»: c');
  });
  test('divs', () => {
    shows('::: {.a k="@s4"}\n- «@s5»\n:::\n«@s6»');
  });
  test('line blocks', () => {
    shows('| a [«@s4»\n| b] «[‹@s5›\n  p. 3]»');
  });
  test('metadata at the start and elsewhere', () => {
    shows('---\na: "@s4"\n---\n«@s5»\n\n---\nb: "@s6"\n...\n«@s7»');
    shows('% a @s4\n% b @s5\n\n«@s6»');
  });
  test('indented code', () => {
    shows('    @s4\n\n\t@s5\n\n«@s6»');
  });
});

test('lists that are nested too deeply are paragraphs', () => {
  expect(marked(`${'- '.repeat(100)}@s4`)).toBe(`${'- '.repeat(100)}«@s4»`);
});
