/** Names texts by what they are, in their order: 64 bits of two hashes in the manner of FNV, and their length, the same in every process. */
export function fingerprint(texts: readonly string[]): string {
  let one = 0x811c9dc5;
  let other = 0x1b873593;
  let length = 0;
  const add = (code: number): void => {
    one = Math.imul(one ^ code, 0x01000193);
    other = Math.imul(other ^ ((code << 7) | (length & 0x7f)), 0x85ebca6b);
    length++;
  };
  for (const text of texts) {
    for (let index = 0; index < text.length; index++) add(text.charCodeAt(index));
    // What two say is not what one says of both.
    add(0);
  }
  return `${(one >>> 0).toString(36)}${(other >>> 0).toString(36)}${length.toString(36)}`;
}
