import { expect, test } from 'vitest';
import * as citations from './index.js';

test('the public surface', () => {
  expect(Object.keys(citations).sort()).toEqual([
    'createSectionReader',
    'findCitations',
    'findNearMisses',
    'formatKey',
    'isSimpleKey',
    'readCitations',
    'readLocator',
    'readTexts',
    'shiftTexts',
  ]);
});
