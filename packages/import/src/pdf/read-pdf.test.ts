import { describe, expect, test } from 'vitest';
import { pdf, type Placed } from '../../test/typeset.js';
import { convertDocument } from '../convert-document.js';
import { importDocument } from '../import-document.js';

const imported = async (...pages: readonly (readonly Placed[])[]): Promise<string> =>
  (await convertDocument(await pdf(pages))).markdown;

const filler = [
  'The wells of the north run dry in spring, and the people who live there walk further each year.',
  'Nobody counts the hours that they lose, although the office has a form for it in three colours.',
  'In autumn the same people carry sand to the river, which by then has come into their kitchens.',
].map((text, index): Placed => ({ text, x: 72, y: 400 + index * 14 }));

describe('what only the page needs', () => {
  const pages = (text: (page: number) => Placed[]): Placed[][] =>
    [1, 2, 3, 4].map((page) => [...text(page), ...filler]);

  test('running headers, footers and page numbers are left out, and reported', async () => {
    const document = await pdf(
      pages((page) => [
        { text: page % 2 === 0 ? 'Notes on Water' : 'Well Trust, 2020', x: 72, y: 40, size: 9 },
        { text: String(page + 16), x: 290, y: 810, size: 9 },
      ]),
    );
    const { markdown, problems } = await convertDocument(document);
    expect(markdown).not.toMatch(/Notes on Water|Well Trust/);
    expect(markdown).toContain('<!-- page 17 -->');
    expect(problems.map(({ message }) => message)).toContain(
      'Left out as running headers and footers: “Well Trust, 2020” and “Notes on Water”.',
    );
  });
});

describe('files without text to read', () => {
  test('a scan', async () => {
    await expect(convertDocument(await pdf([[], []]))).rejects.toMatchObject({
      code: 'import.scanned',
      message: expect.stringContaining('OCR') as string,
    });
  });

  test('pages without text are named', async () => {
    const { problems } = await convertDocument(await pdf([filler, [], filler]));
    expect(problems.map(({ message }) => message)).toContain(
      'No text is on page 2. If you see text there, it is in pictures: import the PDF again with text recognition (on the command line: --ocr).',
    );
  });

  test('a file that was cut off', async () => {
    const whole = await pdf([filler]);
    await expect(convertDocument(whole.slice(0, 700))).rejects.toMatchObject({ code: 'import.damaged' });
  });

  test.each([
    [undefined, /Give its password/],
    ['wrong', /not its password/],
  ])('an encrypted file, with the password %s', async (password, message) => {
    const text = new TextDecoder('latin1').decode(await pdf([filler]));
    const key = `<${'00'.repeat(32)}>`;
    const encrypted = text.replace(
      'trailer\n<<',
      `trailer\n<<\n/ID [<00> <00>]\n/Encrypt << /Filter /Standard /V 1 /R 2 /O ${key} /U ${key} /P -4 >>`,
    );
    const bytes = Uint8Array.from(encrypted, (character) => character.charCodeAt(0));
    const attempt = convertDocument(bytes, password === undefined ? {} : { password });
    await expect(attempt).rejects.toMatchObject({
      code: 'import.encrypted',
      message: expect.stringMatching(message) as string,
    });
  });
});

test('a line that ends before its paragraph fills it keeps its break', async () => {
  expect(
    await imported([
      ...filler,
      { text: 'Well Forum of the northern and of the eastern districts, 3 May 2021', x: 72, y: 470 },
      { text: 'Notes', x: 72, y: 484 },
    ]),
  ).toContain('Well Forum of the northern and of the eastern districts, 3 May 2021\\\nNotes');
});

describe('an address that may be broken', () => {
  const lead = 'The northern villages published their list of pumps at https://wells.example/';
  test.each([
    ['at a slash', [lead, 'issues/4#note-2 (Ana Diaz).'], 'example/issues/4#note-2 (Ana Diaz).'],
    ['at a hyphen, which stays', [`${lead}rain-`, 'house and the office.'], 'example/rain-house and the office.'],
    [
      'twice',
      [`${lead}rain-`, 'house-2021/pumps/of/the/northern/villages/and/of/all/the/others/', '?page=2 today.'],
      'rain-house-2021/pumps/of/the/northern/villages/and/of/all/the/others/?page=2 today.',
    ],
    ['before a slash', [lead.slice(0, -1), '/issues, which all can read.'], 'example/issues, which all can read.'],
    ['not before other words', [lead, 'and read them there.'], 'example/ and read them there.'],
    ['not without a sign', [`${lead}issues`, 'and 24 ran dry.'], 'example/issues and 24 ran dry.'],
  ])('%s', async (_, texts, expected) => {
    const lines = texts.map((text, index) => ({ text, x: 72, y: 470 + 14 * index }));
    expect(await imported([...filler, ...lines])).toContain(expected);
  });
});

describe('other layouts', () => {
  test.each([90, 180, 270])('a page that is turned by %s degrees', async (angle) => {
    expect(await imported(filler)).toBe((await convertDocument(await pdf([filler], { rotate: angle }))).markdown);
  });
});

test('the lines of a cover before a large heading are the subtitle, date and place', async () => {
  const page: Placed[] = [
    { text: 'Water for the Hills', x: 72, y: 120, size: 22, isBold: true },
    { text: 'Report of a workshop on wells', x: 72, y: 160, size: 16 },
    { text: '12-13 May 2019, Oslo', x: 72, y: 190, size: 12 },
    { text: 'EXECUTIVE SUMMARY', x: 72, y: 260, size: 20, isBold: true },
    { text: 'The wells of the north run dry in spring, and nobody counts the hours.', x: 72, y: 290 },
    { text: 'Session 1: Wells', x: 72, y: 380, size: 20, isBold: true },
    ...filler,
  ];
  const { report } = await importDocument(await pdf([page]));
  expect(report).toMatchObject({
    title: 'Water for the Hills',
    subtitle: 'Report of a workshop on wells',
    dates: { text: '12-13 May 2019' },
    venue: 'Oslo',
    sessions: [{ title: 'Wells' }],
    parts: [],
  });
});

test('what the layout only suggests is reported', async () => {
  const row = (y: number, ...cells: string[]): Placed[] =>
    cells.map((text, index) => ({ text, x: 72 + index * 150, y }));
  const page = [
    { text: 'Wells', x: 72, y: 340, size: 18 },
    ...filler,
    ...row(480, 'Name', 'Office', 'Town'),
    ...row(496, 'Ana', 'Trust', 'Oslo'),
    ...row(512, 'Ben', 'Office', 'Lagos'),
  ];
  const { problems } = await convertDocument(await pdf([page]));
  expect(problems.map(({ message }) => message)).toEqual([
    '1 heading was found by size and font. Check the headings and their levels.',
    '1 table was found by the positions of cells (page 1). Compare with the PDF.',
  ]);
});

test('a damaged page is named, and the others are read', async () => {
  const text = Array.from(await pdf([filler, filler, filler]), (byte) => String.fromCharCode(byte)).join('');
  const kids = /\/Kids \[ (.*?) \]/.exec(text)![1]!.match(/\d+ 0 R/g)!;
  const broken = text.replace(`${kids[0]!} ${kids[1]!}`, `${kids[0]!} 9 9 R`.padEnd(`${kids[0]!} ${kids[1]!}`.length));
  const { markdown, problems } = await convertDocument(Uint8Array.from(broken, (character) => character.charCodeAt(0)));
  expect(markdown.match(/The wells of the north/g)).toHaveLength(2);
  expect(problems.map(({ message }) => message)).toContain(
    'Damaged, and left out: page 2. Get a new copy of the PDF, or type in what is missing.',
  );
});
