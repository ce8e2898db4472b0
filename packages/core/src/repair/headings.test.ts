import { describe, expect, test } from 'vitest';
import { sourceText } from '../source/source.js';
import { repairText } from './repair.js';

const repaired = (text: string) => repairText(sourceText(text)).text;

const paragraph = [
  'The wells in the valley were measured every',
  'week by those who live from them, and nobody',
  'else.',
];
const indented = paragraph.map((line) => `   ${line}\n`).join('');
const plain = paragraph.map((line) => `${line}\n`).join('');

describe('a text that is indented throughout', () => {
  test('goes to the margin, and what stood there becomes headings', () => {
    const text =
      `Abstract\n\n${indented}\n1.  Wells\n\n${indented}\n1.1.  How the depth of the wells in the valley\n      was measured\n\n${indented}\n` +
      `2.  Traders\n   ${paragraph[0]!}\n   and so on.\n\nAppendix A.  Attendees\n\n${indented}`;
    expect(repaired(text)).toBe(
      `# Abstract\n\n${plain}\n# 1.  Wells\n\n${plain}\n## 1.1.  How the depth of the wells in the valley was measured\n\n${plain}\n` +
        `# 2.  Traders\n\n${paragraph[0]!}\nand so on.\n\n# Appendix A.  Attendees\n\n${plain}`,
    );
  });

  test('its lists keep their indentation and their numbers', () => {
    const text = `1.  Wells\n\n${indented}\n   1.  Dig deeper.\n\n   2.  Dig\n       wider.\n\n${indented}\n${indented}\n${indented}\n${indented}`;
    expect(repaired(text)).toContain('# 1.  Wells\n');
    expect(repaired(text)).toContain('\n1.  Dig deeper.\n\n2.  Dig\n    wider.\n');
  });

  test('a centred title is the first heading', () => {
    const text = `\n           The Wells of the Valley\n\nAbstract\n\n${indented}\n${indented}\n${indented}\n${indented}\n${indented}`;
    expect(repaired(text)).toContain('\n# The Wells of the Valley\n\n# Abstract\n');
  });
});

describe('numbered titles between blank lines', () => {
  test('are headings', () => {
    expect(repaired('1. Wells\n\nThey ran dry.\n\n1.1 Depth\n\nTen metres.\n\n2. Traders\n\nThey left.\n')).toBe(
      '# 1. Wells\n\nThey ran dry.\n\n## 1.1 Depth\n\nTen metres.\n\n# 2. Traders\n\nThey left.\n',
    );
  });

  test('also directly above a wrapped paragraph', () => {
    expect(repaired(`1. Wells\n${plain}\n2. Traders\n${plain}\n${plain}`)).toBe(
      `# 1. Wells\n\n${plain}\n# 2. Traders\n\n${plain}\n${plain}`,
    );
  });

  test('also directly above a paragraph on one line', () => {
    const line = `${paragraph.join(' ')}\n`;
    expect(repaired(`1 Wells\n${line}\n1.1 Depth\n${line}\n1.1.1 Rock\n${line}\n2 Traders\n${line}`)).toBe(
      `# 1 Wells\n\n${line}\n## 1.1 Depth\n\n${line}\n### 1.1.1 Rock\n\n${line}\n# 2 Traders\n\n${line}`,
    );
  });

  test('also in Markdown, if they continue the number of a heading', () => {
    const line = `${paragraph.join(' ')}\n`;
    expect(
      repaired(`## 1. Wells\n\n### 1.2 Depth\n\n1.2.1 Rock\n${line}\n1.2.2 Sand\n\n${line}\n1.3.1 Clay\n${line}`),
    ).toBe(
      `## 1. Wells\n\n### 1.2 Depth\n\n#### 1.2.1 Rock\n\n${line}\n#### 1.2.2 Sand\n\n${line}\n1.3.1 Clay\n${line}`,
    );
  });

  test.each([
    ['recommendations, one after the other', '1. Dig deeper\n\n2. Dig wider\n\n3. Ask who pays\n\nThat is all.\n'],
    ['sentences', '1. Dig deeper.\n\nNobody can say how.\n\n2. Dig wider.\n\nNobody can say where.\n'],
    ['a single one', '1. Wells\n\nThey ran dry.\n'],
    ['a document with headings of its own', '# Report\n\n1. Wells\n\nThey ran dry.\n\n2. Traders\n\nThey left.\n'],
    [
      'a document with underlined headings',
      'Report\n======\n\n1. Wells\n\nThey ran dry.\n\n2. Traders\n\nThey left.\n',
    ],
    ['numbers out of order', '4. Wells\n\nThey ran dry.\n\n2. Traders\n\nThey left.\n'],
  ])('%s are none', (_, text) => {
    expect(repaired(text)).toBe(text);
  });
});
