import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { sourceText } from '../source/source.js';
import { plainMarkup } from './read-markup.js';
import { repairText } from './repair.js';

const repair = (text: string) => repairText(sourceText(text));

type Row = readonly [what: string, text: string, expected: string];

const page = '../../test/repairs.md';

test('texts are repaired as repairs.md shows (vitest -u writes it)', async () => {
  const text = readFileSync(new URL(page, import.meta.url), 'utf8');
  const written = text.replace(/^````\n([^]*?\n)````\n(?:\n````repaired\n[^]*?\n````\n)?/gm, (_, before: string) => {
    const repaired = repair(before.replaceAll('␌', '\f')).text.replaceAll('\f', '␌');
    return `\`\`\`\`\n${before}\`\`\`\`\n${repaired === before ? '' : `\n\`\`\`\`repaired\n${repaired}\`\`\`\`\n`}`;
  });
  await expect(written).toMatchFileSnapshot(page);
});

test.each<Row>([
  ['line ends', 'One\r\n\r\nTwo\rThree\r', 'One\n\nTwo\nThree\n'],
  ['a byte order mark', '\ufeff# Wells', '# Wells'],
  ['NUL and other controls', 'We\0lls\x07 run\x7f dry\x90', 'Wells run dry'],
  ['soft hyphens and zero-width spaces', 'inter\u00adnational\u200b wells\u2060', 'international wells'],
  ['a soft hyphen at the end of a line', 'The inter\u00ad\nnational wells.', 'The international wells.'],
  ['a vertical tab and a line separator', 'wells\x0brun\u2028dry', 'wells run dry'],
  ['no-break spaces that indent', '\u00a0\u00a0- wells\n##\u00a0Wells', '  - wells\n## Wells'],
  ['form feeds', 'The wells.\fTraders.\n\f', 'The wells.\n\nTraders.\n'],
  ['joiners and halves of pairs, which stay', 'नेपा\u200dल a\ud800b\n-\twells', 'नेपा\u200dल a\ud800b\n-\twells'],
])('invisible characters: %s', (_, text, expected) => expect(repair(text).text).toBe(expected));

test.each([...'•◦▪●‣∙□➢✓\uf0b7\uf0a7'])('%s is a bullet', (glyph) => {
  expect(repair(`A:\n${glyph} B\n${glyph}\tC\n`).text).toBe('A:\n- B\n- C\n');
});

describe('running lines', () => {
  const halves = ['Long before June the wells in', 'the valley had run dry and', 'nobody had asked who pays.'];
  const printed = (above: (page: number) => string, below: (page: number) => string): string =>
    halves.map((half, index) => `${above(index + 1)}${half}${below(index + 1)}`).join('\f');
  const none = (): string => '';
  test.each<[what: string, text: string, count: number]>([
    ['a number below', printed(none, (page) => `\n\n${page}\n`), 3],
    [
      'a number above',
      printed(
        (page) => `${page + 6}\n\n`,
        () => '\n',
      ),
      3,
    ],
    ['dashes around it', printed(none, (page) => `\n\n- ${page} -\n`), 3],
    ['the number of pages', printed(none, (page) => `\n\nPage ${page} of 3\n`), 3],
    ['a footer with the number', printed(none, (page) => `\n\nRoth & Lund     June 2016     [Page ${page}]\n`), 3],
    ['a footer of two lines', printed(none, (page) => `\n\nWater Institute\n${page}\n`), 6],
    [
      'header and footer',
      printed(
        (page) => (page > 1 ? 'Wells       Draft\n\n' : ''),
        (page) => `\n\nRoth       [Page ${page}]\n`,
      ),
      5,
    ],
  ])('%s', (_, text, count) => {
    expect(repair(text).text.trim()).toBe(halves.join(' '));
    expect(repair(text).repairs).toEqual({ pageBreaks: 2, rejoined: 2, runningLines: count });
  });

  const trust = 'Northern Water Trust\n\n';
  test('the name on the cover stays when the headers that repeat it go', () => {
    const wells = 'The wells in the valley were measured every week by the people who live there.';
    const text = `${trust}Notes on Water\n\n${wells} The depth was\n\n${trust}written down. ${wells}\n\n${trust}Nobody asked.\n`;
    expect(repair(text).text.match(/Northern Water Trust/g)).toHaveLength(1);
    expect(repair(text).text).toContain('The depth was written down.');
  });

  test('a list of contents without pages goes if its titles come again', () => {
    const text =
      'Notes on Water\n\nContents\n\nDeep wells\nLoud pumps\n\nDeep wells\n\nThey are dry.\n\nLoud pumps\n\nThey wait.\n';
    expect(repair(text).text.match(/Deep wells|Loud pumps/g)).toHaveLength(2);
  });

  test.each([
    `${trust}The wells were measured by the people who live there.\n\n`.repeat(3),
    'Over.\n\fPanel Highlights\n\nThe wells are dry.\n\nPanel Highlights\n\nMore.\n\fPanel Highlights\n\nDone.\n',
    'Cover\n\fSession 1\n\nWells.\n\fSession 2\n\nTraders.\n\fSession 3\n\nWho pays.\n',
    'The list of what\n\f- Wells\n- Rain\n\f- Wells\n- Snow\n\f- Wells\n',
    'The wells in\n\fWater Institute\n\nthe valley.\n',
  ])('none: %j', (text) => expect(repair(text).repairs.runningLines).toBe(0));
});

describe('markup of', () => {
  test.each<Row>([
    ['MediaWiki', '== Wells ==\n\nDry.\n\n=== Pumps ===\n', '## Wells\n\nDry.\n\n### Pumps\n'],
    ['AsciiDoc', '= Wells\n\n== Pumps\n', '# Wells\n\n## Pumps\n'],
    ['reStructuredText', 'Wells\n=====\n\nPumps\n~~~~~\n\nDry.\n', '# Wells\n\n\n## Pumps\n\n\nDry.\n'],
    ['lines above and below', '=====\nWells\n=====\n\n1. Pumps\n--------\n', '\n# Wells\n\n\n## 1. Pumps\n\n'],
    [
      'links',
      '[[Main.Ana][Ana Diaz]], [[Wells|the wells]], [[Pumps]], `notes <https://a.example>`_',
      'Ana Diaz, the wells, Pumps, notes',
    ],
    ['Markdown stays', 'Wells\n=====\n\nPumps\n-----\n\nDry.\n', 'Wells\n=====\n\nPumps\n-----\n\nDry.\n'],
    ['one line between signs stays', '= 5 liters\n', '= 5 liters\n'],
    ['code stays', '~~~~~\nwells\n~~~~~\n', '~~~~~\nwells\n~~~~~\n'],
  ])('%s', (_, text, expected) => expect(plainMarkup(text).text).toBe(expected));
});
