import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sourceText } from '../source/source.js';
import { repairText } from './repair.js';
import type { Repaired } from './repaired.js';

const repair = (text: string): Repaired => repairText(sourceText(text));

const words = 'wells rain traders valley farmers depth of the and in which nobody asked dry water who pays by'.split(
  ' ',
);
const word = fc.constantFrom(...words);
const prose = (least: number, most: number) =>
  fc.array(word, { minLength: least, maxLength: most }).map((all) => `The ${all.join(' ')} ended.`);

/** Text wrapped at a measure, with a prefix for all lines but the first. */
function wrap(text: string, measure: number, indent = ''): string {
  const lines: string[] = [''];
  for (const next of text.split(' ')) {
    const last = lines[lines.length - 1]!;
    if (last === '') lines[lines.length - 1] = next;
    else if (last.length + 1 + next.length <= measure) lines[lines.length - 1] = `${last} ${next}`;
    else lines.push(next);
  }
  return lines.join(`\n${indent}`);
}

const cleanBlock = fc.oneof(
  prose(5, 60).map((text) => wrap(text, 72)),
  prose(5, 40),
  fc.tuple(fc.integer({ min: 1, max: 6 }), prose(1, 5)).map(([level, text]) => `${'#'.repeat(level)} ${text}`),
  fc.array(prose(3, 20), { minLength: 1, maxLength: 5 }).map((items) => items.map((item) => `- ${item}`).join('\n')),
  fc
    .array(prose(3, 20), { minLength: 1, maxLength: 4 })
    .map((items) => items.map((item, at) => `${at + 1}. ${wrap(item, 60, '   ')}`).join('\n')),
  prose(3, 20).map((text) => `- **Ana Roth (Bern)** ${text}\n  - ${text}\n\n    ${text}`),
  prose(3, 20).map((text) => `> ${wrap(text, 50, '> ')}`),
  prose(3, 9).map((text) => `| ${text} | b |\n| --- | --- |\n| ${text} | **c |`),
  prose(3, 9).map((text) => `\`\`\`\n• ${text}\n\n\n\n** ${text}-\n${text}\n\`\`\``),
  prose(3, 9).map((text) => `<!-- • ${text}\n\n** -->`),
  prose(3, 9).map((text) => `${text} \`** a\` \\** &amp; [link](a__b__c) **bold**, *light*.`),
  fc.constant('---'),
);

const cleanDocument = fc
  .tuple(fc.boolean(), fc.array(cleanBlock, { minLength: 1, maxLength: 12 }))
  .map(([front, blocks]) => `${front ? '---\ntitle: "** Wells"\n---\n\n' : ''}${blocks.join('\n\n')}\n`);

/** Fragments that damage is made of, in any order. */
// prettier-ignore
const fragment = fc.oneof(
  fc.constantFrom('\n', '\r\n', '\r', '\f', '\n\n', '\n\n\n\n', ' ', '\t', '\u00a0', '\u00ad', '\u200b', '\0', '\ufeff'),
  fc.constantFrom(...'**,__,*,_,****,`,```,~~~~~,[,](,),(,|,---,===,#,# ,>,<!--,-->,<,\\'.split(',')),
  fc.constantFrom('• ', '– ', 'o  ', '- ', '1. ', '(1) ', '(2) ', 'a) ', 'b) ', '2.1. ', '3 ', 'iv'),
  fc.constantFrom('Session 1: Wells', 'DAY 1', 'Contents', 'Wells ..... 3', 'Page 3 of 9', 'Figure 2: Wells', 'inter-', 'national'),
  fc.constantFrom('wells', 'The wells', 'ran dry.', 'Roth & Lund  [Page 2]', '\ud800', '𝒳', 'über', 'दिन'),
  fc.string({ maxLength: 5 }),
);
const soup = fc.array(fragment, { maxLength: 60 }).map((parts) => parts.join(''));

/** A report of a few paragraphs, printed on pages that cut sentences, and what a reader takes from it. */
const printed = fc
  .record({
    paragraphs: fc.array(prose(30, 60), { minLength: 3, maxLength: 6 }),
    break: fc.constantFrom('\n\f', '\n\n\n\n', '\n\n\f\n'),
    header: fc.constantFrom('', 'Water Institute\n\n'),
    footer: fc.constantFrom('', '\n\n#', '\n\n- # -', '\n\nPage # of 9', '\n\nRoth & Lund      [Page #]'),
    measure: fc.constantFrom(0, 40, 72),
    bullets: fc.boolean(),
  })
  .map(({ paragraphs, footer, header, measure, bullets, ...from }) => {
    let page = 0;
    const wholes: string[] = [];
    const lines = paragraphs.map((text, index) => {
      const all = text.split(' ');
      const half = all.length >> 1;
      const tag = 'abcdef'.charAt(index).repeat(4);
      const halves = [[...all.slice(0, half), tag].join(' '), [tag, ...all.slice(half)].join(' ')];
      wholes.push(halves.join(' '));
      const [first, second] = halves.map((part) => (measure > 0 ? wrap(part, measure) : part));
      return `${bullets ? '• ' : ''}${first!}${footer.replace('#', String(++page))}${from.break}${header}${second!}`;
    });
    return {
      text: `${lines.join('\n\n')}\n`,
      expected: wholes.map((text) => `${bullets ? '- ' : ''}${text}`),
      repairs: {
        pageBreaks: page,
        rejoined: page,
        runningLines: (header === '' ? 0 : page) + (footer === '' ? 0 : page),
      },
    };
  });

function expectTied(text: string, repaired: Repaired): void {
  let at = 0;
  let from = 0;
  const wrong = repaired.pieces.filter((piece) => {
    const ordered = piece.length > 0 && piece.at >= at && piece.from >= from;
    at = piece.at + piece.length;
    from = piece.from + piece.length;
    return !ordered || repaired.text.slice(piece.at, at) !== text.slice(piece.from, from);
  });
  expect(wrong).toEqual([]);
  expect(at).toBeLessThanOrEqual(repaired.text.length);
}

describe('properties', () => {
  test('clean Markdown comes out as it went in', () => {
    fc.assert(
      fc.property(cleanDocument, (text) => {
        expect(repair(text).text).toBe(text);
      }),
      { numRuns: 100 },
    );
  });

  test('what pages cut is put together, and nothing else is lost', () => {
    fc.assert(
      fc.property(printed, ({ text, expected, repairs }) => {
        const repaired = repair(text);
        const paragraphs = repaired.text.split(/\n\n+/).map((paragraph) => paragraph.trim().replace(/\s+/g, ' '));
        expect(paragraphs).toEqual(expected);
        expect(repaired.repairs).toEqual(repairs);
        expectTied(text, repaired);
        expect(repair(repaired.text).text).toBe(repaired.text);
      }),
      { numRuns: 100 },
    );
  });

  test('whatever comes in, every piece is the source’s, in order', () => {
    fc.assert(
      fc.property(soup, (text) => {
        const repaired = repair(text);
        expectTied(text, repaired);
        expect(repair(text)).toEqual(repaired);
      }),
      { numRuns: 300 },
    );
  });
});

test.each([
  ['nothing', ''],
  ['one line', 'x'.repeat(1_000_000)],
  ['blank lines', '\n'.repeat(1_000_000)],
  ['brackets', '['.repeat(1_000_000)],
  ['openers', '**a '.repeat(30_000)],
  ['bullets', '•\n'.repeat(30_000)],
  ['hyphens', 'a-\n'.repeat(30_000)],
  ['form feeds', 'a the\fb '.repeat(30_000)],
  ['labels', 'DAY 1\n'.repeat(30_000)],
  ['fences', '```\n~~~\n'.repeat(30_000)],
])('a great deal of %s is no matter', (_, text) => {
  expectTied(text, repair(text));
});

const reports = new URL('../../../../../shared/reports/', import.meta.url);
const present = existsSync(reports);
if (!present) console.log('The reports beside the repository are absent: what is measured on them is left out.');

describe.skipIf(!present)('the reports beside the repository', () => {
  const read = (name: string): string => readFileSync(new URL(name, reports), 'utf8');

  test('clean Markdown stays as it is, but for labels in bold that are set apart from their text', () => {
    for (const name of present ? readdirSync(reports) : []) {
      if (!name.endsWith('.md')) continue;
      const text = read(name);
      expect(repair(text).text.replace(/\n+/g, '\n'), name).toBe(text.replace(/\n+/g, '\n'));
    }
  });
});
