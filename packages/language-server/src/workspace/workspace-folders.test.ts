import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isBelow, isBelowAny } from './workspace-folders.js';

test('isBelowAny is true if the path is below at least one folder', () => {
  const name = fc.constantFrom('a', 'b', 'ab');
  const path = fc.array(name, { maxLength: 4 }).map((names) => `/${names.join('/')}`);
  fc.assert(
    fc.property(path, fc.array(path, { maxLength: 4 }), (one, folders) => {
      expect(isBelowAny(one, new Set(folders), '/')).toBe(folders.some((folder) => isBelow(one, folder, '/')));
    }),
  );
});
