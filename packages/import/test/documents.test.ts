import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { convertDocument } from '../src/convert-document.js';
import { odt } from './archives.js';
import { pdf, type Placed } from './typeset.js';

const folder = join(import.meta.dirname, 'documents');
const names = readdirSync(folder).filter((name) => !name.endsWith('.expected.md'));

/** `72 130 14 bold | Wells`: text with its position from the upper left corner, its size and its style. `=====` ends a page. */
function pagesOf(text: string): readonly (readonly Placed[])[] {
  return text.split('=====\n').map((page) =>
    [...page.matchAll(/^([\d.]+) ([\d.]+)(?: ([\d.]+))?([a-z ]*) \| (.*)$/gm)].map(
      ([, x, y, size = '11', style = '', words = '']) => ({
        text: words,
        x: Number(x),
        y: Number(y),
        size: Number(size),
        isBold: style.includes('bold'),
        isItalic: style.includes('italic'),
        isUnderlined: style.includes('underlined'),
      }),
    ),
  );
}

/**
 * Each document becomes the Markdown next to it. `vitest -u` writes the Markdown: compare each change with the document by eye.
 * `.pdf.txt` describes the pages of a PDF, and `.odt.xml` is the body of an OpenDocument text.
 */
test.each(names)('%s', async (name) => {
  const text = readFileSync(join(folder, name), 'utf8');
  const bytes = name.endsWith('.pdf.txt')
    ? await pdf(pagesOf(text))
    : name.endsWith('.odt.xml')
      ? odt(text)
      : new TextEncoder().encode(text);
  const { markdown } = await convertDocument(bytes, { name: name.replace(/\.(?:txt|xml)$/, '') });
  await expect(markdown).toMatchFileSnapshot(join(folder, `${name}.expected.md`));
});
