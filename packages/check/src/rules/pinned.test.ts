import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { reportFixture } from '../../../core/test/report-fixture.js';
import type { SpokenFixture } from '../../../core/test/report-fixture.js';
import type { Library } from '@findings/core/library';
import { createLibrary } from '@findings/core/library';
import { movePins, findMoves } from '../pins/move-pins.js';
import type { Pin } from '../pins/lock.js';
import { pin } from '../pins/pin.js';
import { applyFixes } from '../fixes/apply-fixes.js';
import { checkDocument } from '../check-document.js';
import type { CheckOptions } from '../check-document.js';

/** A report of one session with these highlights. */
const saying = (...texts: readonly (string | SpokenFixture)[]) => {
  const highlights = texts.map((text): SpokenFixture => (typeof text === 'string' ? ['', text] : text));
  const sessions = [{ number: '1', title: 'Beds', highlights }];
  return createLibrary([reportFixture({ title: 'Report', people: ['Asha Rana'], sessions })]);
};
const pinned = (library: Library, ...ids: readonly string[]) =>
  pin(
    library,
    ids.map((id) => `demo2020:${id}`),
  ).lock;
const check = (markdown: string, library: Library, options: Omit<CheckOptions, 'library'> = {}) =>
  checkDocument(markdown, { library, ...options }).problems.filter(({ code }) => code.startsWith('citation.'));
const codes = (...args: Parameters<typeof check>) => check(...args).map(({ code }) => code);

describe('a finding that changed', () => {
  const lock = pinned(saying('Half of the beds are full.'), 's1.h1');

  test('is reported with a diff from the pinned text', () => {
    const [problem, other] = check('Full [@s1.h1].', saying('All of the beds are full.'), { lock });
    expect(other).toBeUndefined();
    expect(problem).toMatchObject({ code: 'citation.drifted', severity: 'warning', id: 's1.h1' });
    expect(problem?.diff).toEqual([
      { kind: 'removed', text: 'Half' },
      { kind: 'added', text: 'All' },
      { kind: 'same', text: ' of the beds are full.' },
    ]);
  });

  test('is not reported without a pin or a lock', () => {
    expect(codes('Full [@s1.h1].', saying('All.'))).toEqual([]);
    expect(codes('Full [@s1.h2].', saying('All.', 'None.'), { lock })).toEqual([]);
  });

  test('is described by its first change and the number of others', () => {
    const message = (now: string) => check('[@s1.h1]', saying(now), { lock })[0]?.message;
    expect(message('Of the beds, half are full.')).toContain(', and ');
    expect(message('Half of the beds are not full.')).toContain('“not” is new.');
    expect(message('Half of the beds are.')).toContain('“full” is gone.');
  });
});

test('a message about a session names the findings that changed, appeared and disappeared', () => {
  const lock = pinned(saying('One.', 'Two.', 'Three.'), 's1');
  const message = (library: Library) => check('[@s1]', library, { lock })[0]?.message;
  expect(message(saying('One.', 'Two!', 'Four.', 'Five.'))).toBe(
    's1 has changed since you checked it: s1.h3 changed and s1.h4 appeared. If it still supports you, accept the new wording.',
  );
  expect(message(saying('Three.', 'One.'))).toContain('s1.h2 disappeared');
  expect(message(saying('Three.', 'Two.', 'One.'))).toBeUndefined();
});

describe('a text that moved', () => {
  const lockOf = (id: string) => pinned(saying('Zero.', 'One.', ['rana', 'Two.']), id);

  test('from an id that no longer exists: only the move has a fix', () => {
    const problems = check('[@s1.h3]', saying('One.', 'Two.'), { lock: lockOf('s1.h3') });
    expect(problems.map(({ code, fix, choices }) => [code, fix?.text, choices.length])).toEqual([
      ['citation.unresolved', undefined, 0],
      ['citation.moved', '@s1.h2', 1],
    ]);
    expect(problems.find(({ code }) => code === 'citation.unresolved')?.message).toContain('has moved.');
  });

  test('to several targets has no fix', () => {
    const [problem] = check('[@s1.h2]', saying('One.', 'New.', 'One.', 'Two.'), { lock: lockOf('s1.h2') });
    expect([problem?.code, problem?.fix, problem?.choices.map(({ text }) => text)]).toEqual([
      'citation.moved',
      undefined,
      ['@s1.h1', '@s1.h3'],
    ]);
  });

  test('is reported although its alias is ambiguous now', () => {
    const problems = check('[@s1.rana]', saying(['rana', 'New.'], ['rana', 'Two.']), { lock: lockOf('s1.rana') });
    expect(problems.map(({ code, fix }) => [code, fix?.text])).toEqual([
      ['citation.ambiguous', undefined],
      ['citation.moved', '@s1.h2'],
    ]);
  });

  test('keeps its alias if possible', () => {
    expect(codes('[@s1.rana]', saying('New.', 'Zero.', 'One.', ['rana', 'Two.']), { lock: lockOf('s1.rana') })).toEqual(
      [],
    );
  });
});

describe('texts that moved in a chain', () => {
  const before = saying('One.', 'Two.', 'Three.');
  const after = saying('New.', 'One.', 'Two.', 'Three.');
  const lock = pinned(before, 's1.h1', 's1.h2', 's1.h3');
  const markdown = '[@s1.h1; @s1.h2; @s1.h3]';

  test('have no fix for a single file, because the next check would move them again', () => {
    const problems = check(markdown, after, { lock });
    expect(problems.map(({ code, fix }) => [code, fix?.text])).toEqual([
      ['citation.moved', undefined],
      ['citation.moved', undefined],
      ['citation.moved', '@s1.h4'],
    ]);
    expect(problems[0]?.message).toContain('so update all proposals together');
  });

  test('are rewritten together with their pins', () => {
    const fixed = applyFixes(markdown, check(markdown, after, { lock, movesPins: true }));
    expect(fixed).toBe('[@s1.h2; @s1.h3; @s1.h4]');
    expect(codes(fixed, after, { lock: movePins(lock, findMoves(lock, after)) })).toEqual([]);
  });
});

test('a text that moved and was edited is rewritten, and then reported as drifted', () => {
  const before = saying('Two houses keep beds for men.', 'The programme gave three reasons for it.');
  const after = saying(
    'Nobody has counted the beds yet.',
    'Two houses keep beds for men.',
    'The programme gave four reasons for it.',
  );
  const lock = pinned(before, 's1.h1', 's1.h2');
  const markdown = '[@s1.h1; @s1.h2]';
  const problems = check(markdown, after, { lock, movesPins: true });
  const fixed = applyFixes(markdown, problems);
  expect(fixed).toBe('[@s1.h2; @s1.h3]');
  const moved = movePins(lock, findMoves(lock, after));
  expect(check(fixed, after, { lock: moved }).map(({ id, code }) => [id, code])).toEqual([
    ['s1.h3', 'citation.drifted'],
  ]);
  expect(pin(after, lock.pinned.keys(), lock).accepted).toEqual([]);
});

test('the text of another pin does not count as moved', () => {
  const before = saying('Two houses keep beds for men.', 'Two houses keep beds for women.');
  const after = saying('Nobody has counted anything yet.', 'Two houses keep beds for women.');
  expect(codes('[@s1.h1; @s1.h2]', after, { lock: pinned(before, 's1.h1', 's1.h2') })).toEqual(['citation.drifted']);
});

describe('a citation of a report that was removed', () => {
  const other = saying('Half of the beds are full.');
  const target: Pin = { fingerprint: 'sha256:1', text: 'Wells run dry.' };
  const lock = { pinned: new Map([['wells:body.h3', target]]) };

  test('is unresolved like any other citation of that report, and not drifted', () => {
    const [problem, second, more] = check('Dry [@Wells:body.h3]; dry [@wells:s1.h1].', other, { lock });
    expect(more).toBeUndefined();
    const removed = (key: string): object => ({
      code: 'citation.unresolved',
      severity: 'error',
      message: expect.stringContaining(`The report “${key}” was removed, or not added yet.`),
    });
    expect(problem).toMatchObject({ ...removed('Wells'), id: 'Wells:body.h3' });
    expect(second).toMatchObject(removed('wells'));
  });

  test('is only noted if it was not checked, and not reported if it is of a work, or of a report that cannot be read', () => {
    expect(codes('Dry [@wells:body.h2].', other, { lock })).toEqual(['citation.unknown']);
    const bibliography = { keys: new Set(['wells:body.h3']), files: ['refs.bib'] };
    expect(codes('Dry [@wells:body.h3].', other, { lock, bibliography })).not.toContain('citation.unresolved');
    const unread = createLibrary(other.reports, { unread: ['wells'] });
    expect(codes('Dry [@wells:body.h3].', unread, { lock })).toEqual([]);
  });
});

describe('always', () => {
  const texts = fc.uniqueArray(fc.constantFrom('One.', 'Two.', 'Three.', 'Four.', 'Five.', 'Six.'), { minLength: 1 });
  const edited = texts.chain((before) => {
    const kept = fc.shuffledSubarray(before);
    return fc.tuple(fc.constant(before), kept, fc.array(fc.constantFrom('New.', 'Newer.'), { maxLength: 2 }));
  });

  test('a citation is either drifted, moved or unchanged, and fixes cite the pinned words', () => {
    fc.assert(
      fc.property(edited, ([before, kept, added]) => {
        const ids = before.map((_, index) => `s1.h${index + 1}`);
        const lock = pinned(saying(...before), ...ids);
        const after = saying(...added, ...kept);
        const markdown = ids.map((id) => `[@${id}]`).join(' ');
        const problems = check(markdown, after, { lock, movesPins: true });
        for (const [index, id] of ids.entries()) {
          const text = before[index]!;
          const found = problems.filter((problem) => problem.id === id).map(({ code }) => code);
          const now = after.get(id)?.text;
          const wanted = kept.includes(text)
            ? now === text
              ? []
              : ['citation.moved']
            : now
              ? ['citation.drifted']
              : [];
          expect(found.filter((code) => code !== 'citation.unresolved')).toEqual(wanted);
          expect(found.includes('citation.unresolved')).toBe(now === undefined);
        }
        const fixed = applyFixes(markdown, problems);
        const cited = Array.from(fixed.matchAll(/@([\w.]+)/g), ([, id]) => after.get(id!)?.text);
        for (const [index, text] of before.entries()) if (kept.includes(text)) expect(cited[index]).toBe(text);
      }),
      { numRuns: 150 },
    );
  });
});
