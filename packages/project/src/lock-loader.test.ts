import { translateEnglish } from '@findings/core/text';
import { posix } from 'node:path';
import { expect, test } from 'vitest';
import { defaultConfiguration } from './config/configuration.js';
import { Failure } from './failure.js';
import type { Files } from './files/files.js';
import { createLocks } from './lock-loader.js';

const PATH = '/w/findings.lock.json';
const configuration = defaultConfiguration('/w');

/** Locks of a folder in which the lock says that; undefined: it is not there. */
function locksOf(text: string | Error | undefined) {
  let now = text;
  const files: Files = {
    say: translateEnglish,
    paths: posix,
    kindOf: () => (now === undefined ? undefined : 'file'),
    read: () => {
      if (typeof now === 'string') return now;
      throw now ?? new Error('nobody asks for what is not there');
    },
    namesIn: () => undefined,
    sampleReport: () => Promise.reject(new Error('no report is needed')),
  };
  return {
    locks: createLocks(files, '/w'),
    write: (after: typeof text) => {
      now = after;
    },
  };
}

const EMPTY = '{\n  "version": 1,\n  "pinned": {}\n}\n';

test('where nothing is pinned nothing is known, and nothing is wrong', async () => {
  expect(await locksOf(undefined).locks.for(configuration)).toEqual({});
});

test.each([
  ['of a merge', '<<<<<<< HEAD\n{}\n=======\n{}\n>>>>>>> theirs\n', /A merge left two versions/],
  ['that is no JSON', '{ "version": 1, "pinned": {', /This is not valid JSON from here on/],
  ['that is empty', '', /This is not valid JSON from here on/],
  ['of another shape', '[]', /must be a list of names with their values/],
  ['of a newer version', '{ "version": 7, "pinned": {} }', /version 7, which a newer version of Findings wrote/],
])('a lock %s is told with its place, the same for all that ask, until it is mended', async (_, text, message) => {
  const { locks, write } = locksOf(text);
  const { lock, failure } = await locks.for(configuration);
  expect(lock).toBeUndefined();
  expect(failure?.located[0]).toMatchObject({ path: 'findings.lock.json', source: text });
  expect(failure?.located[0]?.problems[0]?.code).toBe('config.lock');
  expect(failure?.located[0]?.problems[0]?.message).toMatch(message);
  expect((await locks.for({ ...configuration })).failure).toBe(failure);
  write(EMPTY);
  locks.forget(new Set([PATH]));
  expect(await locks.for(configuration)).toEqual({ lock: { pinned: new Map() } });
});

test('a file that may not be read is told, too; our own mistakes are not taken for its', async () => {
  const failure = new Failure('“findings.lock.json” may not be read by you.');
  expect(await locksOf(failure).locks.for(configuration)).toEqual({ failure });
  await expect(locksOf(new TypeError('a mistake')).locks.for(configuration)).rejects.toThrow('a mistake');
});
