import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { useProject } from './findings.js';

const { directory, write, findings } = useProject();
const read = (file: string): string => readFileSync(join(directory, file), 'utf8');

const page = (speaker: string): string => `<!doctype html><html><head><title>Notes on Water</title></head><body><main>
<h1>Notes on Water</h1><h2>Session 1: Wells</h2><h3>Panel Highlights</h3>
<ul><li><b>${speaker} (Well Trust)</b> explained how her team maps every well in a district before it digs a new one.</li></ul>
<img src="well.png"></main></body></html>`;

test('writes Markdown next to the file, and says what was read', async () => {
  write('water.html', page('Ana Roth'));
  const { status, stdout, stderr } = await findings(['import', 'water.html', '--key', 'water2020']);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toMatchInlineSnapshot(`
    "wrote  water.md
      Notes on Water (28 words)
      1 session, 1 statement by 1 person. Every finding names a speaker; whether it
      is the right one was not checked. No warnings.
      1 image was left out. If it shows text that matters, type it in.

    Review it next to water.html, and correct water.md. To see what was read:
      findings parse water.md
    "
  `);
  expect(read('water.md')).toBe(
    '---\ntitle: Notes on Water\nkey: water2020\npages: none\nreading: exact\n---\n\n## Session 1: Wells\n\n### Panel Highlights\n\n' +
      '- **Ana Roth (Well Trust)** explained how her team maps every well in a district before it digs a new one.\n\n' +
      '## Participants\n\n- Ana Roth (Well Trust)\n',
  );
});

/** A PDF with one page and one line. */
function pdfOf(line: string): string {
  const content = `BT /F 11 Tf 72 700 Td (${line}) Tj ET`;
  return [
    '%PDF-1.4',
    '1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj',
    '2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj',
    '3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >> endobj',
    `4 0 obj << /Length ${content.length} >> stream\n${content}\nendstream endobj`,
    '5 0 obj << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> endobj',
    'trailer << /Root 1 0 R >>',
    '%%EOF\n',
  ].join('\n');
}

describe('the layout of a PDF', () => {
  test('is written next to the Markdown, and names the PDF', async () => {
    write('in/rain.pdf', pdfOf('Wells run dry in spring.'));
    const { status, stdout, stderr } = await findings(['import', 'in/rain.pdf', '-o', 'out/rain.md']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain(
      '\nout/rain.layout.json says where the text is on the pages. Keep it next to out/rain.md: a review uses it.\n',
    );
    expect(JSON.parse(read('out/rain.layout.json'))).toMatchObject({
      version: 1,
      document: '../in/rain.pdf',
      pages: [{ number: 1, width: 595, height: 842, lines: [{ text: 'Wells run dry in spring.', size: 11 }] }],
    });
  });
});

describe('a second import', () => {
  test('keeps the doubts that a person dismissed, and so the file', async () => {
    write('dismissed.html', page('Ana Roth'));
    await findings(['import', 'dismissed.html']);
    const dismissed = read('dismissed.md').replace('a new one.', 'a new one. <!-- checked: reading.speaker -->');
    write('dismissed.md', dismissed);
    expect((await findings(['import', 'dismissed.html'])).stdout).toMatch(/^kept {2}dismissed\.md/);
    expect(read('dismissed.md')).toBe(dismissed);
    expect((await findings(['parse', 'dismissed.md', '--format', 'markdown'])).stdout).toBe(dismissed);
  });

  test('does not replace corrections, unless it is forced to', async () => {
    write('edited.html', page('Ana Roht'));
    await findings(['import', 'edited.html']);
    const corrected = read('edited.md').replace('Roht', 'Roth');
    write('edited.md', corrected);
    const { status, stdout, stderr } = await findings(['import', 'edited.html']);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('“edited.md” exists and is different: it may have your corrections. Nothing was written.');
    expect(read('edited.md')).toBe(corrected);
    expect((await findings(['import', 'edited.html', '--force'])).stdout).toMatch(/^replaced {2}edited\.md/);
    expect(read('edited.md')).toContain('Roht');
  });
});

test.each<[string, readonly string[], string]>([
  ['no file', [], 'Name the file of a report'],
  ['a missing file', ['none.pdf'], '“none.pdf”'],
  ['Markdown', ['water.md'], '“water.md” is Markdown already'],
  ['an RTF file', ['a.rtf'], '“a.rtf”: This is an RTF file, which Findings cannot read.'],
  ['a damaged PDF', ['cut.pdf'], '“cut.pdf”: The PDF is damaged and cannot be read.'],
  ['the file itself as output', ['water.html', '-o', 'water.html'], '“water.html” is the file to import.'],
  [
    'two files with one output',
    ['water.html', 'same.html', '-o', 'a.md'],
    '--output takes one report, but 2 were named.',
  ],
])('%s: nothing is written', async (_, operands, message) => {
  write('a.rtf', '{\\rtf1 Wells}');
  write('cut.pdf', '%PDF-1.7\n1 0 obj\n');
  const { status, stdout, stderr } = await findings(['import', ...operands]);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr.replace(/\s+/g, ' ')).toContain(message);
  expect(existsSync(join(directory, 'a.md'))).toBe(false);
});

test('a document that takes too long is stopped, and the Markdown stays as it is', async () => {
  // pdf.js takes time that is quadratic in the operators.
  const content = 'q '.repeat(100_000);
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
  ].map((object, index) => `${index + 1} 0 obj\n${object}\nendobj\n`);
  write('slow.pdf', `%PDF-1.7\n${objects.join('')}trailer\n<< /Root 1 0 R >>\n%%EOF`);
  write('slow.md', 'Corrected.\n');
  const { status, stdout, stderr } = await findings(['import', 'slow.pdf', '--force', '--timeout', '1']);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr.replace(/\s+/g, ' ')).toContain(
    '“slow.pdf”: Reading the document took more than 1 second, so it was stopped',
  );
  expect(stderr).toContain('--timeout SECONDS');
  expect(read('slow.md')).toBe('Corrected.\n');
});

test('init imports a document, and cites the Markdown', async () => {
  write('new/.git/HEAD', '');
  write('new/rivers.html', page('Ben Okoro'));
  const { status, stdout, stderr } = await findings(['init', 'rivers.html'], { directory: 'new' });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toContain('wrote  rivers.md');
  expect(read('new/findings.config.json')).toContain('"rivers": "rivers.md"');
  expect(read('new/proposals/first.md')).toContain('Ben Okoro spoke to what we want to do [@s1.h1]');
  expect(await findings(['check'], { directory: 'new' })).toMatchObject({ status: 0 });
});
