import type { QuotationPattern, Segment } from './quotation-pattern.js';
import type { WordIndex } from './word-index.js';
import { readTokens } from './word-tokens.js';

/** Consecutive words of a quotation, and the positions of one adjacent pair of them in the index. */
interface Run {
  readonly words: Int32Array;
  /** The position of the pair in `words`. */
  readonly at: number;
  readonly positions: Uint32Array;
}

/** The indexes of the texts that may contain a quotation verbatim, ascending: those with the words around its rarest pair. */
export function* verbatimCandidates(pattern: QuotationPattern, index: WordIndex): Generator<number> {
  if (pattern.length === 0) return;
  const runs = pattern.flatMap(wholeWords);
  let rarest: Run | undefined;
  for (const words of runs) {
    for (let at = 0; at + 1 < words.length; at++) {
      const positions = index.positionsOf(words[at]!, words[at + 1]!);
      if (positions.length === 0) return;
      if (!rarest || positions.length < rarest.positions.length) rarest = { words, at, positions };
    }
  }
  if (rarest) yield* textsWithRun(index, rarest);
  else yield* textsWithWord(index, runs.find((words) => words.length > 0)?.[0]);
}

/** The runs of consecutive words of a segment that no bracket touches. */
function wholeWords({ before, openings, rest }: Segment): readonly Int32Array[] {
  const pieces = [before, openings[0]!, ...rest];
  return pieces.flatMap((piece, at) => {
    if (typeof piece !== 'string') return [];
    const { words } = readTokens(piece);
    return [
      words.subarray(typeof pieces[at - 1] === 'object' ? 1 : 0, words.length - (at + 1 < pieces.length ? 1 : 0)),
    ];
  });
}

function* textsWithRun(index: WordIndex, { words, at, positions }: Run): Generator<number> {
  let end = 0;
  for (const position of positions) {
    const start = position - at;
    if (position < end || !words.every((word, offset) => index.isAt(start + offset, word))) continue;
    const text = index.textAt(position);
    end = index.starts[text + 1]!;
    yield text;
  }
}

/** The texts with a word, or all texts if `word` is undefined. */
function* textsWithWord(index: WordIndex, word: number | undefined): Generator<number> {
  for (let text = 0; text + 1 < index.starts.length; text++) {
    if (word === undefined || index.hasWord(text, word)) yield text;
  }
}
