import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { convertDocument } from '../convert-document.js';
import { importDocument } from '../import-document.js';

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

describe('inside the main content', () => {
  const text = `<p>${prose}</p>`;
  const withNext = async (next: string) => {
    const page = `<!doctype html><header>Site</header><article>${text}${next}</article>`;
    return convertDocument(new TextEncoder().encode(page));
  };

  test.each([
    ['the footer of the article', '<footer><p>Share this: <a href="#">Site</a></p><p>Tags: wells</p></footer>'],
    ['links that share the page', '<p>Share this: <a href="https://twitter.com/intent/tweet?url=x">T</a></p>'],
    [
      'a list of tags',
      '<ul><li><a rel="tag" href="/t/a">wells</a></li><li><a rel="category tag" href="/t/b">rain</a></li></ul>',
    ],
    ['related posts', '<div class="jp-relatedposts"><h3>Related</h3><p>Other wells.</p></div>'],
    ['buttons of a plugin', '<div class="entry sharedaddy sd-sharing-enabled">Share this</div>'],
    [
      'links and tags by their plain names',
      '<div class="share"><p>Share this:</p></div><p class="tags">Tags: wells</p>',
    ],
    ['the form of comments', '<div id="comments"><h2>2 comments</h2><form>Reply</form></div>'],
    ['links to other pages', '<div role="navigation"><a href="/a">Older</a></div>'],
  ])('%s is left out, and reported', async (_, next) => {
    const { markdown, problems } = await withNext(next);
    expect(markdown.trim()).toBe(prose.trim());
    expect(problems.map(({ code }) => code)).toEqual(['import.page-furniture']);
    expect(problems[0]!.message).toMatch(
      /^Left out of the web page, as links, tags or comments next to the text: “.+”\.$/,
    );
  });

  test.each([
    ['a heading with an id of such parts', '<h2 id="comments">Comments</h2>', '## Comments'],
    [
      'a part of this name',
      '<section class="related-work"><p>Related work is old.</p></section>',
      'Related work is old.',
    ],
    [
      'links in a sentence',
      '<p>See <a href="https://twitter.com/intent/tweet">the notes that we sent before the meeting began</a>, and what the office says.</p>',
      'See the notes',
    ],
    ['a list of sources', '<ul><li><a href="https://wells.example/a">Wells</a></li></ul>', '- Wells'],
    ['who is quoted', '<blockquote><p>Wells are dry.</p><footer>Ana Diaz</footer></blockquote>', 'Ana Diaz'],
  ])('%s is kept', async (_, next, expected) => {
    const { markdown, problems } = await withNext(next);
    expect(markdown).toContain(expected);
    expect(problems).toEqual([]);
  });

  test('notes in the footer are kept', async () => {
    const note =
      '<p>Dry.<sup><a id="r1" href="#fn1">1</a></sup></p><footer><p id="fn1">In May. <a href="#r1">↩</a></p></footer>';
    expect((await withNext(note)).markdown).toContain('[^1]: In May.');
  });
});

describe('the author of a page', () => {
  const authorOf = async (head: string, body = ''): Promise<string | undefined> => {
    const site = '<meta property="og:site_name" content="Rain House">';
    const page = `<!doctype html><html><head>${site}${head}</head><body>${body}<p>Wells run dry.</p></body></html>`;
    const { markdown } = await convertDocument(new TextEncoder().encode(page));
    return /^author: (.*)$/m.exec(markdown)?.[1];
  };

  test.each([
    ['<meta name="author" content="Ana  Diaz">', '', '"Ana Diaz"'],
    [
      '<meta name="citation_author" content="Ana Diaz"><meta name="citation_author" content="Tom van Okoro">',
      '',
      '"Ana Diaz; Tom van Okoro"',
    ],
    ['', '<p>by <a rel="author" href="/u/1">Ana Diaz</a></p>', '"Ana Diaz"'],
    ['<meta name="author" content="admin">', '<span itemprop="author">Ana Diaz</span>', '"Ana Diaz"'],
    ['<meta name="author" content="Rain House">', '', undefined],
    ['<meta name="author" content="Well Institute">', '', undefined],
    ['<meta name="author" content="https://wells.example/ana">', '', undefined],
    [
      '',
      '<h1>Wells</h1><p>by Ana Diaz and Tom van Okoro &middot; May 3, 2014 &middot; 8 min read</p>',
      '"Ana Diaz; Tom van Okoro"',
    ],
    ['', '<h1>Wells</h1><p>Posted on 3 May 2014 by <a href="/ana">Ana Diaz</a></p>', '"Ana Diaz"'],
    ['', '<h1>Wells</h1><div><span>By Ana Diaz</span><time>2014-05-03</time></div>', '"Ana Diaz"'],
    [
      '',
      '<div>3. Mai 2014</div><div>Von Ana Diaz, Tom Okoro</div><h1>Die Brunnen und der Regen im Mai</h1>',
      '"Ana Diaz; Tom Okoro"',
    ],
    ['', '<h1>Los pozos</h1><p>Por Ana Diaz</p><p>3 de mayo de 2014</p>', '"Ana Diaz"'],
    ['', '<h1>Les puits</h1><p>Par Ana Diaz le 3 mai 2014</p>', '"Ana Diaz"'],
    ['', '<h1>Wells</h1><p>By Rain House, May 3, 2014</p>', undefined],
    ['', '<h1>Wells</h1><p>By Ana Diaz</p><p>It rains.</p>', undefined],
    ['', `<h1>Wells</h1><p>${prose}</p><p>By Ana Diaz, May 3, 2014</p>`, undefined],
  ])('%s %s', async (head, body, expected) => {
    expect(await authorOf(head, body)).toBe(expected);
  });
});

describe('the metadata of a page', () => {
  const withMetadata = async (metadata: string, title = 'Wells in Spring'): Promise<string> => {
    const page = `<!doctype html><html><head>${metadata}</head><body><h1>${title}</h1><p>Wells run dry.</p></body></html>`;
    return (await importDocument(new TextEncoder().encode(page), { key: 'wells' })).markdown.split('---')[1]!;
  };

  test.each([
    [
      'has the organization and the day of publication',
      '<meta property="og:site_name" content="Well  Trust"><meta property="article:published_time" content="2014-04-11T23:30:00+01:00">',
      'title: Wells in Spring\ndate: 2014-04-11\norganization: Well Trust\ntype: webpage\nkey: wells\n',
    ],
    [
      'may be Dublin Core',
      '<meta name="DC.publisher" content="Well Trust"><meta name="dcterms.issued" content="2014-04-11">',
      'title: Wells in Spring\ndate: 2014-04-11\norganization: Well Trust\ntype: webpage\nkey: wells\n',
    ],
    [
      'may repeat the title',
      '<meta property="og:site_name" content="Wells in Spring">',
      'title: Wells in Spring\ntype: webpage\nkey: wells\n',
    ],
    [
      'has the address',
      '<meta property="og:url" content="https://wells.example/?p=1"><link rel="canonical" href="https://wells.example/spring">',
      'title: Wells in Spring\nurl: https://wells.example/spring\ntype: webpage\nkey: wells\n',
    ],
    [
      'may have an address that is not one',
      '<link rel="canonical" href="/spring"><meta property="og:url" content="javascript:alert(1)">',
      'title: Wells in Spring\nkey: wells\n',
    ],
    [
      'may be hostile',
      '<meta property="og:site_name" content="Well&quot;&#10;key: other&#10;--&#x2d;"><meta name="date" content="2014-04-11">',
      `title: Wells in Spring\ndate: 2014-04-11\norganization: 'Well" key: other `,
    ],
  ])('%s', async (_, metadata, expected) => {
    expect(await withMetadata(metadata)).toContain(expected);
  });

  test('has the address in the comment of a browser that saved the page', async () => {
    const comment =
      '<!DOCTYPE html>\n<!-- saved from url=(0029)https://wells.example/spring -->\n<html><p>Dry.</p></html>';
    const { markdown } = await convertDocument(new TextEncoder().encode(comment));
    expect(markdown).toBe('---\nurl: "https://wells.example/spring"\ntype: "webpage"\n---\n\nDry.\n');
  });

  test('does not replace the day of the workshop', async () => {
    const metadata = '<meta property="article:published_time" content="2014-05-02">';
    expect(await withMetadata(metadata, 'Wells Workshop, 3-4 April 2014')).toContain('dates: 3-4 April 2014\n');
  });
});

test.each([
  ['Wells in Spring - Well Trust', '<a href="/">Well <b>Trust</b></a>', 'Wells in Spring'],
  ['Wells in Spring | Well Trust', '<div id="site-logo"><img alt="Well Trust" src="t.png"></div>', 'Wells in Spring'],
  ['Wells – in Spring – Well Trust', '<a href="https://wells.example">Well trust</a>', 'Wells – in Spring'],
  ['Wells in Spring - Well Trust', '<a href="/trust">Well Trust</a>', 'Wells in Spring - Well Trust'],
  ['Wells in Spring - Pumps', '<a href="/">Well Trust</a>', 'Wells in Spring - Pumps'],
  ['Wells - Well Trust', '<a href="/">Well Trust</a>', 'Wells - Well Trust'],
])('the title “%s” next to %s', async (title, header, expected) => {
  const head = `<title>${title}</title><link rel="canonical" href="https://wells.example/spring">`;
  const page = `<!doctype html><html><head>${head}</head><body><header>${header}</header><p>Dry.</p></body></html>`;
  const { summary } = await convertDocument(new TextEncoder().encode(page));
  expect(summary.title).toBe(expected);
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
