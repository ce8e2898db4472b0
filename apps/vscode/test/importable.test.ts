import { readFileSync } from 'node:fs';
import { extensionsOf } from '@findings/import/files';
import { expect, test } from 'vitest';

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');

test('the menu of a file offers to add everything that can be imported', () => {
  expect(read('../package.json')).toContain(`resourceExtname =~ /^\\\\.(${extensionsOf().join('|')})$/i`);
});
