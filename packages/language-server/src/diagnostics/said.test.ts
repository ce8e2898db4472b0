import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Diagnostic } from 'vscode-languageserver-protocol';
import { Said } from './said.js';

const start = { line: 0, character: 0 };
const problem = fc
  .record({ character: fc.nat(3), message: fc.constantFrom('No such finding.', 'Not their words.') })
  .map(({ character, message }): Diagnostic => ({ range: { start, end: { line: 0, character } }, message }));
const problems = fc.array(problem, { maxLength: 6 });

test('whatever was said before, the same is said and named as if nothing had been', () => {
  fc.assert(
    fc.property(fc.array(problems, { maxLength: 6 }), fc.infiniteStream(fc.boolean()), (all, isNamed) => {
      let said = Said.nothing;
      for (const now of all) {
        const next = said.next(structuredClone(now));
        expect(next.diagnostics).toEqual(now);
        if (isNamed.next().value) expect(next.name).toBe(Said.of(now).name);
        const isSame = JSON.stringify(said.diagnostics) === JSON.stringify(now);
        expect([next === said, next.isSame(said)]).toEqual([isSame, isSame]);
        said = next;
      }
    }),
  );
});

test('what has not changed is kept, and only that', () => {
  const problemAt = (line: number): Diagnostic => ({
    range: { start, end: { line, character: 0 } },
    message: 'No such finding.',
  });
  const before = Said.of([1, 2, 3, 4].map(problemAt));
  const { diagnostics } = before.next([1, 2, 5, 6, 4].map(problemAt));
  expect(diagnostics.map((each) => before.diagnostics.indexOf(each))).toEqual([0, 1, -1, -1, 3]);
});
