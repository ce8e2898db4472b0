import { fromCharCodes, MOST_CODES } from './from-char-codes.js';

const room = new Uint16Array(MOST_CODES);

/**
 * The same text by itself, in as little memory as it needs. V8 keeps the whole of a document for a piece that was cut out of
 * it, and gives every letter two bytes where the document has one curly quotation mark.
 */
export function ownText(text: string): string {
  const pieces: string[] = [];
  for (let start = 0; start < text.length; start += room.length) {
    const length = Math.min(room.length, text.length - start);
    for (let at = 0; at < length; at++) room[at] = text.charCodeAt(start + at);
    pieces.push(fromCharCodes(room.subarray(0, length)));
  }
  return pieces.join('');
}
