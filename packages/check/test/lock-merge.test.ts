import fc from 'fast-check';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { pin } from '../src/pins/pin.js';
import { compareNaturally } from '../src/pins/natural-order.js';
import { readLock } from '../src/pins/read-lock.js';
import { writeLock } from '../src/pins/write-lock.js';
import { exampleLibrary } from '../../core/test/example-library.js';

const directory = mkdtempSync(join(tmpdir(), 'findings-merge-'));
afterAll(() => rmSync(directory, { recursive: true }));

const lockOf = (ids: readonly string[]): string => writeLock(pin(exampleLibrary, ids).lock);

/** What Git makes of two branches that both changed the lock. */
function merge(base: readonly string[], ours: readonly string[], theirs: readonly string[]) {
  const files = Object.entries({ ours, base, theirs }).map(([name, ids]) => {
    const file = join(directory, name);
    writeFileSync(file, lockOf(ids));
    return file;
  });
  const { status, stdout } = spawnSync('git', ['merge-file', '-p', ...files], { encoding: 'utf8' });
  return { conflicts: status, text: stdout };
}

const all = exampleLibrary.targets().map(({ qualifiedId }) => qualifiedId);
const subset = fc.subarray(all);

test('branches that pin different findings merge, unless both insert between the same pins', () => {
  fc.assert(
    fc.property(subset, subset, subset, (base, one, other) => {
      const old = [...base].sort(compareNaturally);
      const gapOf = (id: string) => old.filter((before) => compareNaturally(before, id) < 0).length;
      const ours = one.filter((id) => !base.includes(id));
      const taken = new Set(ours.map(gapOf));
      const theirs = other.filter((id) => !base.includes(id) && !taken.has(gapOf(id)));
      const { conflicts, text } = merge(base, [...base, ...ours], [...base, ...theirs]);
      expect(conflicts).toBe(0);
      expect(text).toBe(lockOf([...base, ...ours, ...theirs]));
    }),
    { numRuns: 30 },
  );
});

test('a merge conflict is reported', () => {
  const { conflicts, text } = merge(
    ['demo2020:s1'],
    ['demo2020:s1', 'demo2020:s2.h1'],
    ['demo2020:s1', 'demo2020:s2.h2'],
  );
  expect(conflicts).toBe(1);
  expect(readLock(text).problems?.[0]?.message).toContain('A merge left two versions here.');
});
