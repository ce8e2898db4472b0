import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'findings-compiled-'));
const program = join(folder, 'program.cjs');
const cache = join(folder, 'cache');
const loader = join(import.meta.dirname, '..', 'bin', 'keep-compiled.cjs');

beforeEach(() => {
  rmSync(cache, { recursive: true, force: true });
  writeFileSync(program, "const say = (word) => process.stdout.write(word);\nsay('first');\n");
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('what was compiled is kept, and the program says the same', () => {
  expect(start()).toBe('first');
  const { mtimeMs, ino } = statSync(kept());
  expect(start()).toBe('first');
  expect(statSync(kept())).toMatchObject({ mtimeMs, ino });
});

test('another program of the same length is another', () => {
  expect(start()).toBe('first');
  writeFileSync(program, readFileSync(program, 'utf8').replace('first', 'other'));
  expect(start()).toBe('other');
  expect(start()).toBe('other');
});

test.each([
  ['cut short', (bytes: Buffer) => bytes.subarray(0, bytes.length - 100)],
  ['cut within the source', (bytes: Buffer) => bytes.subarray(0, 20)],
  ['empty', () => Buffer.alloc(0)],
  ['something else', () => Buffer.from('{"version":1}')],
])('what was kept, %s: is made anew', (_, damage) => {
  start();
  const whole = readFileSync(kept()).length;
  writeFileSync(kept(), damage(readFileSync(kept())));
  expect(start()).toBe('first');
  expect(readFileSync(kept()).length).toBe(whole);
});

test('only its owner may read or write it', () => {
  start();
  expect(statSync(kept()).mode & 0o077).toBe(0);
  expect(statSync(join(kept(), '..')).mode & 0o077).toBe(0);
});

test('where nothing can be kept, all is compiled anew', () => {
  writeFileSync(cache, 'a file, not a folder');
  expect(start()).toBe('first');
});

test('what the program loads and where it stands is what Node would give it', () => {
  mkdirSync(join(folder, 'below'), { recursive: true });
  writeFileSync(join(folder, 'below', 'part.cjs'), 'exports.name = __filename.slice(__dirname.length + 1);\n');
  writeFileSync(program, "process.stdout.write(require('./below/part.cjs').name + (this === exports) + module.id);\n");
  const plain = spawnSync(process.execPath, ['-e', `require(${JSON.stringify(program)})`], { encoding: 'utf8' });
  expect(start()).toBe(plain.stdout);
  expect(readdirSync(join(kept(), '..')).sort()).toEqual(['part.cjs', 'program.cjs']);
});

function start(): string {
  const code = `require(${JSON.stringify(loader)}).keepCompiled(${JSON.stringify(cache)}); require(${JSON.stringify(program)});`;
  const { stdout, stderr, status } = spawnSync(process.execPath, ['-e', code], { encoding: 'utf8' });
  expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
  return stdout;
}

function kept(): string {
  const [versions = ''] = readdirSync(cache);
  return join(cache, versions, 'program.cjs');
}
