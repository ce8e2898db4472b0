import markdownIt from 'markdown-it';
import { describe, expect, test } from 'vitest';
import { md } from '../../test/adapters.js';
import { maskCitations } from '../mask/mask.js';
import { markdownItCitations } from './markdown-it-citations.js';

const html = (markdown: string): string => md.renderInline(markdown);
const span = (cites: string, text: string): string => `<span class="citation" data-cites="${cites}">${text}</span>`;

describe('a citation is a span, as in Pandoc’s HTML', () => {
  test.each([
    ['Few take men [@s3.p2, p. 9].', `Few take men ${span('s3.p2', '[@s3.p2, p. 9]')}.`],
    ['[see *also* @s4; @s5]', span('s4 s5', '[see *also* @s4; @s5]')],
    ['*so* [@s4] [@s5]', `<em>so</em> ${span('s4', '[@s4]')} ${span('s5', '[@s5]')}`],
    ['[@s4, "a" & @s5]', span('s4 s5', '[@s4, &quot;a&quot; &amp; @s5]')],
    ['one [see\nalso @s4] two', `one ${span('s4', '[see\nalso @s4]')} two`],
    ['**b @s4** and `@s5`', `<strong>b ${span('s4', '@s4')}</strong> and <code>@s5</code>`],
    ['\\@s4 and mail@s5.org', '@s4 and <a href="mailto:mail@s5.org">mail@s5.org</a>'],
    ['![alt @s4](i.png)', '<img src="i.png" alt="alt @s4">'],
  ])('%s', (markdown, expected) => expect(html(markdown)).toBe(expected));
});

describe('a citation that another parser treats as something else does not shift the others', () => {
  const other = span('s2.h2', '@s2.h2');
  test.each([
    [
      'A.[^1]\n\n[^1]: [@s1.h1]\n\n@s2.h2',
      `<p>A.[^1]</p>\n<p>[^1]: ${span('s1.h1', '[@s1.h1]')}</p>\n<p>${other}</p>\n`,
    ],
    [
      'A.[^1]\n\n[^1]: [@s1.h1, p. 3]\n\n@s2.h2',
      `<p>A.[^1]</p>\n<p>[^1]: ${span('s1.h1', '[@s1.h1, p. 3]')}</p>\n<p>${other}</p>\n`,
    ],
    ['[^1]: (@s1)\n\n@s2.h2', `<p>${other}</p>\n`],
    ['[^a](@s1.h1) @s2.h2', `<p>[^a](${span('s1.h1', '@s1.h1')}) ${other}</p>\n`],
    [
      'https://medium.com/@jane/a-b and @s2.h2',
      `<p><a href="https://medium.com/@jane/a-b">https://medium.com/${span('jane/a-b', '@jane/a-b')}</a> and ${other}</p>\n`,
    ],
    [
      '> ``` [@s1]\n> a @s3\n\n@s2.h2',
      `<blockquote>\n<pre><code class="language-[@s1]">a @s3\n</code></pre>\n</blockquote>\n<p>${other}</p>\n`,
    ],
    [
      '[@s1 a\n\\`b\\` c]https://s.org @s2.h2',
      `<p>${span('s1', '[@s1 a\n\\`b\\` c]')}<a href="https://s.org">https://s.org</a> ${other}</p>\n`,
    ],
  ])('%j', (markdown, expected) => expect(md.render(markdown)).toBe(expected));
});

test('a URL without a scheme can contain a citation', () => {
  const fuzzy = markdownIt({ linkify: true }).use(markdownItCitations);
  fuzzy.linkify.set({ fuzzyLink: true });
  expect(fuzzy.render('www.medium.com/@jane/a-b and @s2')).toBe(
    `<p><a href="http://www.medium.com/@jane/a-b">www.medium.com/${span('jane/a-b', '@jane/a-b')}</a> and ${span('s2', '@s2')}</p>\n`,
  );
});

test.each([
  ['See https://@s1.h1/x', `<p>See <a href="https://s1.h1/x">https://${span('s1.h1/x', '@s1.h1/x')}</a></p>\n`],
  ['mailto:a@[@s1].org', `<p><a href="mailto:a@%5B@s1%5D.org">mailto:a@${span('s1', '[@s1]')}.org</a></p>\n`],
])('an address with a citation in its host is normalized as without the plugin: %s', (markdown, expected) => {
  expect(markdownIt({ linkify: true }).use(markdownItCitations).render(markdown)).toBe(expected);
});

test('placeholder characters in the text are not citations', () => {
  const { text } = maskCitations('@s1');
  const spelled = Array.from(text, (sign) => `&#${sign.charCodeAt(0)};`).join('');
  const address = `https://a.org/x${encodeURIComponent(text)}`;
  expect(md.render(`${spelled} @s1 ${address}`).match(/data-cites/g)).toHaveLength(1);
  expect(md.render(`@s1 ${address}`)).toContain(address);
});

test('citations can be rendered with a custom function', () => {
  const linked = markdownIt().use(markdownItCitations, {
    render: (token) => `<a href="#${token.meta.group.items[0]!.id}">${token.content.length}</a>`,
  });
  expect(linked.render('[@s4]')).toBe('<p><a href="#s4">5</a></p>\n');
});

test('a document that is rendered with the environment of another one keeps its own citations', () => {
  expect(html('[@s4]') + html('none') + html('[@s5]')).toBe(`${span('s4', '[@s4]')}none${span('s5', '[@s5]')}`);
});

test('a list that starts at a number other than 1 is rendered', () => {
  expect(html('a [@s4]')).toContain('data-cites');
  expect(md.render('3. a [@s4]\n')).toBe(`<ol start="3">\n<li>a ${span('s4', '[@s4]')}</li>\n</ol>\n`);
});
