import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pageOf, pieceOf } from '../src/tools/answer-pages.js';
import { findPassage } from '../src/tools/find-passage.js';
import { useFolder } from './temporary-folder.js';

const { call, folder } = useFolder();

test('what quote returns is ok, for all words of all findings', async () => {
  const { library } = await folder.read();
  const findings = library.targets().filter((target) => 'finding' in target);
  const passage = fc.constantFrom(...findings).chain((target) => {
    const words = target.text.split(' ');
    return fc.tuple(fc.constant(target), fc.nat(words.length - 1), fc.nat(words.length - 1));
  });
  await fc.assert(
    fc.asyncProperty(passage, async ([target, one, other]) => {
      const words = target.text.split(' ');
      const [first, last] = [Math.min(one, other), Math.max(one, other)];
      const from = words.slice(first, last + 1).join(' ');
      const quoted = await call<{ words: string; markdown: string }>('quote', { id: target.id, from });
      expect(target.text).toContain(quoted.words);
      expect(await call('check_text', { text: quoted.markdown })).toMatchObject({ ok: true, problems: [] });
    }),
  );
});

test('a passage is a piece of the text from the first to the last words', () => {
  const word = fc.constantFrom('a', 'b', 'É', 'n’t', '5');
  const text = fc.array(fc.tuple(word, fc.constantFrom(' ', ', ', '. ', ' “')), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(text, fc.nat(), fc.nat(), (pairs, one, other) => {
      const words = pairs.map(([each]) => each);
      const whole = pairs.flat().join('');
      const [first, last] = [one % words.length, other % words.length].sort((a, b) => a - b) as [number, number];
      const found = findPassage(whole, words[first]!.toUpperCase(), words[last]!);
      expect(found).toBeDefined();
      expect(whole).toContain(found);
    }),
  );
});

test('pages have all items, and pieces the whole text', () => {
  const follow = <Result extends { nextCursor?: string }>(next: (cursor?: string) => Result): Result[] => {
    const all: Result[] = [];
    let cursor: string | undefined;
    do {
      all.push(next(cursor));
      cursor = all.at(-1)?.nextCursor;
    } while (cursor !== undefined);
    return all;
  };
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 9000 }), { maxLength: 20 }), (items) => {
      expect(follow((cursor) => pageOf(items, cursor)).flatMap((page) => page.items)).toEqual(items);
    }),
    { numRuns: 20 },
  );
  fc.assert(
    fc.property(fc.string({ maxLength: 200 }), fc.integer({ min: 1, max: 20 }), (whole, length) => {
      const pieces = follow((cursor) => pieceOf(whole, cursor, length)).map(({ text }) => text);
      expect(pieces.join('')).toBe(whole);
      for (const piece of pieces) expect(piece.length).toBeLessThanOrEqual(length);
    }),
  );
});
