import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Lock, Pin } from './lock.js';
import { readLock } from './read-lock.js';
import { writeLock } from './write-lock.js';

const print = '1:0123456789abcdef0123456789abcdef';
const entry = `{ "fingerprint": "${print}", "text": "Beds are counted." }`;

/** What is told, with the words that it is told of. */
function told(text: string): readonly string[] {
  const { problems = [] } = readLock(text);
  for (const { code, severity } of problems) expect([code, severity]).toEqual(['config.lock', 'error']);
  return problems.map(({ span, message }) => `${text.slice(span?.start.offset, span?.end.offset)} | ${message}`);
}

test('pins are read with any formatting', () => {
  const pinned = new Map([['demo2020:s1.h2', { fingerprint: print, text: 'Beds are counted.' }]]);
  const text = `\r\n{ "pinned": { "demo2020:s1.h2": ${entry} },\r\n "version": 1 }`;
  expect(readLock(text)).toEqual({ lock: { pinned } });
  expect(readLock('{"version": 1, "pinned": {}}')).toEqual({ lock: { pinned: new Map() } });
});

describe('problems are reported with their position', () => {
  test('two versions of a merge', () => {
    const text = `{\n  "version": 1,\n  "pinned": {\n<<<<<<< HEAD\n    "a:s1": ${entry}\n=======\n>>>>>>> other\n  }\n}\n`;
    expect(told(text)).toEqual(['<<<<<<< HEAD | A merge left two versions here. Keep one of them.']);
    expect(readLock(text).problems?.[0]?.span?.start).toMatchObject({ line: 4, column: 1 });
  });

  test('a newer version', () => {
    expect(told('{"version": 2, "pins": []}')).toEqual([
      '{ | This file has version 2, which a newer version of Findings wrote. Update Findings.',
    ]);
  });

  test.each([
    ['', ' | This is not valid JSON from here on. Findings writes this file. Restore an older version, or'],
    [`{"version": 1, "pinned": {"a:s1": ${entry},}}`, '} | This is not valid JSON from here on.'],
    ['[]', '[ | This cannot be read. Findings writes this file.'],
    ['{"version": "1", "pinned": {}}', '{ | This cannot be read.'],
    ['{"version": 1, "pinned": []}', '{ | This cannot be read.'],
    [`{"version": 1, "pinned": {"a:s": ${entry}, "a:s1": "x"}}`, '"a:s1" | This cannot be read.'],
    [`{"version": 1, "pinned": {"a:s1": {"fingerprint": "${print}"}}}`, '"a:s1" | This cannot be read.'],
    ['{"version": 1, "pinned": {"a:s1": {"text": "x", "fingerprint": "abc"}}}', '"a:s1" | This cannot be read.'],
    [
      `{"version": 1, "pinned": {"a:s1": {"parts": {"s1.h1": 7}, "text": "", "fingerprint": "${print}"}}}`,
      '"a:s1" | This cannot be read.',
    ],
    [`{"version": 1, "pinned": {"A:s1": ${entry}}}`, '"A:s1" | This cannot be read.'],
    [`{"version": 1, "pinned": {"a:s 1": ${entry}}}`, '"a:s 1" | This cannot be read.'],
  ])('%s', (text, start) => {
    expect(told(text).map((one) => one.slice(0, start.length))).toEqual([start]);
  });
});

const prints = fc.stringMatching(/^1:[0-9a-f]{32}$/);
const id = fc.oneof(
  fc.stringMatching(/^[a-z0-9]{1,8}(:[a-z0-9.:_-]{1,8})?$/),
  fc.constantFrom('a:__proto__', 'é:s1', '7'),
);
const pinned: fc.Arbitrary<Pin> = fc.record(
  { fingerprint: prints, text: fc.string({ unit: 'binary' }), parts: fc.dictionary(id, prints) },
  { requiredKeys: ['fingerprint', 'text'] },
);
const locks: fc.Arbitrary<Lock> = fc
  .uniqueArray(fc.tuple(id, pinned), { selector: ([key]) => key, maxLength: 8 })
  .map((entries) => ({ pinned: new Map(entries) }));

describe('always', () => {
  test('a written lock is read back, with any line ends', () => {
    fc.assert(
      fc.property(locks, (lock) => {
        const text = writeLock(lock);
        const { lock: read } = readLock(text);
        expect(new Map(read?.pinned)).toEqual(new Map(lock.pinned));
        expect(readLock(text.replaceAll('\n', '\r\n'))).toEqual({ lock: read });
      }),
    );
  });

  test('equal locks have the same text, in any order', () => {
    fc.assert(
      fc.property(locks, (lock) => {
        const turned: Lock = { pinned: new Map([...lock.pinned].reverse()) };
        expect(writeLock(turned)).toBe(writeLock(lock));
        expect(writeLock(lock)).toMatch(/^[^\r]*\n$/);
      }),
    );
  });
});
