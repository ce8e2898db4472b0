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

describe('elements', () => {
  test.each([
    ['headings without markup', '<h2><b>Session 1</b>: <a href="#x">Wells</a></h2>', '## Session 1: Wells\n'],
    ['labels', '<ul><li><b>Ana Roth </b>said no.</li></ul>', '- **Ana Roth** said no.\n'],
    ['bold text that touches a word', '<p><b>Ana:</b>no</p>', '**Ana:**&#x6E;o\n'],
    ['neighbouring bold text', '<p><b>Ana</b><b> Roth</b> said no.</p>', '**Ana Roth** said no.\n'],
    ['nested lists', '<ul><li>Wells<ul><li>dry</li></ul></li></ul>', '- Wells\n  - dry\n'],
    ['numbered lists', '<ol start="3"><li>Dig</li><li>Pay</li></ol>', '3. Dig\n4. Pay\n'],
    ['underlined lines', '<p><u>Wells</u></p><p>They <u>run</u> dry.</p>', '**Wells**\n\nThey run dry.\n'],
    ['underlined links', '<p><u><a href="https://example.org/a">Map</a></u></p>', 'Map\n'],
    [
      'definition lists',
      '<dl><dt>Ana Roth</dt><dd>said no.</dd><dt>Ben</dt><dd><p>said yes.</p></dd></dl>',
      '- **Ana Roth** said no.\n- **Ben** said yes.\n',
    ],
    ['paragraphs by line breaks', 'Wells run dry.<br><br>Rivers flood.', 'Wells run dry.\n\nRivers flood.\n'],
    ['lines of their own', '<p>Chair: Ana<br>Notes: Ben</p>', 'Chair: Ana\n\nNotes: Ben\n'],
    [
      'breaks inside a sentence',
      '<p>Wells run dry, and the people who live there walk further<br>each year.</p>',
      'Wells run dry, and the people who live there walk further each year.\n',
    ],
    [
      'links to headings',
      '<p>See <a href="#s">wells</a>.</p><h2 id="s">The Wells</h2>',
      'See [wells](#the-wells).\n\n## The Wells\n',
    ],
    ['other links', '<p>See <a href="map.html">the map</a>.</p>', 'See the map.\n'],
    ['hidden text', '<p>Wells<span style="display:none">hidden</span><script>x</script></p>', 'Wells\n'],
    ['captions', '<figure><img src="a"><figcaption>A well</figcaption></figure>', 'A well\n'],
    [
      'page marks',
      '<p>Wells <span role="doc-pagebreak" aria-label="9"></span>run dry.</p>',
      'Wells <!-- page 9 -->run dry.\n',
    ],
    [
      'tables with heads',
      '<table><tr><th>Who</th><th>Where</th></tr><tr><td>Ana</td><td>Oslo</td></tr></table>',
      '| Who | Where |\n| - | - |\n| Ana | Oslo |\n',
    ],
    [
      'tables whose first row names numbers',
      '<table><tr><td>Country</td><td>Wells</td></tr><tr><td>Chad</td><td>12</td></tr></table>',
      '| Country | Wells |\n| - | - |\n| Chad | 12 |\n',
    ],
    [
      'tables that arrange text',
      '<table><tr><td><h2>Wells</h2><p>They run dry.</p></td></tr></table>',
      '## Wells\n\nThey run dry.\n',
    ],
    [
      'tables of minutes',
      '<table><tr><td>Item</td><td>Notes</td></tr><tr><td>2</td><td>Wells</td><td><p>Dry.</p><ul><li>In May</li><li>In June</li><li>In July</li></ul></td></tr></table>',
      'Item\n\nNotes\n\n**2 Wells**\n\nDry.\n\n- In May\n- In June\n- In July\n',
    ],
    [
      'notes',
      '<p>Dry.<sup><a href="#fn1" id="r1">1</a></sup></p><ol><li id="fn1">In May. <a href="#r1">↩</a></li></ol>',
      'Dry.[^1]\n\n[^1]: In May.\n',
    ],
  ])('%s', async (_, body, markdown) => {
    expect(await imported(body)).toBe(markdown);
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
