/**
 * Names texts by what they are, in their order: 64 bits of two hashes in the manner of FNV, and their length. It is the same in every
 * process.
 */
export function fingerprint(texts: readonly string[]): string {
  let one = 0x811c9dc5;
  let other = 0x1b873593;
  let length = 0;
  for (const text of texts) {
    // The end of a text counts as a character: what two say is not what one says of both.
    for (let index = 0; index <= text.length; index++) {
      const code = index < text.length ? text.charCodeAt(index) : 0;
      one = Math.imul(one ^ code, 0x01000193);
      other = Math.imul(other ^ ((code << 7) | (length & 0x7f)), 0x85ebca6b);
      length++;
    }
  }
  return `${(one >>> 0).toString(36)}${(other >>> 0).toString(36)}${length.toString(36)}`;
}
