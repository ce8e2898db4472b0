import { expect, test } from 'vitest';
import { seeded } from '../../test/random.js';
import { createEditor, randomPaste, randomProse } from '../../test/random-edits.js';
import { readTexts } from '../read-texts.js';
import type { Texts } from '../text-block.js';
import { createSectionReader } from './section-reader.js';
import type { PlacedSection } from './section.js';
import { shiftTexts } from './shift-texts.js';

function joined(sections: readonly PlacedSection[]): Texts {
  const all = sections.map(({ section, start }) => shiftTexts(section.texts, start));
  return {
    groups: all.flatMap(({ groups }) => groups),
    nearMisses: all.flatMap(({ nearMisses }) => nearMisses),
    blocks: all.flatMap(({ blocks }) => blocks),
  };
}

test.each([1, 2, 3, 4, 5, 6, 7, 8])('after each edit, the result is that of reading the whole document, %i', (seed) => {
  const random = seeded(seed);
  const start = Array.from({ length: random.integer(20) }, () =>
    random.chance(0.2) ? randomPaste(random) : randomProse(random),
  ).join('');
  const edit = createEditor(random, start);
  const reader = createSectionReader(random.pick([1, 40, 200]));
  expect(joined(reader.read(start))).toEqual(readTexts(start));
  for (let step = 0; step < 150; step++) {
    const text = edit();
    const sections = reader.read(text);
    expect(sections.map(({ section }) => section.text).join('')).toBe(text);
    expect(joined(sections), JSON.stringify(text)).toEqual(readTexts(text));
  }
});
