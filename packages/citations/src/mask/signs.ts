/** What a masked document is written with; none of it stands in the document itself. */
export interface Signs {
  /** A symbol, as `[` and `@` are: what stands beside it opens and closes emphasis as beside them. */
  readonly head: string;
  /** A letter to Markdown: it means nothing. */
  readonly body: string;
  /** A symbol, as `]` is. */
  readonly tail: string;
}

/** Hexagrams, then braille, then whatever is no surrogate. */
const symbols: readonly (readonly [from: number, to: number])[] = [
  [0x4dc0, 0x4dff],
  [0x2800, 0x28ff],
];
const letters: readonly (readonly [from: number, to: number])[] = [
  [0xe000, 0xf8ff],
  [0xa000, 0xd7ff],
];

export function signsFor(source: string): Signs {
  const [head, tail] = unused(source, symbols, 2);
  const [body] = unused(source, letters, 1);
  return { head: head!, body: body!, tail: tail! };
}

function unused(source: string, ranges: readonly (readonly [number, number])[], count: number): readonly string[] {
  const found: string[] = [];
  for (const [from, to] of ranges) {
    for (let code = from; code <= to && found.length < count; code++) {
      const char = String.fromCharCode(code);
      if (!source.includes(char)) found.push(char);
    }
  }
  // Hundreds of rare symbols or thousands of private letters, each used: such a text names none of them by accident.
  while (found.length < count) found.push(String.fromCharCode(0xfdd0 + found.length));
  return found;
}
