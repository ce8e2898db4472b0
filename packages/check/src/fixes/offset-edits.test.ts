import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editsOf, textOf, uneditedText, applyTextEdits } from './offset-edits.js';
import type { OffsetEdit } from './offset-edits.js';

/** One edit after another, from the last to the first. */
const byHand = (text: string, edits: readonly OffsetEdit[]): string =>
  edits.reduceRight((done, edit) => done.slice(0, edit.start) + edit.text + done.slice(edit.end), text);

test('two rounds are combined to edits of the original text', () => {
  const first = applyTextEdits(uneditedText('the wells run dry'), [{ start: 4, end: 9, text: 'springs' }]);
  expect(textOf('the wells run dry', first)).toBe('the springs run dry');
  const second = applyTextEdits(first, [
    { start: 0, end: 11, text: 'A spring' },
    { start: 15, end: 19, text: '' },
  ]);
  expect(textOf('the wells run dry', second)).toBe('A spring run');
  expect(editsOf('the wells run dry', second)).toEqual([
    { start: 0, end: 9, text: 'A spring' },
    { start: 13, end: 17, text: '' },
  ]);
});

test('restored text is not an edit', () => {
  const pieces = applyTextEdits(applyTextEdits(uneditedText('dry'), [{ start: 0, end: 3, text: 'wet' }]), [
    { start: 0, end: 3, text: 'dry' },
  ]);
  expect(editsOf('dry', pieces)).toEqual([]);
});

/** Edits of a text, apart from one another, from numbers. */
const editsFor = (length: number, seeds: readonly { skip: number; take: number; text: string }[]): OffsetEdit[] => {
  const edits: OffsetEdit[] = [];
  let at = 0;
  for (const { skip, take, text } of seeds) {
    const start = at + skip;
    const end = start + take;
    if (end > length) break;
    edits.push({ start, end, text });
    at = end + 1;
  }
  return edits;
};

test('combined edits give the same text as applying all rounds', () => {
  const seeds = fc.array(fc.record({ skip: fc.nat(5), take: fc.nat(4), text: fc.string({ maxLength: 4 }) }), {
    maxLength: 6,
  });
  fc.assert(
    fc.property(fc.string({ maxLength: 40 }), fc.array(seeds, { maxLength: 4 }), (original, rounds) => {
      let pieces = uneditedText(original);
      let text = original;
      for (const round of rounds) {
        const edits = editsFor(text.length, round);
        pieces = applyTextEdits(pieces, edits);
        text = byHand(text, edits);
        expect(textOf(original, pieces)).toBe(text);
      }
      const edits = editsOf(original, pieces);
      expect(byHand(original, edits)).toBe(text);
      edits.forEach((edit, index) => expect(edit.start).toBeGreaterThan(edits[index - 1]?.end ?? -1));
    }),
  );
});
