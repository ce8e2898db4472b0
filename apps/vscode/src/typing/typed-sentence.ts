/** A range of a text, in UTF-16 code units. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/**
 * Matches the end of a sentence, with the white space after it. A full stop after a short word (`p.`, `Dr.`) or a figure (`45.`) ends a
 * sentence only if white space follows. No sentence ends inside square brackets.
 */
const ENDS = /\[[^\]\n]*\]?|(?:(?<=\p{L}{4}|[\])”’"»])[.!?…]+[”’"»)*_]*(?!\S)|[.!?…]+[”’"»)*_]*(?=\s)|\n[ \t]*\n)\s*/gu;

/** The sentence of a cursor. After the full stop it is the next one, so that the sentence before it is finished. */
export function typedSentence(text: string, cursor: number): TextRange {
  let start = 0;
  for (const { 0: words, index } of text.matchAll(ENDS)) {
    if (words.startsWith('[')) continue;
    const end = index + words.length;
    if (cursor <= index) return { start, end };
    if (cursor < end) return { start: cursor, end };
    start = end;
  }
  return { start, end: text.length };
}
