import { expect, test } from 'vitest';
import { exampleLibrary } from '../../core/test/example-library.js';
import { checkInSteps, checkParsedDocument } from './check-document.js';
import { readDocument } from './document/read-document.js';
import { LazyList, noSteps, runSteps, runWithPauses, type Steps } from './document/steps.js';

const context = { library: exampleLibrary };

/** A sentence with a wrong figure, a wrong day and a wrong quotation. */
const sentence = 'In 2015 three registers were “counted every day, and the count is public” [@s3.p1]. ';

function countSteps(steps: Steps<unknown>): number {
  let count = 0;
  while (steps.next().done !== true) count++;
  return count;
}

test('a check has steps for each sentence, and the same result with and without pauses', async () => {
  const one = readDocument(sentence, context);
  const many = readDocument(sentence.repeat(200), context);
  expect(countSteps(checkInSteps(many)) / countSteps(checkInSteps(one))).toBeGreaterThan(40);
  const paused = await runWithPauses(checkInSteps(many), () => Promise.resolve());
  expect(paused).toEqual(checkParsedDocument(many));
  expect(paused.problems.length).toBeGreaterThan(200);
});

test('work without pauses is done at once, and a pause that fails ends the work', async () => {
  let done = false;
  function* work(): Steps<undefined> {
    yield;
    yield;
    done = true;
    return undefined;
  }
  void runWithPauses(work(), () => undefined);
  expect(done).toBe(true);
  done = false;
  await expect(runWithPauses(work(), () => Promise.reject(new Error('cancelled')))).rejects.toThrow('cancelled');
  expect(done).toBe(false);
  expect(runSteps(noSteps(1))).toBe(1);
});

test('a lazy list computes each item once', () => {
  const computed: number[] = [];
  function* items(): Generator<number> {
    for (const item of [1, 2, 3]) {
      computed.push(item);
      yield item;
    }
  }
  const list = new LazyList(items());
  const [first] = list;
  expect([first, ...computed]).toEqual([1, 1]);
  expect([...list, ...list]).toEqual([1, 2, 3, 1, 2, 3]);
  expect(computed).toEqual([1, 2, 3]);
});
