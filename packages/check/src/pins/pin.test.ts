import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exampleLibrary, exampleReport } from '../../../core/test/example-library.js';
import { reportFixture } from '../../../core/test/report-fixture.js';
import type { SpokenFixture } from '../../../core/test/report-fixture.js';
import { createLibrary } from '@findings/core/library';
import type { Lock } from './lock.js';
import { movePins, findMoves } from './move-pins.js';
import { pin, prunePins } from './pin.js';
import { readLock } from './read-lock.js';
import { writeLock } from './write-lock.js';

/** A report of one session with these highlights. */
const saying = (...texts: readonly (string | SpokenFixture)[]) =>
  createLibrary([
    reportFixture({
      title: 'Report',
      people: ['Asha Rana'],
      sessions: [
        { number: '1', title: 'Beds', highlights: texts.map((text) => (typeof text === 'string' ? ['', text] : text)) },
      ],
    }),
  ]);
const textsOf = ({ pinned }: Lock) => Object.fromEntries([...pinned].map(([key, { text }]) => [key, text]));

test('the lock file has this format', () => {
  const { lock } = pin(exampleLibrary, ['demo2020:s3', 'demo2020:s1.h1', 'demo2020', 'demo2020:s3.wen', 'demo2020:d2']);
  expect(writeLock(lock)).toMatchInlineSnapshot(`
    "{
      "$comment": "Findings writes this file. It has the words of the findings that you cite, to notice when a report changes. Keep it with your proposals.",
      "version": 1,
      "pinned": {
        "demo2020": {
          "fingerprint": "1:d07159318d406a7e5e0627c23b0e56fa",
          "text": "Safe Passage Workshop"
        },
        "demo2020:d2": {
          "fingerprint": "1:c23d981835a711fd3e8a395cf99d71f6",
          "text": "Day 2"
        },
        "demo2020:s1.h1": {
          "fingerprint": "1:c8c4f69e08ece0d1a47c5da7cec3a72f",
          "text": "Shelters are full by the middle of the month."
        },
        "demo2020:s3": {
          "fingerprint": "1:ff13fb22025e09540890bdb398531d02",
          "text": "Data and Evidence",
          "parts": {
            "s3.h1": "1:8d8851cbb72660f45ae8c10586d67a7c",
            "s3.p1": "1:9e9c346a83efc1579df3f247b4ea673a"
          }
        },
        "demo2020:s3.wen": {
          "fingerprint": "1:8d8851cbb72660f45ae8c10586d67a7c",
          "text": "What is not counted is not paid for."
        }
      }
    }
    "
  `);
});

describe('pinning', () => {
  test('adds and accepts pins, and keeps the others', () => {
    const before = pin(saying('One.', 'Two.'), ['demo2020:s1.h1', 'demo2020:s1.h2']).lock;
    const after = pin(saying('One.', 'Too.', 'Three.'), ['demo2020:s1.h1', 'demo2020:s1.h2', 'demo2020:s1.h3'], before);
    expect(textsOf(after.lock)).toEqual({
      'demo2020:s1.h1': 'One.',
      'demo2020:s1.h2': 'Too.',
      'demo2020:s1.h3': 'Three.',
    });
    expect(after.added.map(({ key }) => key)).toEqual(['demo2020:s1.h3']);
    expect(after.accepted.map(({ key, before }) => [key, before.text])).toEqual([['demo2020:s1.h2', 'Two.']]);
    expect(after.unchanged).toEqual(['demo2020:s1.h1']);
  });

  test('does not accept moved text without acceptMoved', () => {
    const { lock } = pin(saying('One.', 'Two.'), ['demo2020:s1.h1']);
    const library = saying('Zero.', 'One.', 'Two.');
    const { moved, accepted, ...kept } = pin(library, ['demo2020:s1.h1'], lock);
    expect(moved.map(({ key, to }) => [key, ...to.map(({ id }) => id)])).toEqual([['demo2020:s1.h1', 's1.h2']]);
    expect([accepted, textsOf(kept.lock)]).toEqual([[], { 'demo2020:s1.h1': 'One.' }]);
    const told = pin(library, ['demo2020:s1.h1'], lock, { acceptMoved: true });
    expect(textsOf(told.lock)).toEqual({ 'demo2020:s1.h1': 'Zero.' });
  });

  test('changes that editors may make do not change the file', () => {
    const { lock } = pin(saying('“One” – and only.'), ['demo2020:s1.h1']);
    const after = pin(saying('"One" - and only'), ['demo2020:s1.h1'], lock);
    expect([after.unchanged, writeLock(after.lock)]).toEqual([['demo2020:s1.h1'], writeLock(lock)]);
  });

  test('a fingerprint of an older algorithm is replaced silently', () => {
    const key = 'demo2020:s1.h1';
    const old: Lock = { pinned: new Map([[key, { fingerprint: '0:00000000', text: 'One.' }]]) };
    const same = pin(saying('One.'), [key], old);
    expect([same.unchanged, same.lock.pinned.get(key)?.fingerprint]).toEqual([
      [key],
      pin(saying('One.'), [key]).lock.pinned.get(key)?.fingerprint,
    ]);
    expect(pin(saying('Two.'), [key], old).accepted).toHaveLength(1);
    expect(pin(saying('Zero.', 'One.'), [key], old).moved).toHaveLength(1);
  });

  test('renumbered findings do not change a session, but a new finding does', () => {
    const { lock } = pin(saying('One.', 'Two.'), ['demo2020:s1']);
    expect(pin(saying('Two.', 'One.'), ['demo2020:s1'], lock).unchanged).toEqual(['demo2020:s1']);
    for (const library of [saying('One.'), saying('One.', 'Too.'), saying('One.', 'Two.', 'Two.')]) {
      expect(pin(library, ['demo2020:s1'], lock).accepted).toHaveLength(1);
    }
  });
});

describe('pruning', () => {
  const lock = pin(exampleLibrary, ['demo2020', 'demo2020:s1.h1', 'demo2020:s1.h2', 'demo2020:s3.wen']).lock;
  const all: Lock = { pinned: new Map([...lock.pinned, ['gone2019:s1', { fingerprint: '1:00000000', text: 'Gone' }]]) };

  test('removes uncited pins, except those of missing reports', () => {
    const { lock: left, removed } = prunePins(all, new Set(['demo2020:s1.h1']), ['Demo2020']);
    expect([...left.pinned.keys()]).toEqual(['demo2020:s1.h1', 'gone2019:s1']);
    expect([...removed.keys()]).toEqual(['demo2020', 'demo2020:s1.h2', 'demo2020:s3.wen']);
  });
});

describe('moving pins', () => {
  const before = saying(['rana', 'One.'], ['', 'Two.', 'second'], 'Three.');
  const { lock } = pin(before, [
    'demo2020:s1.h1',
    'demo2020:s1.h2',
    'demo2020:second',
    'demo2020:s1.rana',
    'demo2020:s1',
  ]);

  test('moves a chain of pins at once', () => {
    const after = saying('Zero.', ['rana', 'One.'], ['', 'Two.', 'second'], 'Three.');
    const moves = findMoves(lock, after);
    expect(moves).toEqual([
      { from: 'demo2020:s1.h1', to: 'demo2020:s1.h2' },
      { from: 'demo2020:s1.h2', to: 'demo2020:s1.h3' },
    ]);
    expect(textsOf(movePins(lock, moves))).toEqual({
      'demo2020:s1.h2': 'One.',
      'demo2020:s1.h3': 'Two.',
      'demo2020:second': 'Two.',
      'demo2020:s1.rana': 'One.',
      'demo2020:s1': 'Beds',
    });
  });

  test('moves an alias by speaker to the new session, and an alias of the author to the new alias', () => {
    const library = createLibrary([
      reportFixture({
        people: ['Asha Rana'],
        sessions: [
          { number: '1', title: 'Beds', highlights: [['rana', 'Zero.']] },
          {
            number: '2',
            title: 'Food',
            highlights: [
              ['rana', 'One.'],
              ['', 'Two.', 'deuxième'],
            ],
          },
        ],
      }),
    ]);
    expect(findMoves(lock, library)).toEqual([
      { from: 'demo2020:s1.h1', to: 'demo2020:s2.h1' },
      { from: 'demo2020:s1.h2', to: 'demo2020:s2.h2' },
      { from: 'demo2020:s1.rana', to: 'demo2020:s2.rana' },
      { from: 'demo2020:second', to: 'demo2020:deuxième' },
    ]);
  });

  test('does not move a pin with two possible targets, and does not overwrite another pin', () => {
    expect(findMoves(lock, saying('Zero.', 'One.', 'One.', 'Two.')).map(({ from }) => from)).not.toContain(
      'demo2020:s1.h1',
    );
    const stays = movePins(lock, [{ from: 'demo2020:s1.h1', to: 'demo2020:s1.h2' }]);
    expect(textsOf(stays)['demo2020:s1.h2']).toBe('Two.');
    expect(textsOf(stays)).not.toHaveProperty('demo2020:s1.h1');
  });

  test('does not move pins of missing reports', () => {
    const renamed = createLibrary([{ ...exampleReport, key: 'safe2020' }]);
    const { lock } = pin(exampleLibrary, ['demo2020:s1.h1']);
    expect(findMoves(lock, renamed)).toEqual([]);
  });
});

const texts = fc.uniqueArray(fc.constantFrom('One.', 'Two.', 'Three.', 'Four.', 'Five.', 'Six.'), { minLength: 1 });

const shuffled = texts.chain((before) =>
  fc.tuple(fc.constant(before), fc.shuffledSubarray(before, { minLength: before.length })),
);

describe('always', () => {
  test('pinning twice changes nothing, and the file contains all pins', () => {
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const keys = before.map((_, index) => `demo2020:s1.h${index + 1}`);
        const first = pin(saying(...before), keys).lock;
        const library = saying(...after);
        const second = pin(library, keys, first);
        const third = pin(library, keys, second.lock);
        expect([third.added, third.accepted]).toEqual([[], []]);
        expect(writeLock(third.lock)).toBe(writeLock(second.lock));
        expect(readLock(writeLock(second.lock)).lock).toEqual(second.lock);
      }),
    );
  });

  test('after texts are shuffled and pins moved, no pin is missing', () => {
    fc.assert(
      fc.property(shuffled, ([before, after]) => {
        const keys = before.map((_, index) => `demo2020:s1.h${index + 1}`);
        const { lock } = pin(saying(...before), keys);
        const library = saying('Zero.', ...after);
        const moved = movePins(lock, findMoves(lock, library));
        expect(pin(library, moved.pinned.keys(), moved).unchanged).toHaveLength(before.length);
      }),
    );
  });
});
