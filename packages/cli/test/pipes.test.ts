import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { useProject } from './findings.js';

const { write, start, shell } = useProject();

// `shell` runs Bash.
const isWindows = process.platform === 'win32';

const wrong = `${'Nobody said so [@s99.h9].\n\n'.repeat(5_000)}`;
write('many.md', wrong);
write('right.md', 'Wells [@s4.h2].\n');

test.skipIf(isWindows)('a failure keeps its status when the reader stops early', async () => {
  expect(await shell('set -o pipefail; $findings check many.md | head -n 1 > /dev/null')).toMatchObject({ status: 1 });
  expect(await shell('set -o pipefail; $findings export --format json | head -n 1 > /dev/null')).toMatchObject({
    status: 0,
    stderr: '',
  });
});

test.skipIf(!existsSync('/dev/full'))('a full disk is reported by every command', async () => {
  const stderr = 'findings: the output could not be written: the disk is full.\n';
  for (const command of ['check many.md', 'show s4.h2', '--help']) {
    expect(await shell(`$findings ${command} > /dev/full`), command).toEqual({ status: 2, stdout: '', stderr });
  }
});

test.skipIf(process.platform === 'win32')('an output that cannot be written is reported', async () => {
  expect(await shell('$findings check right.md 1< right.md')).toEqual({
    status: 2,
    stdout: '',
    stderr: 'findings: the output could not be written: it is not open for writing.\n',
  });
  expect((await shell("trap '' XFSZ; ulimit -f 0; $findings check right.md > out")).stderr).toBe(
    'findings: the output could not be written: EFBIG.\n',
  );
});

test('a closed standard output is treated as /dev/null', async () => {
  for (const [file, status] of [
    ['many.md', 1],
    ['right.md', 0],
  ] as const) {
    expect(await shell(`$findings check ${file} >&-`)).toEqual({ status, stdout: '', stderr: '' });
    expect(await shell(`$findings check ${file} > /dev/null`)).toEqual({ status, stdout: '', stderr: '' });
  }
});

test('progress is for terminals', async () => {
  expect((await start(['check', 'right.md', 'many.md'])).stderr).toBe('');
});
