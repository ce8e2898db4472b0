import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyList, anySetting, canonicalReport, likelyOperation, wordsIn } from '../../test/corrections-arbitrary.js';
import { correct, textHash } from './correct.js';
import type { Operation } from './model.js';
import { readUnits } from './read-units.js';

const of = (...values: readonly string[]): fc.Arbitrary<string> => fc.constantFrom(...values);

describe('any list of operations', () => {
  it('keeps every word, in order but for moved headings and labels', () => {
    fc.assert(
      fc.property(canonicalReport, anyList, anySetting, (markdown, operations, options) => {
        const { markdown: result, answer } = correct(markdown, { hash: textHash(markdown), operations }, options);
        const isMoved = operations.some(
          (each, index) => answer.verdicts[index]!.verdict === 'accepted' && each.op === 'move',
        );
        const [before, after] = [wordsIn(markdown), wordsIn(result)];
        expect(isMoved ? [...after].sort() : after).toEqual(isMoved ? [...before].sort() : before);
      }),
      { numRuns: 400 },
    );
  });

  it('changes nothing where nothing is accepted, and gives an answer to each', () => {
    fc.assert(
      fc.property(canonicalReport, anyList, anySetting, (markdown, operations, options) => {
        const { markdown: result, answer } = correct(markdown, { hash: textHash(markdown), operations }, options);
        expect(answer.verdicts.map((each) => each.operation)).toEqual(operations.map((_, index) => index));
        if (answer.verdicts.every(({ verdict }) => verdict !== 'accepted')) expect(result).toBe(markdown);
      }),
    );
  });

  it('has no effect by its refused operations', () => {
    fc.assert(
      fc.property(canonicalReport, anyList, anySetting, (markdown, operations, options) => {
        const hash = textHash(markdown);
        const { markdown: result, answer } = correct(markdown, { hash, operations }, options);
        const accepted = operations.filter((_, index) => answer.verdicts[index]!.verdict === 'accepted');
        expect(correct(markdown, { hash, operations: accepted }, options).markdown).toBe(result);
      }),
    );
  });

  it('changes nothing when it is applied twice, if it only credits, marks or leaves out', () => {
    const isStable = ({ op }: Operation): boolean => !['split', 'join', 'move'].includes(op);
    fc.assert(
      fc.property(canonicalReport, likelyOperation.filter(isStable), anySetting, (markdown, each, options) => {
        const apply = (text: string) => correct(text, { hash: textHash(text), operations: [each] }, options).markdown;
        const once = apply(markdown);
        expect(apply(once)).toBe(once);
      }),
    );
  });

  it('credits by a person are read exactly so, and no other credit of the passage remains', () => {
    const credit = fc.record({
      at: fc.nat(),
      sentence: fc.option(fc.nat(), { nil: undefined }),
      person: fc.option(of('Ana Diaz', 'Tom Okoro'), { nil: undefined }),
    });
    fc.assert(
      fc.property(canonicalReport, credit, (markdown, { at, sentence, person: name }) => {
        const before = readUnits(markdown).units.filter((each) => each.sentences !== undefined);
        if (before.length === 0) return;
        const target = before[at % before.length]!;
        const sentences = target.sentences!;
        const only = sentence === undefined ? undefined : sentence % sentences.length;
        const place = [only === undefined ? target.id : sentences[only]!.id];
        const each: Operation =
          name === undefined
            ? { op: 'nobody', units: place }
            : { op: 'speaker', units: place, person: name, because: 'reviewer' };
        const { markdown: result, answer } = correct(
          markdown,
          { hash: textHash(markdown), operations: [each] },
          { by: 'reviewer' },
        );
        if (answer.verdicts[0]!.verdict !== 'accepted') return;
        expect(answer.unmet).toEqual([]);
        const after = readUnits(result).units.find(({ id }) => id === target.id)!.sentences!;
        expect(after.map(({ speakers }) => speakers)).toEqual(
          sentences.map(({ speakers }, index) =>
            only !== undefined && index !== only ? speakers : name === undefined ? [] : [name],
          ),
        );
      }),
      { numRuns: 200 },
    );
  });

  it('can be read again, and answers of questions are accepted', () => {
    fc.assert(
      fc.property(canonicalReport, (markdown) => {
        const { hash, units: read } = readUnits(markdown);
        for (const { question } of read)
          for (const { operations } of question?.answers ?? []) {
            const { answer } = correct(markdown, { hash, operations }, { by: 'reviewer' });
            expect(answer.verdicts.filter(({ verdict }) => verdict === 'refused')).toEqual([]);
          }
      }),
    );
  });
});
