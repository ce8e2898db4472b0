import fc from 'fast-check';
import markdownIt from 'markdown-it';
import { Marked } from 'marked';
import { describe, expect, test } from 'vitest';
import { visible } from '@findings/core/text';
import { code, link, plain, plainLine } from './markdown.js';

/** The parser that VS Code uses for hovers. */
const marked = new Marked();
/** A parser of clients that allow HTML and links. */
const linkify = markdownIt({ html: true, linkify: true });

const renderers: readonly (readonly [string, (markdown: string) => string])[] = [
  ['marked', (markdown) => marked.parse(markdown, { async: false })],
  ['markdown-it with HTML and linkify', (markdown) => linkify.render(markdown)],
];

// prettier-ignore
const PARTS = [
  'http', 'https', 'ftp', 'mailto', 'xmpp', 'javascript', ':', '//', '/', 'www', 'WWW', '.', '@', '-', '+', '%', '?',
  'a', 'x', 'example', 'com', 'org', 'de', 'рф', 'xn--p1ai', '7', '127.0.0.1', 'localhost', '[::1]', '_', 'é', '😀',
  '<', 'img', ' src=x', '>', '<!--', '-->', '<b>', '</p>', '<x@y.org>', '<https://x>', '\\', '&', '#', 'lt', ';', '"',
  '!', '[', ']', '(', ')', '`', '*', '~', '|', '=', ' ', '\n', '\n\n', '1.', '\u200B', '^', '$', '{', '}', ',',
];
const text = fc.oneof(
  fc.array(fc.constantFrom(...PARTS), { maxLength: 14 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 20 }),
);

function tagsIn(html: string): string[] {
  return (html.match(/<[^>]*>?/g) ?? []).map((tag) => tag.replace(/ .*/s, '>'));
}

/** The text that a reader sees. */
function shownBy(html: string): string {
  const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', '#39': "'" };
  const bare = html.replace(/<[^>]*>/g, '').replace(/&(lt|gt|amp|quot|#39);/g, (_, name: string) => named[name]!);
  return bare.replace(/\s+/g, ' ').trim();
}

describe.each(renderers)('text of a report is neither an element nor a link in %s', (_, render) => {
  test.each([
    'https://x/z\\<img src=x onerror=alert(1)>',
    'www.x.org\\<img src=x>',
    'a@x.org\\<img src=x>',
    '//x.org/<b>',
  ])('%s', (words) => {
    const html = render(plainLine(words));
    expect(tagsIn(html)).toEqual(['<p>', '</p>']);
    expect(shownBy(html)).toBe(words);
  });

  test('any text', () => {
    fc.assert(
      fc.property(text, (words) => {
        const shown = visible(words).replace(/\s+/g, ' ').trim();
        const cards: readonly (readonly [markdown: string, tags: readonly string[]])[] = [
          [`X ${plain(words)}`, ['<p>', '</p>']],
          [`**X ${plain(words)} X**`, ['<p>', '<strong>', '</strong>', '</p>']],
          [plainLine(words), shown === '' ? [] : ['<p>', '</p>']],
          [`X ${link(plain(words), 'https://w.example/a.md', 3)}`, ['<p>', '<a>', '</a>', '</p>']],
          [`X ${code(`a${words}`)}`, ['<p>', '<code>', '</code>', '</p>']],
          [`> ${plainLine(words)}`, ['<blockquote>', ...(shown === '' ? [] : ['<p>', '</p>']), '</blockquote>']],
          [`- X: ${plain(words)}`, ['<ul>', '<li>', '</li>', '</ul>']],
        ];
        for (const [markdown, tags] of cards) {
          const html = render(markdown);
          expect([markdown, tagsIn(html)]).toEqual([markdown, tags]);
          expect(shownBy(html)).toContain(shown);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
