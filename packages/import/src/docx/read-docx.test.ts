import { describe, expect, test } from 'vitest';
import { docx, wordParagraph } from '../../test/archives.js';
import { convertDocument } from '../convert-document.js';

const imported = async (...document: Parameters<typeof docx>): Promise<string> =>
  (await convertDocument(docx(...document))).markdown;

const style = (id: string, name: string, more = ''): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${more}</w:style>`;

describe('styles', () => {
  test.each([
    ['of Word', style('Heading2', 'heading 2'), 'Heading2', '## Wells\n'],
    ['with an outline level', style('Own', 'Own', '<w:pPr><w:outlineLvl w:val="2"/></w:pPr>'), 'Own', '### Wells\n'],
    [
      'that are based on one',
      style('H', 'H', '<w:pPr><w:outlineLvl w:val="1"/></w:pPr>') + style('Mine', 'Mine', '<w:basedOn w:val="H"/>'),
      'Mine',
      '## Wells\n',
    ],
    ['of body text', style('B', 'B', '<w:pPr><w:outlineLvl w:val="9"/></w:pPr>'), 'B', 'Wells\n'],
    [
      'that are based on each other',
      style('A', 'A', '<w:basedOn w:val="B"/>') + style('B', 'B', '<w:basedOn w:val="A"/>'),
      'A',
      'Wells\n',
    ],
  ])('%s', async (_, styles, id, markdown) => {
    expect(await imported(wordParagraph('Wells', id), { styles })).toBe(markdown);
  });

  test('the title', async () => {
    const styles = style('Title', 'Title');
    expect(await imported(wordParagraph('Wells', 'Title') + wordParagraph('They run dry.'), { styles })).toBe(
      '---\ntitle: "Wells"\n---\n\n# Wells\n\nThey run dry.\n',
    );
  });

  test('a table of contents is left out, and reported', async () => {
    const styles = style('TOC1', 'toc 1');
    const { markdown, problems } = await convertDocument(
      docx(wordParagraph('Wells 3', 'TOC1') + wordParagraph('They run dry.'), { styles }),
    );
    expect(markdown).toBe('They run dry.\n');
    expect(problems.map(({ code }) => code)).toEqual(['import.contents']);
  });
});

test('a main part with another name', async () => {
  const styles = style('Heading2', 'heading 2');
  const body = wordParagraph('Wells', 'Heading2') + wordParagraph('They run dry.');
  expect(await imported(body, { styles, main: 'document2' })).toBe('## Wells\n\nThey run dry.\n');
});

test('bold labels', async () => {
  expect(await imported(wordParagraph('• **Ana Roth (Well Trust)** said no.'))).toBe(
    '• **Ana Roth (Well Trust)** said no.\n',
  );
});

test('tracked insertions are kept, deletions are not', async () => {
  const body =
    '<w:p><w:r><w:t xml:space="preserve">Wells </w:t></w:r><w:ins w:id="1"><w:r><w:t xml:space="preserve">often </w:t></w:r></w:ins>' +
    '<w:del w:id="2"><w:r><w:delText>never </w:delText></w:r></w:del><w:r><w:t>run dry.</w:t></w:r></w:p>';
  expect(await imported(body)).toBe('Wells often run dry.\n');
});

test('footnotes', async () => {
  const footnotes = '<w:footnote w:id="2"><w:p><w:r><w:t>In May.</w:t></w:r></w:p></w:footnote>';
  const body = '<w:p><w:r><w:t>Wells run dry.</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>';
  expect(await imported(body, { footnotes })).toBe('Wells run dry.[^1]\n\n[^1]: In May.\n');
});

test('tables', async () => {
  const row = (...cells: string[]): string =>
    `<w:tr>${cells.map((cell) => `<w:tc>${wordParagraph(cell)}</w:tc>`).join('')}</w:tr>`;
  const body = `<w:tbl>${row('**Who**', '**Where**')}${row('Ana', 'Oslo')}</w:tbl>`;
  expect(await imported(body)).toBe('| **Who** | **Where** |\n| - | - |\n| Ana | Oslo |\n');
});
