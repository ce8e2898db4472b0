import { fold } from '@findings/core/check';

/** The words of a text as the search tells them apart: folded, without punctuation. */
export function wordsOf(text: string): readonly string[] {
  return fold(text).match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu) ?? [];
}
