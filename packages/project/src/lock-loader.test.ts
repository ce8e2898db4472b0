import { translateEnglish } from '@findings/core/text';
import { posix } from 'node:path';
import { expect, test } from 'vitest';
import { defaultConfiguration } from './configuration.js';
import { Failure } from './failure.js';
import type { Files } from './files.js';
import { createLockLoader } from './lock-loader.js';

const PATH = '/w/findings.lock.json';
const configuration = defaultConfiguration('/w');

/** A loader for a folder whose lock has this text. Undefined: the file does not exist. */
function locksOf(text: string | Error | undefined) {
  let current = text;
  const files: Files = {
    say: translateEnglish,
    paths: posix,
    kindOf: () => (current === undefined ? undefined : 'file'),
    read: () => {
      if (typeof current === 'string') return current;
      throw current ?? new Error('read a file that does not exist');
    },
    listFolder: () => undefined,
    sampleReport: () => Promise.reject(new Error('the test needs no report')),
  };
  return {
    locks: createLockLoader(files, '/w'),
    write: (newText: typeof text) => {
      current = newText;
    },
  };
}

const EMPTY = '{\n  "version": 1,\n  "pinned": {}\n}\n';

test('returns nothing if there is no lock', async () => {
  expect(await locksOf(undefined).locks.load(configuration)).toEqual({});
});

test.each([
  ['with merge conflicts', '<<<<<<< HEAD\n{}\n=======\n{}\n>>>>>>> theirs\n', /A merge left two versions/],
  ['that is not JSON', '{ "version": 1, "pinned": {', /This is not valid JSON from here on/],
  ['that is empty', '', /This is not valid JSON from here on/],
  ['of another shape', '[]', /This cannot be read/],
  ['of a newer version', '{ "version": 7, "pinned": {} }', /version 7, which a newer version of Findings wrote/],
])('reports a lock %s with its position, as the same failure until the file changes', async (_, text, message) => {
  const { locks, write } = locksOf(text);
  const { lock, failure } = await locks.load(configuration);
  expect(lock).toBeUndefined();
  expect(failure?.fileProblems[0]).toMatchObject({ path: 'findings.lock.json', source: text });
  expect(failure?.fileProblems[0]?.problems[0]?.code).toBe('config.lock');
  expect(failure?.fileProblems[0]?.problems[0]?.message).toMatch(message);
  expect((await locks.load({ ...configuration })).failure).toBe(failure);
  write(EMPTY);
  locks.invalidate(new Set([PATH]));
  expect(await locks.load(configuration)).toEqual({ lock: { pinned: new Map() } });
});

test('reports a file that cannot be read, but throws programming errors', async () => {
  const failure = new Failure('“findings.lock.json” may not be read by you.');
  expect(await locksOf(failure).locks.load(configuration)).toEqual({ failure });
  await expect(locksOf(new TypeError('a mistake')).locks.load(configuration)).rejects.toThrow('a mistake');
});
