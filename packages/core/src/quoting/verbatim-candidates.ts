import type { QuotationPattern, Segment } from './quotation-pattern.js';
import type { WordIndex } from './word-index.js';
import { readTokens } from './word-tokens.js';

/** The texts in which a quotation may stand verbatim, ascending: those that have its rarest two neighbours. */
export function* verbatimCandidates(pattern: QuotationPattern, index: WordIndex): Generator<number> {
  if (pattern.length === 0) return;
  const runs = pattern.flatMap(wholeWords);
  let rarest: { readonly one: number; readonly other: number; readonly places: Uint32Array } | undefined;
  for (const words of runs) {
    for (let at = 1; at < words.length; at++) {
      const [one, other] = [words[at - 1]!, words[at]!];
      const places = index.placesOf(one, other);
      if (places.length === 0) return;
      if (!rarest || places.length < rarest.places.length) rarest = { one, other, places };
    }
  }
  if (rarest) yield* textsWithPair(index, rarest.one, rarest.other, rarest.places);
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

function* textsWithPair(index: WordIndex, one: number, other: number, places: Uint32Array): Generator<number> {
  let last = -1;
  for (const place of places) {
    if (place < index.starts[last + 1]! || index.words[place] !== one || index.words[place + 1] !== other) continue;
    last = index.textAt(place);
    yield last;
  }
}

/** Every text with a word, or every text where no word is known. */
function* textsWithWord({ words, starts }: WordIndex, word: number | undefined): Generator<number> {
  for (let text = 0; text + 1 < starts.length; text++) {
    if (word === undefined || words.subarray(starts[text], starts[text + 1]).includes(word)) yield text;
  }
}
