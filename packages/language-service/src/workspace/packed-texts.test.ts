import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createPackedTexts } from './packed-texts.js';

test('any texts come back as they were, before they are packed and behind', async () => {
  const text = fc.string({
    unit: fc.oneof(fc.constantFrom(...'“”…\ud83d\0'), fc.string({ unit: 'binary', maxLength: 1 })),
  });
  const texts = fc.array(
    fc.oneof(
      text,
      text.map((some) => some.repeat(900)),
    ),
    { maxLength: 40 },
  );
  await fc.assert(
    fc.asyncProperty(texts, async (given) => {
      const packed = createPackedTexts();
      const kept = given.map((each) => packed.put(each));
      expect(kept.map((each) => each.read())).toEqual(given);
      await packed.packed();
      expect(kept.map((each) => each.read())).toEqual(given);
      expect(kept.map((each) => each.read()).reverse()).toEqual(given.toReversed());
    }),
    { numRuns: 50 },
  );
});

test('what is put in behind one that was read is read as well', () => {
  const packed = createPackedTexts();
  const first = packed.put('one');
  expect(first.read()).toBe('one');
  expect(packed.put('two').read()).toBe('two');
});
