import { expect, test } from 'vitest';
import { sourceText } from '../source/source.js';
import { repairText } from './repair.js';

const repaired = (text: string) => repairText(sourceText(text)).text;

const long = (subject: string) =>
  `${subject} were measured every week by those who live from them, and nobody else came, and nobody asked how deep ` +
  'they were or who had dug them in the first place, or what for.';

test('a paragraph a line and no blank lines: each line is a paragraph', () => {
  const lines = [
    'Wells',
    long('Wells'),
    long('Springs'),
    'Highlights',
    '• Ana Roth spoke.',
    '• Jo Lund agreed.',
    long('Rivers'),
    long('Lakes'),
  ];
  expect(repaired(lines.join('\n'))).toBe(
    [
      'Wells',
      long('Wells'),
      long('Springs'),
      'Highlights\n- Ana Roth spoke.\n- Jo Lund agreed.',
      long('Rivers'),
      long('Lakes'),
    ].join('\n\n'),
  );
});

test('a sentence a line, with blank lines between paragraphs, stays', () => {
  const text = [long('Wells'), long('Springs'), '', long('Rivers'), long('Lakes')].join('\n');
  expect(repaired(text)).toBe(text);
});
