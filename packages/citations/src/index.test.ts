import { expect, test } from 'vitest';
import * as citations from './index.js';

test('exports the public API', () => {
  expect(Object.keys(citations).sort()).toEqual([
    'findCitations',
    'findNearMisses',
    'formatKey',
    'frontMatterEnd',
    'frontMatterTitle',
    'isSimpleKey',
    'readCitations',
    'readHeadings',
    'readLocator',
    'readTexts',
  ]);
});
