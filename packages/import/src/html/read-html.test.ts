import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { convertDocument } from '../convert-document.js';

const imported = async (body: string): Promise<string> =>
  (await convertDocument(new TextEncoder().encode(`<!doctype html><html><body>${body}</body></html>`))).markdown;

const prose = 'Wells run dry in the north, and the people who live there walk further each year. '.repeat(8);

describe('the main content', () => {
  test.each([
    ['main', `<nav><a href="/">Home</a></nav><main><p>${prose}</p></main><footer>Imprint</footer>`],
    ['article', `<header>Site</header><article><p>${prose}</p></article><aside>More</aside>`],
    ['the article in main', `<nav>Home</nav><main><article><p>${prose}</p></article><p>See also</p></main>`],
    [
      'what reads like an article',
      `<nav><ul><li><a href="/">Home</a></li></ul></nav><div class="x"><p>${prose}</p><p>${prose}</p></div><footer>Imprint</footer>`,
    ],
  ])('%s', async (_, body) => {
    const markdown = await imported(body);
    expect(markdown).toContain('Wells run dry');
    expect(markdown).not.toMatch(/Home|Imprint|Site|More|See also/);
  });

  test('is the whole page if nothing is around it', async () => {
    expect(await imported('<p>Short.</p><div>Shorter.</div>')).toBe('Short.\n\nShorter.\n');
  });
});

test('reports what was left out, and what was kept although it was struck out', async () => {
  const page = '<!doctype html><p>Wells <s>never</s> run dry.<img src="a.png"></p>';
  const { markdown, problems } = await convertDocument(new TextEncoder().encode(page));
  expect(markdown).toBe('Wells never run dry.\n');
  expect(problems.map(({ code }) => code)).toEqual(['import.images', 'import.struck']);
});

const word = fc.stringMatching(/^[a-z]{1,8}$/);
const inline = fc
  .tuple(word, fc.constantFrom('b', 'i', 'span', 'a', 'u'))
  .map(([content, tag]) => `<${tag}>${content}</${tag}>`);
const sentence = fc.array(fc.oneof(word, inline), { minLength: 1, maxLength: 6 }).map((parts) => parts.join(' '));
const block = fc
  .tuple(sentence, fc.constantFrom('p', 'h2', 'li', 'div', 'blockquote', 'td', 'dt', 'dd', 'br'))
  .map(([content, tag]) => {
    if (tag === 'li') return `<ul><li>${content}</li></ul>`;
    if (tag === 'td') return `<table><tr><td>${content}</td><td>${content}</td></tr></table>`;
    if (tag === 'dt' || tag === 'dd') return `<dl><${tag}>${content}</${tag}></dl>`;
    return tag === 'br' ? `${content}<br>` : `<${tag}>${content}</${tag}>`;
  });

test('every word of a page is in its Markdown, in order', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(block, { minLength: 1, maxLength: 8 }), async (blocks) => {
      const words = (text: string): string[] => text.replace(/<[^>]*>/g, ' ').match(/[a-z]+/g) ?? [];
      expect(words(await imported(blocks.join('')))).toEqual(words(blocks.join('')));
    }),
    { numRuns: 75 },
  );
});
