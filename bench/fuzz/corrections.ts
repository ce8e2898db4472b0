import { correct, textHash, type CorrectionOptions, type Operation } from '@findings/core';
import fc from 'fast-check';
import { anyList, anySetting, canonicalReport, wordsIn } from '../../packages/core/test/corrections-arbitrary.ts';
import { demand, type Target } from './target.ts';

interface Input {
  readonly markdown: string;
  readonly operations: readonly Operation[];
  readonly options: CorrectionOptions;
}

/** No list of corrections changes the words of a report. */
export const corrections: Target = {
  inputs: () =>
    fc
      .record({ markdown: canonicalReport, operations: anyList, options: anySetting })
      .map((input: Input) => JSON.stringify(input)),
  checks: [(input) => demandSameWords(JSON.parse(input) as Input)],
};

export function demandSameWords({ markdown, operations, options }: Input): void {
  const { markdown: result, answer } = correct(markdown, { hash: textHash(markdown), operations }, options);
  const accepted = operations.filter((_, index) => answer.verdicts[index]!.verdict === 'accepted');
  if (accepted.length === 0) demand(result === markdown, 'refused corrections have no effect', () => result);
  const isMoved = accepted.some(({ op }) => op === 'move');
  const [before, after] = [wordsIn(markdown), wordsIn(result)].map((words) =>
    (isMoved ? words.toSorted() : words).join(' '),
  );
  demand(before === after, 'corrections keep every word', () => `${before}\n${after}`);
}
