import { describe, expect, test } from 'vitest';
import { pdf, type Placed } from '../../test/typeset.js';
import { convertDocument } from '../convert-document.js';

const imported = async (...pages: readonly (readonly Placed[])[]): Promise<string> =>
  (await convertDocument(await pdf(pages))).markdown;

/** Lines of a paragraph from a height on. */
const lines = (y: number, texts: readonly string[], more: Partial<Placed> = {}): Placed[] =>
  texts.map((text, index) => ({ text, x: 72, y: y + index * 14, ...more }));

const filler = lines(400, [
  'The wells of the north run dry in spring, and the people who live there walk further each year.',
  'Nobody counts the hours that they lose, although the office has a form for it in three colours.',
  'In autumn the same people carry sand to the river, which by then has come into their kitchens.',
]);
const rest =
  'The wells of the north run dry in spring, and the people who live there walk further each year. Nobody counts the hours that they ' +
  'lose, although the office has a form for it in three colours. In autumn the same people carry sand to the river, which by then has come into their kitchens.\n';

describe('headings', () => {
  test('by size', async () => {
    const page = [
      { text: 'Notes on Water', x: 72, y: 100, size: 24 },
      { text: 'Session 1: Wells', x: 72, y: 350, size: 15, isBold: true },
      ...filler,
    ];
    expect(await imported(page)).toBe(
      `---\ntitle: "Notes on Water"\n---\n\n<!-- page 1 -->\n\n# Notes on Water\n\n## Session 1: Wells\n\n${rest}`,
    );
  });

  test('in bold, on a line of its own', async () => {
    expect(await imported([{ text: 'Question and Answer', x: 72, y: 370, isBold: true }, ...filler])).toContain(
      '# Question and Answer\n\nThe wells',
    );
  });

  test('with a number, running into their paragraph', async () => {
    const page = [
      ...filler,
      { text: '4.2. Wells.', x: 72, y: 470, isBold: true },
      { text: 'They run dry each spring, and nobody counts the hours that are lost.', x: 126, y: 470 },
    ];
    expect(await imported(page)).toContain('\n\n# 4.2. Wells\n\nThey run dry each spring');
  });
});

describe('lists', () => {
  test('with marks apart from the text, one inside the other', async () => {
    const page = [
      ...filler,
      { text: '\u2022', x: 90, y: 460 },
      { text: 'Ana Roth (Well Trust)', x: 108, y: 460, isBold: true },
      { text: 'said no.', x: 225, y: 460 },
      { text: '\u2022', x: 126, y: 474 },
      { text: 'She meant it.', x: 144, y: 474 },
      { text: '\u2022', x: 90, y: 488 },
      { text: 'Ben Okoro said yes.', x: 108, y: 488 },
    ];
    expect(await imported(page)).toContain(
      '\n- **Ana Roth (Well Trust)** said no.\n  - She meant it.\n- Ben Okoro said yes.\n',
    );
  });

  test('of numbers', async () => {
    const page = [...filler, { text: '1. Dig wells', x: 90, y: 460 }, { text: '2. Pay people', x: 90, y: 474 }];
    expect(await imported(page)).toContain('\n1. Dig wells\n2. Pay people\n');
  });
});

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

  test('hyphens at the ends of lines', async () => {
    const page = [
      ...filler,
      ...lines(500, [
        'The govern-',
        'ment of the long-',
        'term office said that the office',
        'is long, and that a term',
      ]),
    ];
    expect(await imported(page)).toContain('The government of the long-term office');
  });

  test('an item goes on where its text begins, although its first sentence ends the page', async () => {
    const item = [{ text: '\u2022 Pumps wait.', x: 90, y: 442 }, ...lines(456, ['They wait for parts.'], { x: 98 })];
    expect(
      await imported([...filler, ...item], [...lines(80, ['The parts are late.'], { x: 98 }), ...filler]),
    ).toContain('for parts. <!-- page 2 --> The parts are late.\n');
  });

  test('a paragraph goes on over the end of a page, and around its notes', async () => {
    const note = [
      { text: '1', x: 72, y: 770, size: 5 },
      { text: 'In the office, in May.', x: 78, y: 773, size: 8 },
    ];
    const first = [
      ...filler,
      ...lines(
        442,
        ['Everyone at the table agreed with this, although the two who had come from the valley asked'],
        {},
      ),
      { text: '1', x: 497, y: 438, size: 6 },
      ...note,
    ];
    const markdown = await imported(first, lines(80, ['for more time to think about it.']));
    expect(markdown).toContain('asked[^1] <!-- page 2 --> for more time to think about it.');
    expect(markdown).toContain('[^1]: In the office, in May.');
  });
});

test('tables', async () => {
  const row = (y: number, ...cells: string[]): Placed[] =>
    cells.map((text, index) => ({ text, x: 72 + index * 150, y }));
  const page = [
    ...filler,
    ...row(480, 'Name', 'Office', 'Town'),
    ...row(496, 'Ana Roth', 'Well Trust', 'Oslo'),
    ...row(512, 'Ben Okoro', 'River Office', 'Lagos'),
  ];
  expect(await imported(page)).toContain(
    '| Name | Office | Town |\n| - | - | - |\n| Ana Roth | Well Trust | Oslo |\n| Ben Okoro | River Office | Lagos |\n',
  );
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
      'No text is on page 2. If text is to be seen there, it is in pictures: import the PDF again with text recognition (on the command line: --ocr).',
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

describe('other layouts', () => {
  test('paragraphs by their first lines', async () => {
    const page = [
      {
        text: 'Wells run dry in the north in spring, and the people who live there walk further each year than',
        x: 84,
        y: 400,
      },
      ...lines(414, [
        'the year before, which nobody counts, although the office has a form for it in three colours that',
        'it sends out in autumn.',
      ]),
      {
        text: 'Rivers flood the south in autumn, and the people who live there carry sand to the bank, which',
        x: 84,
        y: 442,
      },
      ...lines(456, ['by then has come into their kitchens.']),
    ];
    expect(await imported(page)).toMatch(/in autumn\.\n\nRivers flood the south/);
  });

  test.each([90, 180, 270])('a page that is turned by %s degrees', async (angle) => {
    expect(await imported(filler)).toBe((await convertDocument(await pdf([filler], { rotate: angle }))).markdown);
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
