import { parseReport } from '@findings/core';
import { expect, test } from 'vitest';
import { importDocument } from './import-document.js';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

const page = bytes(`<!doctype html><html><head><title>Wells</title></head><body><main><h1>Wells</h1>
<h2>Contents</h2><ul><li>Repairs</li></ul>
<h2>Session 1: Repairs</h2><p>Pumps wait for parts.</p><p>Ana Diaz (Well Trust) said that villages repair pumps with wire.</p>
<img src="a.png"></main></body></html>`);

test('a report in canonical Markdown, with its key', async () => {
  const { markdown, report } = await importDocument(page, { key: 'wells2020' });
  expect(markdown).toMatch(/^---\ntitle: Wells\nkey: wells2020\npages: none\nreading: exact\n---\n/);
  expect(report).toEqual(parseReport(markdown));
  expect(report.sessions[0]).toMatchObject({
    overview: [{ text: 'Pumps wait for parts.' }],
    highlights: [{ speakers: ['diaz'] }],
  });
});

test('without a key, it has the one that init would propose', async () => {
  expect((await importDocument(page)).report.key).toBe('wells');
  expect((await importDocument(page, { name: 'pumps-2021.html' })).report.key).toBe('pumps2021');
});

test('what cannot be cited stays in a comment', async () => {
  const { markdown, report } = await importDocument(page);
  expect(markdown).toContain('<!-- left out: contents\nRepairs -->');
  expect(report.furniture.map(({ kind }) => kind)).toContain('contents');
});

test('doubts that a person dismissed stay dismissed in a new import', async () => {
  const { markdown } = await importDocument(page);
  const place = 'villages repair pumps with wire.';
  const previous = markdown.replace(place, `${place} <!-- checked: reading.speaker -->`);
  const again = await importDocument(page, { previous });
  expect(again.markdown).toBe(previous);
  expect(again.report).toEqual(parseReport(previous));
  expect((await importDocument(bytes(previous), { name: 'a.md', key: 'wells' })).markdown).toBe(previous);
});

test('what is doubtful is a comment before its place, and a problem until the comment is deleted', async () => {
  const damaged = new Uint8Array([...bytes('Zwölf Brunnen, fünf für'), 0xff, ...bytes(' Dörfer und große Gärten.')]);
  const { markdown, problems, report } = await importDocument(damaged, { name: 'a.txt' });
  const [problem] = problems;
  expect(problem).toMatchObject({ code: 'import.encoding', severity: 'warning' });
  expect(markdown).toContain(`<!-- review: ${problem!.message} -->\n`);
  expect(report.problems).toEqual([
    expect.objectContaining({ code: 'report.review', severity: 'warning', message: problem!.message }),
  ]);
  expect(parseReport(markdown.replace(/<!-- review: .* -->\n/, '')).problems).toEqual([]);
});

test('heads of pages within the text are left out, and reported', async () => {
  const text = [
    'Northern Water Trust',
    'Notes on Water',
    'Session 1: Wells',
    'The wells in the valley were measured every week by the people who live there, and the depth was',
    'Northern Water Trust',
    'written down. Nobody asked who pays for the pumps, the covers and the long way to the market.',
    'Northern Water Trust',
    'The pumps wait for parts in most villages of the valley.',
  ].join('\n\n');
  const { markdown, problems } = await importDocument(bytes(text), { name: 'a.txt' });
  expect(markdown.match(/Northern Water Trust/g)).toHaveLength(1);
  expect(markdown).toContain('the depth was written down.');
  expect(problems.map(({ message }) => message)).toContain(
    'Left out as running headers and footers: “Northern Water Trust”.',
  );
});

test.each([
  ['a.html', '<p>Pumps wait for parts.</p>', 'none'],
  ['a.md', '# Wells\n\nPumps wait for parts.\n', 'none'],
  ['a.md', '# Wells\n\n<!-- page 2 -->\n\nPumps wait for parts.\n', undefined],
  ['a.md', '---\ntitle: Wells\nreading: exact\n---\n\nPumps wait for parts.\n', undefined],
  ['a.html', '<p><span role="doc-pagebreak" title="9"></span>Pumps wait for parts.</p>', undefined],
  ['a.txt', 'Pumps wait for parts.\n\fTanks do not.\n', undefined],
  ['a.tex', '\\documentclass{article}\\begin{document}Pumps wait for parts.\\end{document}', undefined],
])('whether a source has pages: %s, %j', async (name, text, expected) => {
  const { report, markdown } = await importDocument(bytes(text), { name });
  expect(report.pages).toBe(expected);
  expect(/^pages: .*$/m.exec(markdown)?.[0]).toBe(expected && `pages: ${expected}`);
});

test('one note about missing headings, which a review removes by marking one', async () => {
  const text = '<p>Pumps wait for parts, and nobody counts the wells of the valley.</p>';
  const { markdown } = await importDocument(bytes(`<main>${text.repeat(70)}</main>`), { name: 'a.html' });
  expect(markdown.match(/<!-- review: headings: [^>]*-->/g)).toEqual([
    '<!-- review: headings: Nearly all of the report is under no heading. At each heading, press H in a review, or write “## ” before it. -->',
  ]);
  const short = await importDocument(bytes(`<main>${text.repeat(22)}</main>`), { name: 'a.html' });
  expect(short.markdown.match(/<!-- review: [^>]*-->/g)).toEqual([
    '<!-- review: headings: No headings were found. Mark them, so that sessions are found: press H in a review, or write “## ” before them. -->',
  ]);
});
