import { parseReport, type Report } from '@findings/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { docx, epub, odt, wordParagraph } from '../test/archives.js';
import { randomReport, report } from '../test/report.js';
import { typeset } from '../test/typeset.js';
import { importDocument } from './import-document.js';

/** Id, text and speakers of every finding. */
function findings({ summary, sessions }: Report): unknown[] {
  const parts = [...(summary ? [{ overview: summary.passages }] : []), ...sessions] as readonly Record<
    string,
    unknown
  >[];
  return parts.flatMap((part) =>
    ['guidingQuestions', 'overview', 'highlights', 'exchanges'].flatMap((kind) =>
      ((part[kind] ?? []) as readonly { id: string; text: string; speakers?: readonly string[] }[]).map(
        ({ id, text, speakers }) => [id, text, speakers],
      ),
    ),
  );
}

const expected = findings(parseReport(report.join('\n\n')));

const toHtml = (block: string): string => {
  const inline = block.replace(/\*\*(.+?)\*\*/g, '<b>$1</b>');
  const heading = /^(#+) (.*)$/.exec(inline);
  if (heading !== null) return `<h${heading[1]!.length}>${heading[2]!}</h${heading[1]!.length}>`;
  return inline.startsWith('- ') ? `<ul><li>${inline.slice(2)}</li></ul>` : `<p>${inline}</p>`;
};
const toWord = (block: string): string => {
  const heading = /^(#+) (.*)$/.exec(block);
  if (heading !== null) return wordParagraph(heading[2]!, `Heading${heading[1]!.length}`);
  return wordParagraph(block.replace(/^- /, '• '));
};
const toOdt = (block: string): string => {
  const inline = block.replace(/\*\*(.+?)\*\*/g, '<text:span text:style-name="B">$1</text:span>');
  const heading = /^(#+) (.*)$/.exec(inline);
  if (heading !== null) return `<text:h text:outline-level="${heading[1]!.length}">${heading[2]!}</text:h>`;
  if (!inline.startsWith('- ')) return `<text:p>${inline}</text:p>`;
  return `<text:list><text:list-item><text:p>${inline.slice(2)}</text:p></text:list-item></text:list>`;
};
const toTex = (block: string): string => {
  const inline = block.replace(/\*\*(.+?)\*\*/g, '\\textbf{$1}');
  const heading = /^(#+) (.*)$/.exec(inline);
  if (heading !== null) return `\\${['chapter', 'section', 'subsection'][heading[1]!.length - 1]!}{${heading[2]!}}`;
  return inline.startsWith('- ') ? `\\begin{itemize}\n\\item ${inline.slice(2)}\n\\end{itemize}` : inline;
};
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('the same report gives the same findings as', () => {
  test.each<[string, () => Uint8Array | Promise<Uint8Array>, string]>([
    ['a web page', () => bytes(`<!doctype html><body><main>${report.map(toHtml).join('')}</main></body>`), 'a.html'],
    ['a Word document', () => docx(report.map(toWord).join('')), 'a.docx'],
    ['an OpenDocument text', () => odt(report.map(toOdt).join('')), 'a.odt'],
    ['an EPUB book', () => epub({ 'one.xhtml': report.map(toHtml).join('') }), 'a.epub'],
    ['a TeX file', () => bytes(report.map(toTex).join('\n\n')), 'a.tex'],
    ['a PDF', () => typeset(report), 'a.pdf'],
    ['a PDF in two columns', () => typeset(report, 2), 'a.pdf'],
  ])('%s', async (_, write, name) => {
    const { markdown } = await importDocument(await write(), { name });
    expect(findings(parseReport(markdown))).toEqual(expected);
  });

  test('a second import of its Markdown', async () => {
    const { markdown } = await importDocument(docx(report.map(toWord).join('')));
    const again = await importDocument(bytes(markdown), { name: 'a.md' });
    expect(again.markdown).toBe(markdown);
  });

  test('a random report in every format', { timeout: 60_000 }, async () => {
    const formats: readonly (readonly [string, (blocks: readonly string[]) => Uint8Array | Promise<Uint8Array>])[] = [
      ['a.md', (blocks) => bytes(blocks.join('\n\n'))],
      ['a.html', (blocks) => bytes(`<!doctype html><body><main>${blocks.map(toHtml).join('')}</main></body>`)],
      ['a.docx', (blocks) => docx(blocks.map(toWord).join(''))],
      ['a.odt', (blocks) => odt(blocks.map(toOdt).join(''))],
      ['a.pdf', (blocks) => typeset(blocks)],
      ['columns.pdf', (blocks) => typeset(blocks, 2)],
    ];
    await fc.assert(
      fc.asyncProperty(randomReport, async (blocks) => {
        const expected = findings(parseReport(blocks.join('\n\n')));
        for (const [name, write] of formats) {
          const { report: imported } = await importDocument(await write(blocks), { name });
          expect(findings(imported), name).toEqual(expected);
        }
      }),
      { numRuns: 8 },
    );
  });
});
