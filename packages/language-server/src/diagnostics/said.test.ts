import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Diagnostic } from 'vscode-languageserver-protocol';
import { jsonPieces } from '../json-rpc/json-pieces.js';
import { partsOf } from '../json-rpc/written.js';
import { Said } from './said.js';

const start = { line: 0, character: 0 };
const problem = fc
  .record({ character: fc.nat(3), message: fc.constantFrom('No such finding.', 'Not their words.') })
  .map(({ character, message }): Diagnostic => ({ range: { start, end: { line: 0, character } }, message }));
/** Of a few, and of more than are written together. */
const problems = fc
  .array(problem, { maxLength: 6 })
  .chain((some) =>
    fc.array(fc.nat(some.length), { maxLength: 80 }).map((which) => which.flatMap((index) => some[index] ?? [])),
  );
const textOf = (diagnostics: Said['diagnostics']): string =>
  Buffer.concat(jsonPieces({ diagnostics }).map((piece) => Buffer.from(piece))).toString();

test('whatever was said before, the same is said and named as if nothing had been', () => {
  fc.assert(
    fc.property(fc.array(problems, { maxLength: 6 }), fc.infiniteStream(fc.boolean()), (all, isNamed) => {
      let said = Said.nothing;
      for (const now of all) {
        const next = said.next(structuredClone(now));
        expect(next.diagnostics).toEqual(now);
        expect(textOf(next.diagnostics)).toBe(JSON.stringify({ diagnostics: now }));
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

test('what has not changed is not written again, however often it did nearby', () => {
  const problemAt = (line: number): Diagnostic => ({ range: { start, end: { line, character: 0 } }, message: 'No.' });
  const all = Array.from({ length: 400 }, (_, line) => problemAt(line));
  let said = Said.of(all);
  for (let turn = 0; turn < 100; turn++) {
    const at = (turn * 37) % 400;
    if (turn % 3 === 0) all.splice(at, 1);
    else all.splice(at, turn % 2, problemAt(1000 + turn));
    const before = partsOf(said.diagnostics)!;
    said = said.next(structuredClone(all));
    const now = partsOf(said.diagnostics)!;
    const [anew, items] = [now.filter((part) => !before.includes(part)), now.map((part) => part.items.length)];
    expect(anew.flatMap((part) => part.items).length).toBeLessThan(100);
    expect(Math.max(...items)).toBeLessThan(32);
    expect(now.length).toBeLessThan(50);
  }
});
