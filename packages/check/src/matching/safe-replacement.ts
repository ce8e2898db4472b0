import type { Alignment } from './align.js';
import type { FindingText } from './finding-text.js';
import type { QuotationTokens } from './quotation-tokens.js';

/** At most this share of the words is replaced without a decision, and at most this many in a row. */
const MAX_REPLACED_SHARE = 0.25;
const MAX_REPLACED_IN_A_ROW = 2;

/**
 * How certain it is that a finding is the source of a quotation, and whether the difference is a replacement of whole words: both
 * begin and end with the same words, no brackets are between them, and each other word has one counterpart.
 */
export function judgeAlignment(
  quoted: QuotationTokens,
  finding: FindingText,
  { partners, same, kept }: Alignment,
): { readonly isReplacement: boolean; readonly certainty: number } {
  const certainty = quoted.length === 0 ? 0 : kept / quoted.length;
  return { isReplacement: isReplacement(quoted, finding, partners, same), certainty };
}

function isReplacement(
  { length, hasBrackets, followsOmission, text, starts, ends }: QuotationTokens,
  { source, tokens }: FindingText,
  partners: Int32Array,
  same: Uint8Array,
): boolean {
  if (length === 0 || hasBrackets || same[0] !== 1 || same[length - 1] !== 1) return false;
  let [replaced, row, first] = [0, 0, 0];
  let sentences = 0;
  for (let at = 0; at <= length; at++) {
    const isCut = at === length || (at > 0 && followsOmission[at] === 1);
    if (isCut) {
      // Words next to an omission must be the same, and a quotation is not joined with the next sentence.
      if (same[at - 1] !== 1 || (at < length && same[at] !== 1)) return false;
      sentences += countSentences(source.slice(tokens.starts[partners[first]!], tokens.ends[partners[at - 1]!]));
      sentences -= countSentences(text.slice(starts[first], ends[at - 1]));
      if (at === length) break;
      first = at;
      row = 0;
    } else if (partners[at] !== partners[first]! + at - first) return false;
    if (same[at] === 1) row = 0;
    else {
      replaced++;
      if (++row > MAX_REPLACED_IN_A_ROW) return false;
    }
  }
  return replaced <= MAX_REPLACED_SHARE * length && sentences === 0;
}

function countSentences(text: string): number {
  return text.match(/[.?!][”"')]?\s+\p{Lu}/gu)?.length ?? 0;
}
