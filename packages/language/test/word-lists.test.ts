import { expect, test } from 'vitest';
import { commonWords, givenNames } from './word-lists.js';

const folder = '../src/lexicon/generated';

test('the word lists are those of their sources (vitest -u writes them)', async () => {
  await expect(givenNames()).toMatchFileSnapshot(`${folder}/given-names.json`);
  await expect(commonWords()).toMatchFileSnapshot(`${folder}/common-words.json`);
});
