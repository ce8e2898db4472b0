import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
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
  [
    'with one bit flipped in what was compiled',
    flipped((bytes) => sourceLength() + (bytes.length - sourceLength()) / 4),
  ],
  ['with one bit flipped in its copy', flipped((bytes) => bytes.length - 10)],
  ['with one bit flipped in the source', flipped(() => 10)],
  ['with a byte lost in the middle', (bytes: Buffer) => Buffer.concat([bytes.subarray(0, 200), bytes.subarray(201)])],
])('what was kept, %s: is made anew', (_, damage) => {
  start();
  const whole = readFileSync(kept()).length;
  writeFileSync(kept(), damage(readFileSync(kept())));
  expect(start()).toBe('first');
  expect(readFileSync(kept()).length).toBe(whole);
});

test.each(Array.from({ length: 16 }, (_, part) => part))(
  'whichever bit is flipped on the disk, V8 is not given it: part %i of 16',
  (part) => {
    start();
    const whole = readFileSync(kept());
    const compiled = whole.length - sourceLength();
    const at = sourceLength() + Math.floor(((part + 0.5) / 16) * compiled);
    writeFileSync(
      kept(),
      whole.map((byte, index) => (index === at ? byte ^ 16 : byte)),
    );
    expect(start()).toBe('first');
    expect(statSync(kept()).size).toBe(whole.length);
  },
);

test('what was compiled long ago, of a version that is gone, is dropped when something is kept', () => {
  start();
  const left = join(kept(), '..', 'chunk-of-before.cjs');
  writeFileSync(left, 'compiled');
  const longAgo = new Date(Date.now() - 91 * 24 * 60 * 60 * 1000);
  utimesSync(left, longAgo, longAgo);
  start();
  expect(existsSync(left)).toBe(true);
  writeFileSync(program, "process.stdout.write('newer');\n");
  expect(start()).toBe('newer');
  expect(existsSync(left)).toBe(false);
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

function flipped(place: (bytes: Buffer) => number): (bytes: Buffer) => Buffer {
  return (bytes) => {
    const at = Math.floor(place(bytes));
    return Buffer.from(bytes.map((byte, index) => (index === at ? byte ^ 16 : byte)));
  };
}

function sourceLength(): number {
  return readFileSync(program).length;
}

function kept(): string {
  const [versions = ''] = readdirSync(cache);
  return join(cache, versions, 'program.cjs');
}
