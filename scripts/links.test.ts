import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { root } from './run-program.ts';

const pages = globSync(['*.md', 'docs/**/*.md', '{packages,apps,bench,tests}/{,*/}README.md'], { cwd: root });

/** A page without code, where a link is an example. */
const readPage = (path: string): string =>
  readFileSync(path, 'utf8')
    .replace(/^(```+)[^]*?^\1$/gm, '')
    .replace(/`[^`\n]*`(?!\])/g, '');

/** The anchors that GitHub gives to the headings of a page. */
const anchorsOf = (path: string): readonly string[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => /^#+ /.test(line))
    .map((line) =>
      line
        .replace(/^#+ /, '')
        .toLowerCase()
        .replace(/[^\p{L}\p{N} _-]/gu, '')
        .replaceAll(' ', '-'),
    );

test.each(pages)('%s links only to files and headings that exist', (page) => {
  const path = join(root, page);
  const broken = [...readPage(path).matchAll(/\]\(([^)#:\s]*)(?:#([^)\s:]*))?\)/g)]
    // Packing copies the licence.
    .filter(([, file]) => file !== 'LICENSE')
    .map(([, file = '', anchor]) => ({ target: file === '' ? path : join(dirname(path), file), anchor }))
    .filter(
      ({ target, anchor }) => !existsSync(target) || (anchor !== undefined && !anchorsOf(target).includes(anchor)),
    );
  expect(broken.map(({ target, anchor = '' }) => `${relative(root, target)}#${anchor}`)).toEqual([]);
});

test('there are pages', () => {
  expect(pages.length).toBeGreaterThan(40);
});
