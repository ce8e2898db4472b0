import { describe, expect, test } from 'vitest';
import { sourceText } from '../source/source.js';
import { repairText } from './repair.js';

const repaired = (text: string) => repairText(sourceText(text)).text;

describe('a word that the end of a line cuts', () => {
  test.each([
    [
      'the document writes it as one word',
      'Irrigation works.\nMost irri-\n   gation fails.',
      'Irrigation works.\nMost irrigation fails.',
    ],
    [
      'the document writes it with a hyphen',
      'A cross-border well.\nAll cross-\nborder work.',
      'A cross-border well.\nAll cross-border work.',
    ],
    [
      'both halves are words of the document',
      'Water is scarce. A long table.\nThe water-\ntable sinks.',
      'Water is scarce. A long table.\nThe water-table sinks.',
    ],
    ['nothing is known of it', 'The inter-\nnational wells.', 'The international wells.'],
    ['a soft hyphen', 'The inter\u00ad\nnational wells.', 'The international wells.'],
    [
      'the last part of a compound',
      'Trafficking ends.\nAll anti-traffick-\ning work.',
      'Trafficking ends.\nAll anti-trafficking work.',
    ],
    ['a name goes on with a capital', 'The Latin-\nAmerican wells.', 'The Latin-American wells.'],
    ['years', 'In 2007-\n2009 it rained.', 'In 2007-2009 it rained.'],
    ['an address', 'See https://wells.example/dry-\nwells for more.', 'See https://wells.example/dry-wells for more.'],
    ['in a list item', '- All inter-\n  national wells.', '- All international wells.'],
  ])('%s', (_, text, expected) => {
    expect(repaired(text)).toBe(expected);
  });

  test.each([
    ['a hyphen that waits for a later word', 'Both short-\nand long-term wells.'],
    ['a dash', 'The wells -\nall of them - ran dry.'],
    ['a list below', 'Wells-\n- one'],
    ['a paragraph below', 'Wells-\n\nrun dry.'],
    ['code', '```\ninter-\nnational\n```'],
  ])('%s stays', (_, text) => {
    expect(repaired(text)).toBe(text);
  });
});
