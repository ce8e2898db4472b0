import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readUnits } from '../../src/index.js';
import type { Operation } from '../../src/index.js';
import { anyList, anySetting, canonicalReport, likelyOperation, wordsIn } from '../corrections-arbitrary.js';
import { apply, nobody, REVIEWER, speaker } from '../run-corrections.js';

describe('any list of operations', () => {
  it('keeps every word, in order but for moved headings and labels, and only accepted operations have an effect', () => {
    fc.assert(
      fc.property(canonicalReport, anyList, anySetting, (markdown, operations, options) => {
        const { markdown: result, answer, verdicts } = apply(markdown, operations, options);
        expect(answer.verdicts.map((each) => each.operation)).toEqual(operations.map((_, index) => index));
        const accepted = operations.filter((_, index) => verdicts[index] === 'accepted');
        if (accepted.length === 0) expect(result).toBe(markdown);
        else if (accepted.length < operations.length) expect(apply(markdown, accepted, options).markdown).toBe(result);
        const isMoved = accepted.some(({ op }) => op === 'move');
        const [before, after] = [markdown, result].map((each) => (isMoved ? [...wordsIn(each)].sort() : wordsIn(each)));
        expect(after).toEqual(before);
      }),
      { numRuns: 250 },
    );
  });

  it('changes nothing when it is applied twice, if it only credits, marks or leaves out', () => {
    const isStable = ({ op }: Operation): boolean => !['split', 'join', 'move'].includes(op);
    fc.assert(
      fc.property(canonicalReport, likelyOperation.filter(isStable), anySetting, (markdown, each, options) => {
        const once = apply(markdown, [each], options).markdown;
        expect(apply(once, [each], options).markdown).toBe(once);
      }),
      { numRuns: 50 },
    );
  });

  it('credits by a person are read exactly so, and no other credit of the passage remains', () => {
    const credit = fc.record({
      at: fc.nat(),
      sentence: fc.option(fc.nat(), { nil: undefined }),
      person: fc.option(fc.constantFrom('Ana Diaz', 'Tom Okoro'), { nil: undefined }),
    });
    fc.assert(
      fc.property(canonicalReport, credit, (markdown, { at, sentence, person: name }) => {
        const before = readUnits(markdown).units.filter((each) => each.sentences !== undefined);
        if (before.length === 0) return;
        const target = before[at % before.length]!;
        const sentences = target.sentences!;
        const only = sentence === undefined ? undefined : sentence % sentences.length;
        const place = only === undefined ? target.id : sentences[only]!.id;
        const each: Operation = name === undefined ? nobody(place) : speaker(place, name, 'reviewer');
        const { markdown: result, answer, verdicts } = apply(markdown, [each], REVIEWER);
        if (verdicts[0] !== 'accepted') return;
        expect(answer.unmet).toEqual([]);
        const after = readUnits(result).units.find(({ id }) => id === target.id)!.sentences!;
        expect(after.map(({ speakers }) => speakers)).toEqual(
          sentences.map(({ speakers }, index) =>
            only !== undefined && index !== only ? speakers : name === undefined ? [] : [name],
          ),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('can be read again, and answers of questions are accepted', () => {
    fc.assert(
      fc.property(canonicalReport, (markdown) => {
        for (const { question } of readUnits(markdown).units)
          for (const { operations } of question?.answers ?? [])
            expect(apply(markdown, operations, REVIEWER).verdicts).not.toContain('refused');
      }),
      { numRuns: 30 },
    );
  });
});
