import { expect, test } from 'vitest';
import { commonWords, firstNames } from './word-lists.js';

const folder = '../src/vocabulary/generated';

test('the word lists are those of their sources (vitest -u writes them)', async () => {
  await expect(firstNames()).toMatchFileSnapshot(`${folder}/first-names.ts`);
  await expect(commonWords()).toMatchFileSnapshot(`${folder}/common-words.ts`);
});
