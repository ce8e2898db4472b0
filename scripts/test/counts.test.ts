import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { countTap } from './counts.ts';

test('what node:test reports is counted, and each failure has its name and its message', () => {
  const folder = mkdtempSync(join(tmpdir(), 'findings-counts-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'some.test.mjs');
  writeFileSync(
    file,
    `import { test } from 'node:test';
     test('adds', () => {});
     test('opens', () => { throw new Error('the list is empty'); });
     test('edits', async (t) => { await t.test('saves', () => { throw new Error('no file\\nat all'); }); });`,
  );
  const { stdout } = spawnSync(process.execPath, ['--test-reporter=tap', file], { encoding: 'utf8' });
  const { passed, failed, failures } = countTap(stdout);
  expect({ passed, failed }).toEqual({ passed: 1, failed: 3 });
  expect(failures).toEqual([
    expect.stringMatching(/^opens\nerror: 'the list is empty'/),
    expect.stringMatching(/^saves\nerror: [^]*no file\s+at all/),
    expect.stringMatching(/^edits\nerror: '1 subtest failed'/),
  ]);
});
