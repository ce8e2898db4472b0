import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import MarkdownIt from 'markdown-it';
import { expect, test } from 'vitest';
import { addressesOf } from '../packaging/addresses.js';

const require = createRequire(import.meta.url);
/** The part of the packager that changes the addresses in a README. */
const { ReadmeProcessor } = require(join(dirname(require.resolve('@vscode/vsce/package.json')), 'out/package.js')) as {
  ReadmeProcessor: new (manifest: object, options: object) => { onFile(file: object): Promise<{ contents: Buffer }> };
};

const folder = new URL('../', import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, folder), 'utf8');
const { manifest, pictures, pages } = addressesOf(new URL('../../package.json', folder), 'apps/vscode');

/** The README as the marketplace gets it. */
async function packagedReadme(): Promise<string> {
  const own = JSON.parse(read('package.json')) as object;
  const processor = new ReadmeProcessor(
    { ...own, ...manifest },
    { baseImagesUrl: pictures, baseContentUrl: pages, rewriteRelativeLinks: true },
  );
  const file = { path: 'extension/README.md', contents: Buffer.from(read('README.md')) };
  return (await processor.onFile(file)).contents.toString();
}

function inlineTokens(markdown: string) {
  const md = new MarkdownIt({ html: true, linkify: true });
  return md.parse(markdown, {}).flatMap(({ children }) => children ?? []);
}

test('every picture of the README is shown, and exists', async () => {
  const tokens = inlineTokens(await packagedReadme());
  const images = tokens.filter(({ type }) => type === 'image');
  expect(images.length).toBeGreaterThanOrEqual(5);
  for (const image of images) {
    const address = String(image.attrGet('src'));
    expect(address).toMatch(/^https:\/\//);
    expect(address.startsWith(`${pictures}/images/`)).toBe(true);
    expect(existsSync(new URL(address.slice(pictures.length + 1), folder))).toBe(true);
    expect(image.content.length).toBeGreaterThan(20);
  }
  // A bracket in an alternative text would leave the rest as text.
  const text = tokens.filter(({ type }) => type === 'text').map(({ content }) => content);
  expect(text.filter((each) => /!\[|\]\(/.test(each))).toEqual([]);
});

test('every link of the README leads somewhere', async () => {
  const links = inlineTokens(await packagedReadme())
    .filter(({ type }) => type === 'link_open')
    .map((token) => String(token.attrGet('href')));
  expect(links.length).toBeGreaterThanOrEqual(2);
  for (const link of links) {
    expect(link).toMatch(/^https:\/\//);
    if (link.startsWith(`${pages}/`)) expect(existsSync(new URL(link.slice(pages.length + 1), folder))).toBe(true);
  }
});

test('the README names commands as the palette does', () => {
  const titles = JSON.parse(read('package.nls.json')) as Record<string, string>;
  const commands = [...read('README.md').matchAll(/\*\*Findings: ([^*]+)\*\*/g)].map(([, title]) => title);
  expect(commands.length).toBeGreaterThan(4);
  for (const command of commands) expect(Object.values(titles)).toContain(command);
});
