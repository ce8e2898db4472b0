import { describe, expect, test } from 'vitest';
import { sourceText } from '../source/source.js';
import { plainMarkup } from './read-markup.js';
import { repairText } from './repair.js';

const repair = (text: string) => repairText(sourceText(text));

type Row = readonly [what: string, text: string, expected: string];

/** Texts that are repaired, and texts that stay as they are. */
function repairs(what: string, rows: readonly Row[], stay: readonly string[]): void {
  describe(what, () => {
    test.each(rows)('%s', (_, text, expected) => expect(repair(text).text).toBe(expected));
    test.each(stay)('stays: %j', (text) => expect(repair(text).text).toBe(text));
  });
}

repairs(
  'characters',
  [
    ['line ends', 'One\r\n\r\nTwo\rThree\r', 'One\n\nTwo\nThree\n'],
    ['a byte order mark', '\ufeff# Wells', '# Wells'],
    ['NUL and other controls', 'We\0lls\x07 run\x7f dry\x90', 'Wells run dry'],
    ['soft hyphens and zero-width spaces', 'inter\u00adnational\u200b wells\u2060', 'international wells'],
    ['a vertical tab and a line separator', 'wells\x0brun\u2028dry', 'wells run dry'],
    ['no-break spaces that indent', '\u00a0\u00a0- wells\n##\u00a0Wells', '  - wells\n## Wells'],
    ['form feeds', 'The wells.\fTraders.\n\f', 'The wells.\n\nTraders.\n'],
  ],
  ['नेपा\u200dल', 'a\ud800b', '-\twells'],
);

repairs(
  'bullets',
  [
    ...[...'•◦▪●‣∙□➢✓\uf0b7\uf0a7'].map((glyph): Row => [glyph, `A:\n${glyph} B\n${glyph}\tC\n`, 'A:\n- B\n- C\n']),
    ['nested', '• Wells\n  ◦ dry\n  ◦ deep\n• Traders\n', '- Wells\n  - dry\n  - deep\n- Traders\n'],
    ['without a space', '•Wells\n•Traders\n', '- Wells\n- Traders\n'],
    ['on a line of its own', '•\nWells run\ndry.\n\n•\n\nTraders.\n', '- Wells run\ndry.\n\n- Traders.\n'],
    ['dashes', 'Found:\n\n– Wells\n– Traders\n', 'Found:\n\n- Wells\n- Traders\n'],
    ['the letter o', '   o  Wells run\n      dry.\n\n   o  Rain\n', '   - Wells run\n      dry.\n\n   - Rain\n'],
  ],
  [
    'The wells\n– all of them –\nran dry.',
    'Wells run dry.\n\n— Ana Roth',
    'o tempora, o mores',
    '- Wells\n* Traders\n+ Rain',
  ],
);

repairs(
  'bold',
  [
    ['a space inside at the front', '** Ana Roth** spoke.', '**Ana Roth** spoke.'],
    ['a space inside at the end', '**Ana Roth **spoke.', '**Ana Roth** spoke.'],
    ['a letter outside a bracket', '**Ana Roth (Bern):**spoke.', '**Ana Roth (Bern):** spoke.'],
  ],
  [
    "- **Ana Roth (Bern)**'s wells",
    '***both*** **one**',
    '**bold *and* italic** text',
    '`**` and `** a**`',
    '\\*\\* no',
    'see [x](a**b) ** c',
    '2 ** 3',
    '__init__.py',
    '<a b="**">',
  ],
);

repairs(
  'hyphens at the ends of lines',
  [
    [
      'one word elsewhere',
      'Irrigation works.\nMost irri-\n   gation fails.',
      'Irrigation works.\nMost irrigation fails.',
    ],
    [
      'with a hyphen elsewhere',
      'A cross-border well.\nAll cross-\nborder work.',
      'A cross-border well.\nAll cross-border work.',
    ],
    ['two words elsewhere', 'Water. A table.\nThe water-\ntable sinks.', 'Water. A table.\nThe water-table sinks.'],
    ['an unknown word', 'The inter-\nnational wells.', 'The international wells.'],
    ['a soft hyphen', 'The inter\u00ad\nnational wells.', 'The international wells.'],
    ['a name', 'The Latin-\nAmerican wells.', 'The Latin-American wells.'],
    ['years', 'In 2007-\n2009 it rained.', 'In 2007-2009 it rained.'],
    ['an address', 'See https://wells.example/dry-\nwells for more.', 'See https://wells.example/dry-wells for more.'],
  ],
  [
    'Both short-\nand long-term wells.',
    'The wells -\nall of them - ran dry.',
    'Wells-\n- one',
    'Wells-\n\nrun dry.',
    '```\ninter-\nnational\n```',
  ],
);

repairs(
  'labels directly followed by text',
  [
    ['in capitals', 'EXECUTIVE SUMMARY\nThe wells ran dry.', 'EXECUTIVE SUMMARY\n\nThe wells ran dry.'],
    ['one below the other', 'DAY 1\nSession 1: Wells\nThey ran dry.', 'DAY 1\n\nSession 1: Wells\n\nThey ran dry.'],
    ['in bold', '**Wells and traders**\nThe wells ran dry.', '**Wells and traders**\n\nThe wells ran dry.'],
    ['two of a kind', 'WELLS\nAND TRADERS\nThe wells ran dry.', 'WELLS\nAND TRADERS\n\nThe wells ran dry.'],
    ['after text', 'All ran dry.\nDAY 2\nTraders left.', 'All ran dry.\n\nDAY 2\n\nTraders left.'],
  ],
  [
    'Session 4: Wells and Traders\nof the Valley\n\nThe wells ran dry.',
    '**Ana Roth (Bern)**\nspoke of wells.',
    '**Ana Roth**\n- Wells run dry.',
    'The wells that were dug by\nUNICEF AND IOM\nran dry.',
    'SEPTEMBER 17, 2012\nYAK HOTEL; KATHMANDU',
  ],
);

repairs(
  'contents',
  [
    [
      'leaders and pages, also on a second line',
      'Contents\n\n1. Wells . . . . . 2\n  1.1. Depth and all\n       that was measured . . . 3\n\n2. Rain ........ iv\n\nDry.\n',
      'Dry.\n',
    ],
    ['no heading above, but several entries', 'Wells ..... 2\nRain ..... 3\nWho pays ..... 5\n\nDry.\n', 'Dry.\n'],
    ['across a page break', 'Contents\nWells ... 2\n\n\f\nRain ... 3\n\nThe wells ran dry.\n', 'The wells ran dry.\n'],
  ],
  [
    '## Contents\n\n- [Wells](#wells)\n- [Traders](#traders)\n\n## Wells\n\n## Traders\n',
    'Opening ........ 9:00\nWells .......... 9:30\nTraders ........ 10:00\n',
    'The wells went on and on... 12\n\nThe end.\n',
    'Contents\n\nThe box held wells, traders and rain.\n',
  ],
);

const lines = 'The wells in the valley were measured every\nweek by those who live from them, and nobody\nelse.\n';
const line = lines.replaceAll('\n', ' ').trimEnd() + '\n';
repairs(
  'numbered titles',
  [
    [
      'between blank lines',
      '1. A\n\nDry.\n\n1.1 B\n\nTen.\n\n2. C\n\nThey left.\n',
      '# 1. A\n\nDry.\n\n## 1.1 B\n\nTen.\n\n# 2. C\n\nThey left.\n',
    ],
    [
      'above a wrapped paragraph',
      `1. A\n${lines}\n2. B\n${lines}\n${lines}`,
      `# 1. A\n\n${lines}\n# 2. B\n\n${lines}\n${lines}`,
    ],
    [
      'above a paragraph on one line',
      `1 A\n${line}\n1.1 B\n${line}\n1.1.1 C\n${line}\n2 D\n${line}`,
      `# 1 A\n\n${line}\n## 1.1 B\n\n${line}\n### 1.1.1 C\n\n${line}\n# 2 D\n\n${line}`,
    ],
  ],
  [
    '1. Dig deeper\n\n2. Dig wider\n\n3. Ask who pays\n\nThat is all.\n',
    '1. Dig deeper.\n\nNobody can say how.\n\n2. Dig wider.\n\nNobody can say where.\n',
    '1. Wells\n\nThey ran dry.\n',
    'Report\n======\n\n1. Wells\n\nThey ran dry.\n\n2. Traders\n\nThey left.\n',
    '4. Wells\n\nThey ran dry.\n\n2. Traders\n\nThey left.\n',
  ],
);

const found = 'They found that\nthe wells had been dry since early May\n';
repairs(
  'page breaks',
  [
    [
      'a form feed in a paragraph',
      'The rains came and the wells\n\fran dry.\n',
      'The rains came and the wells ran dry.\n',
    ],
    [
      'more blank lines than between paragraphs',
      'Farmers were asked first. They said that the wells\n\n\n\nhad run dry before June.\n\nThen traders were asked.\n',
      'Farmers were asked first. They said that the wells had run dry before June.\n\nThen traders were asked.\n',
    ],
    [
      'a capital',
      'The work began in the north under Dr.\n\fSen and ended.\n',
      'The work began in the north under Dr. Sen and ended.\n',
    ],
    [
      'a bullet',
      '- Wells run dry\n- The panel agreed that\n\fBern pays, and said so.\n',
      '- Wells run dry\n- The panel agreed that Bern pays, and said so.\n',
    ],
    [
      'a question',
      'What do villages need when the wells\n\f\nrun dry? Who pays?\n',
      'What do villages need when the wells run dry? Who pays?\n',
    ],
    [
      'bold',
      '- **Ana Roth (University of\n\fBern)** spoke of wells.\n',
      '- **Ana Roth (University of Bern)** spoke of wells.\n',
    ],
    [
      'sentences that are over',
      'The wells ran dry.\n\fThe traders were asked.\n',
      'The wells ran dry.\n\nThe traders were asked.\n',
    ],
    ...['Panel Highlights', 'Session 2: Who?', '- Ana Roth spoke.', '2. Pay.', '## who pays', '> who pays'].map(
      (next): Row => [`${next} stays apart`, `${found}\n\f${next}\n\nMore.\n`, `${found}\n${next}\n\nMore.\n`],
    ),
    [
      'a list that is over',
      '- Wells run dry\n- Traders leave\n\fThe panel asked who pays.\n',
      '- Wells run dry\n- Traders leave\n\nThe panel asked who pays.\n',
    ],
  ],
  [
    'The wells ran dry.\n\n\n\nThe traders left.\n\n\n\n- One\n- Two\n',
    '- Wells that run dry in the summer\n\nand more',
    'Dear all who came to the workshop,\n\nthank you',
    'They spoke of what happens when the\n\nWells run dry.',
    'The wells ran dry.\n\nFigure 3: Wells by district\n\nThe traders left.\n',
    'In the valley there were\n\n12\n\nwells, and in the hills\n\n7\n\nof them.\n',
  ],
);

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
    ['Roman numerals', printed(none, (page) => `\n\n${'i'.repeat(page)}\n`), 3],
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

  const wells = 'The wells in the valley were measured every week by the people who live there.';
  const trust = 'Northern Water Trust\n\n';
  test('the name on the cover stays when the headers that repeat it go', () => {
    const text = `${trust}Notes on Water\n\n${wells} The depth was\n\n${trust}written down. ${wells}\n\n${trust}Nobody asked.\n`;
    expect(repair(text).text.match(/Northern Water Trust/g)).toHaveLength(1);
    expect(repair(text).text).toContain('The depth was written down.');
  });

  test('numbers that count upward show the pages where nothing else does', () => {
    const page = `${wells} `.repeat(4);
    const text = `${page}\nThe depth was\n3\nwritten down. ${page}\nNobody\n4\nasked. ${page}\nThe end was\n5\nnear.\n`;
    expect(repair(text).text).toBe(
      `${page}\nThe depth was written down. ${page}\nNobody asked. ${page}\nThe end was near.\n`,
    );
  });

  test.each([
    `${trust}The wells were measured by the people who live there.\n\n`.repeat(3),
    'Over.\n\fPanel Highlights\n\nThe wells are dry.\n\nPanel Highlights\n\nMore.\n\fPanel Highlights\n\nDone.\n',
    'Cover\n\fSession 1\n\nWells.\n\fSession 2\n\nTraders.\n\fSession 3\n\nWho pays.\n',
    'The list of what\n\f- Wells\n- Rain\n\f- Wells\n- Snow\n\f- Wells\n',
    'The wells in\n\fWater Institute\n\nthe valley.\n',
  ])('none: %j', (text) => expect(repair(text).repairs.runningLines).toBe(0));
});

test('a text with a paragraph on each line, and no blank lines', () => {
  const long = (subject: string) =>
    `${subject} were measured every week by those who live from them, and nobody else came, and nobody asked how deep ` +
    'they were or who had dug them in the first place, or what for.';
  const [wells, springs, rivers, lakes] = ['Wells', 'Springs', 'Rivers', 'Lakes'].map(long) as [string, ...string[]];
  const text = ['Wells', wells, springs, 'Highlights', '• Ana spoke.', '• Jo agreed.', rivers, lakes].join('\n');
  expect(repair(text).text.split('\n\n')).toEqual([
    '## Wells',
    wells,
    springs,
    '## Highlights',
    '- Ana spoke.\n- Jo agreed.',
    rivers,
    lakes,
  ]);
  const sentences = [wells, springs, '', rivers, lakes].join('\n');
  expect(repair(sentences).text).toBe(sentences);
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
