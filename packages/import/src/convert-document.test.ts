import { describe, expect, test } from 'vitest';
import { docx, odt, wordParagraph, zip } from '../test/archives.js';
import { convertDocument } from './convert-document.js';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));

describe('what cannot be imported says what it is, and what to do', () => {
  test.each<[string, Uint8Array, string, RegExp]>([
    ['an empty file', bytes(''), 'import.empty', /empty/],
    ['white space', bytes(' \n\t\n'), 'import.empty', /empty/],
    ['RTF', bytes('{\\rtf1\\ansi Wells}'), 'import.unsupported', /RTF.*save it as \.docx/],
    [
      'an old Word file',
      latin1('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 W\0o\0r\0d'),
      'import.unsupported',
      /\.doc format.*save it as \.docx/,
    ],
    [
      'an encrypted Word file',
      latin1('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1' + [...'EncryptedPackage'].join('\0')),
      'import.encrypted',
      /password/,
    ],
    ['a presentation', zip({ 'ppt/presentation.xml': '<p/>' }), 'import.unsupported', /presentation.*PDF/],
    ['a spreadsheet', zip({ 'xl/workbook.xml': '<p/>' }), 'import.unsupported', /spreadsheet/],
    ['another archive', zip({ 'a.txt': 'x' }), 'import.unsupported', /ZIP archive.*Unpack/],
    ['a picture', latin1('\x89PNG\r\n\x1a\n'), 'import.unsupported', /OCR/],
    ['binary data', new Uint8Array([1, 0, 2, 0, 3, 0]), 'import.unsupported', /unknown kind/],
    [
      'a web archive',
      bytes('MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n'),
      'import.unsupported',
      /HTML only/,
    ],
    ['a document that was cut off', docx(wordParagraph('Wells')).slice(0, 200), 'import.damaged', /cut off/],
    ['a Word file without text', zip({ 'word/document.xml': '' }), 'import.damaged', /damaged/],
    ['a page without text', bytes('<!doctype html><body><img src="a.png"></body>'), 'import.empty', /pictures/],
    [
      'an encrypted OpenDocument text',
      zip({
        mimetype: 'application/vnd.oasis.opendocument.text',
        'content.xml': '',
        'META-INF/manifest.xml': '<manifest:encryption-data/>',
      }),
      'import.encrypted',
      /LibreOffice/,
    ],
    [
      'a protected book',
      zip({
        mimetype: 'application/epub+zip',
        'META-INF/container.xml': '<rootfile full-path="b.opf"/>',
        'b.opf':
          '<package><manifest><item id="a" href="a.xhtml"/></manifest><spine><itemref idref="a"/></spine></package>',
        'a.xhtml': 'x',
        'META-INF/encryption.xml': '<CipherReference URI="a.xhtml"/>',
      }),
      'import.encrypted',
      /DRM/,
    ],
  ])('%s', async (_, content, code, message) => {
    await expect(convertDocument(content)).rejects.toMatchObject({
      name: 'ImportError',
      code,
      message: expect.stringMatching(message) as string,
    });
  });
});

describe('hostile documents end in a message', () => {
  const deep = (open: string, close: string): string => open.repeat(50_000) + 'x' + close.repeat(50_000);

  test.each<[string, () => Uint8Array, string]>([
    [
      'an archive that unpacks to far more',
      () => zip({ 'word/document.xml': new Uint8Array(13 * 1024 * 1024) }),
      'import.too-large',
    ],
    ['deep HTML', () => bytes(`<!doctype html>${deep('<div>', '')}`), 'import.too-large'],
    ['deep lists of OpenDocument', () => odt(deep('<text:section>', '</text:section>')), 'import.too-large'],
    [
      'deep quotations of TeX',
      () => bytes(`\\documentclass{report}\\begin{document}${deep('\\begin{quote}', '')}`),
      'import.too-large',
    ],
  ])('%s', async (_, write, code) => {
    await expect(convertDocument(write())).rejects.toMatchObject({ name: 'ImportError', code });
  });

  test('entities are neither expanded nor read from files', async () => {
    const body = '<text:p>Wells &amp; rivers &big; &file;</text:p>';
    const content = odt(body);
    const { markdown } = await convertDocument(content);
    expect(markdown).toBe('Wells & rivers \\&big; \\&file;\n');
  });

  test('a table may not claim a million columns', async () => {
    const page = `<!doctype html><table>${'<tr><td colspan="1000000" rowspan="65000">a</td><td>b</td></tr>'.repeat(50)}</table>`;
    const { markdown } = await convertDocument(bytes(page));
    expect(markdown.length).toBeLessThan(2000);
  });
});

describe('the format is that of the content', () => {
  test.each<[string, Uint8Array, string, string, string]>([
    [
      'a Word document that is called PDF',
      docx(wordParagraph('Wells')),
      'a.pdf',
      'docx',
      'The file’s name ends like that of a PDF, but it is a Word document.',
    ],
    [
      'a web page that is called text',
      bytes('<!doctype html><p>Wells'),
      'a.docx',
      'html',
      'The file’s name ends like that of a Word document, but it is a web page.',
    ],
  ])('%s', async (_, content, name, format, message) => {
    const { problems, summary } = await convertDocument(content, { name });
    expect(summary.format).toBe(format);
    expect(problems).toEqual([
      expect.objectContaining({ code: 'import.extension', message: expect.stringContaining(message) as string }),
    ]);
  });

  test.each([
    ['a.md', 'markdown'],
    ['a.txt', 'text'],
    ['a.rst', 'rst'],
    ['a.adoc', 'asciidoc'],
    ['a.tex', 'tex'],
    ['a', 'text'],
  ])('%s is %s', async (name, format) => {
    const { summary } = await convertDocument(bytes('Wells run dry.\n'), { name });
    expect(summary.format).toBe(format);
  });
});

test('text in an old encoding', async () => {
  const { markdown } = await convertDocument(latin1('Se\xf1or Nu\xf1ez habl\xf3.'));
  expect(markdown).toBe('Señor Nuñez habló.');
});

describe('invisible characters that change the direction of text are removed, and reported', () => {
  test.each([
    ['a Word document', () => docx(wordParagraph('The wells \u202Eran dry\u202C in \u2066May\u2069.')), 'a.docx'],
    ['a web page', () => bytes('<p>The wells &#x202E;ran <b>dry&#x202C; in</b> &#x2066;May&#x2069;.</p>'), 'a.html'],
    ['plain text', () => bytes('The wells \u202Eran dry\u202C in \u2066May\u2069.'), 'a.txt'],
  ])('%s', async (_, make, name) => {
    const { markdown, problems } = await convertDocument(make(), { name });
    expect(markdown.replaceAll('*', '').trim()).toBe('The wells ran dry in May.');
    expect(problems).toEqual([
      expect.objectContaining({
        code: 'import.direction',
        message: expect.stringContaining(
          '4 invisible characters that change the direction of text were removed',
        ) as string,
      }),
    ]);
  });

  test('marks next to right-to-left text stay, and others go', async () => {
    const { markdown } = await convertDocument(bytes('No\u200Et in May.\n\nשלום!\u200F'), { name: 'a.txt' });
    expect(markdown).toContain('\u200F');
    expect((await convertDocument(bytes('No\u200Et in May.'), { name: 'a.txt' })).markdown).toBe('Not in May.');
  });
});

test.each([
  ['a long document without headings', 80, true],
  ['a short one', 20, false],
])('%s may be reported', async (_, sentences, isReported) => {
  const text = 'The wells of the north run dry. '.repeat(sentences);
  const { problems } = await convertDocument(docx(wordParagraph('Notes', 'Title') + wordParagraph(text)));
  expect(problems.some(({ code, severity }) => code === 'import.headings' && severity === 'warning')).toBe(isReported);
});
