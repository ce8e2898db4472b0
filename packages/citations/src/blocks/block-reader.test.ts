import { describe, expect, test } from 'vitest';
import { marked } from '../../test/marked.js';

/** Each text is written with the marks that are expected. */
const shows = (text: string): void => expect(marked(text.replaceAll(/[«»‹›]/gu, ''))).toBe(text);

describe('paragraphs', () => {
  test('end at a blank line, and at fenced code', () => {
    shows('a [«@s4»\n\nb] «@s5»');
    shows('a «@s4»\n```\n@s5\n```\n«@s6»');
  });
  test('do not end at what needs a blank line before it', () => {
    shows('a «[‹@s4›\n- b]» «@s5»');
    shows('a «[‹@s4›\n# b]»');
    shows('a «[‹@s4›\n> b]»');
  });
});

describe('lists', () => {
  test('an item goes on in lines that are indented less', () => {
    shows('- a «[‹@s4›,\np. 3]»\n- b «@s5»');
  });
  test('an item ends where another starts', () => {
    shows('- a [«@s4»\n- b] «@s5»');
    shows('1. a [«@s4»\n   - b] «@s5»');
  });
  test('what is indented like the item is a paragraph of it, what is indented by four more is code', () => {
    shows('-   a\n\n    «@s4»\n\n        @s5\n\nb «@s6»');
    shows('1. a\n\n   «@s4»\n\n       @s5');
  });
  test('a page or a name starts none', () => {
    shows('p. 3 «@s4»\n\n    @s5');
  });
});

describe('quotations', () => {
  test('are read without their marks, at the places where they stand', () => {
    shows('> a «[see ‹@s4›,\n> p. 3;\n>  ‹@s5›]»\nlazy «@s6»');
    shows('> - a «@s4»\n>\n>   «[‹@s5›\n>   p. 3]»\n>\n> > deep «@s6»');
    shows('> ```\n> @s4\n> ```\n>\n>     @s5');
  });
});

describe('tables', () => {
  test('cells are read by themselves', () => {
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
  test('Markdown within tags is read, what is verbatim is not', () => {
    shows('<div class="@s4">\n«@s5»\n</div>\n«@s6»');
    shows('<table>\n    <tr>\n        <td>«@s4»</td>\n    </tr>\n</table>');
    shows('a <pre>@s4\n\n@s5</pre> «@s6»');
  });
  test('comments and environments hide over blank lines', () => {
    shows('a <!-- @s4\n\n@s5 --> «@s6»');
    shows('\\begin{a}\n@s4\n\n\\begin{a}\\end{a}\n@s5\n\\end{a} «@s6»');
  });
  test('what is not closed is text', () => {
    shows('<!-- «@s4»\n\n<pre>\n«@s5»');
    shows('> <!-- «@s4»\n\n--> «@s5»');
  });
});

describe('other blocks', () => {
  test('headings, without their attributes', () => {
    shows('# «@s4» {#i k="@s5"}\n\n«@s6»\n===\n«@s7»');
  });
  test('footnotes, with what is indented', () => {
    shows('x[^1]\n\n[^1]: «@s4»\n    «@s5»\n\n    «@s6»\n\n        @s7\n\n«@s8»');
  });
  test('definitions, of terms and of links', () => {
    shows('term «@s4»\n\n:   «@s5»\n\n    «@s6»\n\n        @s7');
    shows('[a]: u@s4\n  "see @s5"\n[b]:\n  @s6\n«[‹@s7›]»: c');
  });
  test('divs', () => {
    shows('::: {.a k="@s4"}\n- «@s5»\n:::\n«@s6»');
  });
  test('lines of verse', () => {
    shows('| a [«@s4»\n| b] «[‹@s5›\n  p. 3]»');
  });
  test('metadata, at the start and elsewhere', () => {
    shows('---\na: "@s4"\n---\n«@s5»\n\n---\nb: "@s6"\n...\n«@s7»');
    shows('% a @s4\n% b @s5\n\n«@s6»');
  });
  test('indented code', () => {
    shows('    @s4\n\n\t@s5\n\n«@s6»');
  });
});

test('lists in lists are read to a depth, and are paragraphs beyond', () => {
  expect(marked(`${'- '.repeat(100)}@s4`)).toBe(`${'- '.repeat(100)}«@s4»`);
});
