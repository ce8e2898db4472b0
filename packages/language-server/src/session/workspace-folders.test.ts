import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isBelow, isBelowAny } from './workspace-folders.js';

test('a path is below any of many folders where it is below one of them', () => {
  const name = fc.constantFrom('a', 'b', 'ab');
  const path = fc.array(name, { maxLength: 4 }).map((names) => `/${names.join('/')}`);
  fc.assert(
    fc.property(path, fc.array(path, { maxLength: 4 }), (one, folders) => {
      expect(isBelowAny(one, new Set(folders), '/')).toBe(folders.some((folder) => isBelow(one, folder, '/')));
    }),
  );
});
