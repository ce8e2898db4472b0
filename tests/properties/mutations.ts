import fc from 'fast-check';

/** Longer inputs take longer and find few more faults. */
const LONGEST = 8000;

interface Edit {
  readonly kind: 'insert' | 'remove' | 'replace' | 'repeat' | 'splice';
  readonly at: number;
  readonly length: number;
  readonly token: string;
  readonly other: string;
}

/** Any code unit, halves of surrogate pairs included. */
const unit = fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code));

/** Texts of tokens in any order. */
export function tokenSoup(tokens: readonly string[], most = 40): fc.Arbitrary<string> {
  const token = fc.oneof({ weight: 30, arbitrary: fc.constantFrom(...tokens) }, { weight: 1, arbitrary: unit });
  return fc.array(token, { maxLength: most, size: 'max' }).map((parts) => parts.join(''));
}

/** One of the texts after a few edits. */
export function mutatedText(texts: readonly string[], tokens: readonly string[]): fc.Arbitrary<string> {
  return editedText(fc.constantFrom('', ...texts), texts, tokens);
}

/** A text after a few edits, which may insert parts of other texts. */
export function editedText(
  text: fc.Arbitrary<string>,
  texts: readonly string[],
  tokens: readonly string[],
): fc.Arbitrary<string> {
  const edit: fc.Arbitrary<Edit> = fc.record({
    kind: fc.constantFrom('insert', 'remove', 'replace', 'repeat', 'splice'),
    at: fc.nat(),
    length: fc.oneof(fc.nat(4), fc.nat(200)),
    token: fc.oneof({ weight: 20, arbitrary: fc.constantFrom(...tokens) }, { weight: 1, arbitrary: unit }),
    other: fc.constantFrom('', ...texts),
  });
  return fc
    .tuple(text, fc.array(edit, { minLength: 1, maxLength: 6 }))
    .map(([start, edits]) => edits.reduce(apply, start).slice(0, LONGEST));
}

function apply(text: string, { kind, at, length, token, other }: Edit): string {
  const start = at % (text.length + 1);
  const end = Math.min(text.length, start + length);
  const piece = text.slice(start, end);
  const [before, after] = [text.slice(0, start), text.slice(end)];
  switch (kind) {
    case 'insert':
      return before + token + piece + after;
    case 'remove':
      return before + after;
    case 'replace':
      return before + token + after;
    case 'repeat':
      return before + piece.repeat(1 + (at % 5)) + after;
    case 'splice': {
      const from = at % (other.length + 1);
      return before + other.slice(from, from + length) + piece + after;
    }
  }
}
