/**
 * A sentence in five letters: where every byte counts, translations go without the English sentences, which are in the code
 * anyway. A test holds that no two sentences have the same.
 */
export function shortName(sentence: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < sentence.length; index++) hash = Math.imul(hash ^ sentence.charCodeAt(index), 0x01000193);
  return ((hash ^ (hash >>> 16)) >>> 0).toString(36).slice(-5);
}
