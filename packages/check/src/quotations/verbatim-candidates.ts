import type { QuotationPattern, Segment } from './quotation-pattern.js';
import type { WordIndex } from './word-index.js';
import { readTokens } from './word-tokens.js';

/** Words that stand together in a quotation, and where two of them stand side by side in the texts. */
interface Run {
  readonly words: Int32Array;
  /** The place of the two in the run. */
  readonly at: number;
  readonly places: Uint32Array;
}

/** The texts in which a quotation may stand verbatim, ascending: those that have the words around its rarest two neighbours. */
export function* verbatimCandidates(pattern: QuotationPattern, index: WordIndex): Generator<number> {
  if (pattern.length === 0) return;
  const runs = pattern.flatMap(wholeWords);
  let rarest: Run | undefined;
  for (const words of runs) {
    for (let at = 0; at + 1 < words.length; at++) {
      const places = index.placesOf(words[at]!, words[at + 1]!);
      if (places.length === 0) return;
      if (!rarest || places.length < rarest.places.length) rarest = { words, at, places };
    }
  }
  if (rarest) yield* textsWithRun(index, rarest);
  else yield* textsWithWord(index, runs.find((words) => words.length > 0)?.[0]);
}

/** The words of a segment that no bracket touches, as they stand together. */
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

function* textsWithRun(index: WordIndex, { words, at, places }: Run): Generator<number> {
  let end = 0;
  for (const place of places) {
    const start = place - at;
    if (place < end || !words.every((word, offset) => index.isAt(start + offset, word))) continue;
    const text = index.textAt(place);
    end = index.starts[text + 1]!;
    yield text;
  }
}

/** Every text with a word, or every text where no word is known. */
function* textsWithWord(index: WordIndex, word: number | undefined): Generator<number> {
  for (let text = 0; text + 1 < index.starts.length; text++) {
    if (word === undefined || index.holds(text, word)) yield text;
  }
}
