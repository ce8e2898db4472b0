import { isDeepStrictEqual } from 'node:util';

/** Fails the property if the invariant does not hold. */
export function demand(holds: boolean, invariant: string, detail: () => string): void {
  if (!holds) throw new Error(`${invariant}: ${detail().slice(0, 2000)}`);
}

/** Runs a function twice and compares the results. */
export function runTwice<Value>(name: string, run: () => Value): Value {
  const [first, second] = [run(), run()];
  demand(isDeepStrictEqual(first, second), `${name} is deterministic`, () => 'two runs differ');
  return first;
}

interface Point {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

/** Verifies that both ends are in the text, in order, and have the line and column that unist defines. */
export function demandSpan(name: string, text: string, span: { readonly start: Point; readonly end: Point }): void {
  const { start, end } = span;
  const inOrder = 0 <= start.offset && start.offset <= end.offset && end.offset <= text.length;
  demand(inOrder, `${name}: spans are in the text`, () => JSON.stringify(span));
  for (const { line, column, offset } of [start, end]) {
    const lines = text.slice(0, offset).split(/\r\n|\n|\r/);
    // Between CR and LF the line has not ended, so the split above does not apply.
    const isBetween = text[offset - 1] === '\r' && text[offset] === '\n';
    const isRight = isBetween || (line === lines.length && column === (lines.at(-1) ?? '').length + 1);
    demand(isRight, `${name}: lines and columns`, () => JSON.stringify({ line, column, offset }));
  }
}
