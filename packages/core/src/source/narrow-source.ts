import { firstFrom } from './first-from.js';
import { fromCharCodes, MOST_CODES } from '../words/from-char-codes.js';
import type { SourceText } from './source.js';

/** What stands for a character that needs more than a byte: which one is kept beside. */
const STAND_IN = 0x1a;

/** Characters of a piece. Pieces find room where something else was; a long text in one would need as much room at once. */
const PIECE = MOST_CODES;
const room = new Uint16Array(PIECE);

/**
 * The same as `sourceText` in half of the memory, for a text that is kept: V8 gives all of a text two bytes a character where
 * one needs them. The whole text is put together whenever somebody asks for it, a piece of it at once.
 */
export function narrowSource({ text, pointAt, span }: SourceText): SourceText {
  const { length } = text;
  const { pieces, places, codes } = narrowed(text);
  const narrow = (start: number, end: number): string => {
    const first = Math.floor(start / PIECE);
    const behind = end - first * PIECE;
    if (behind <= PIECE) return pieces[first]?.slice(start - first * PIECE, behind) ?? '';
    const last = Math.floor((end - 1) / PIECE);
    const between = pieces.slice(first + 1, last).join('');
    return pieces[first]!.slice(start - first * PIECE) + between + pieces[last]!.slice(0, end - last * PIECE);
  };
  const slice = (from: number, to: number): string => {
    const [start, end] = [Math.max(0, from), Math.min(to, length)];
    const parts: string[] = [];
    let at = start;
    for (let index = firstFrom(places, start); index < places.length && places[index]! < end; index++) {
      parts.push(narrow(at, places[index]!), String.fromCharCode(codes[index]!));
      at = places[index]! + 1;
    }
    if (at < end) parts.push(narrow(at, end));
    return parts.length === 1 ? parts[0]! : parts.join('');
  };
  // What these functions have in common holds all that any of them uses: none uses the text.
  return {
    get text() {
      return slice(0, length);
    },
    length,
    slice,
    pointAt,
    span,
  };
}

/** In one go, without another copy of the text: it may be large, and what reads it is all in memory as well. */
function narrowed(text: string) {
  const pieces: string[] = [];
  const places: number[] = [];
  const codes: number[] = [];
  for (let start = 0; start < text.length; start += PIECE) {
    const length = Math.min(PIECE, text.length - start);
    for (let at = 0; at < length; at++) {
      const code = text.charCodeAt(start + at);
      room[at] = code;
      if (code < 256) continue;
      room[at] = STAND_IN;
      places.push(start + at);
      codes.push(code);
    }
    pieces.push(fromCharCodes(room.subarray(0, length)));
  }
  return { pieces, places: Uint32Array.from(places), codes: Uint16Array.from(codes) };
}
