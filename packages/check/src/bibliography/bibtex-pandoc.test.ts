import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PandocItem } from '../../../export/test/pandoc.js';
import { readWithPandoc } from '../../../export/test/pandoc.js';
import { bibtexText, brokenBibtexText } from '../../test/random-bibliography.js';
import { translateEnglish } from '@findings/core/text';
import { readBibtexKeys } from './bibtex-keys.js';

const otherIds = (item: PandocItem): string[] =>
  String(item['other-ids'] ?? '')
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '');

const sorted = (keys: Iterable<string>): string[] => [...new Set(keys)].sort();

test('random bibliographies have the keys that Pandoc reads in them', async () => {
  for (const text of fc.sample(bibtexText, { numRuns: 150, seed: 2012 })) {
    const { keys, problems: mistakes } = readBibtexKeys(text, translateEnglish);
    const items = await readWithPandoc(text, 'biblatex');
    if (typeof items === 'string') throw new Error(`Pandoc does not read ${JSON.stringify(text)}: ${items}`);
    const pandoc = items.flatMap((item) => [item.id, ...otherIds(item)]);
    expect({ text, keys: sorted(keys), mistakes }).toEqual({ text, keys: sorted(pandoc), mistakes: [] });
  }
});

test('broken bibliographies keep all keys that Pandoc reads, and have problems only if Pandoc fails', async () => {
  let read = 0;
  for (const text of fc.sample(brokenBibtexText, { numRuns: 150, seed: 2012 })) {
    const { keys, problems: mistakes } = readBibtexKeys(text, translateEnglish);
    const items = await readWithPandoc(text, 'biblatex');
    if (typeof items === 'string') continue;
    read++;
    expect({ text, missing: items.map(({ id }) => id).filter((id) => !keys.has(id)), mistakes }).toEqual({
      text,
      missing: [],
      mistakes: [],
    });
  }
  expect(read).toBeGreaterThan(25);
});
