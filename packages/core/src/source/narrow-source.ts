import { ownText } from '../words/own-text.js';
import { pointsIn } from './source.js';
import type { SourceText } from './source.js';

/** What stands for a character that needs more than a byte: which one is kept beside. */
const WIDE = /[^\0-\xff]/g;
const STAND_IN = '\x1a';

/**
 * The same as `sourceText` in half of the memory, for a text that is kept: V8 gives all of a text two bytes a character where
 * one needs them. The whole text is put together whenever somebody asks for it, a piece of it at once.
 */
export function narrowSource(text: string): SourceText {
  const places = Uint32Array.from(text.matchAll(WIDE), ({ index }) => index);
  const codes = codesAt(text, places);
  const narrow = ownText(text.replace(WIDE, STAND_IN));
  const slice = (start: number, end: number): string => {
    const pieces: string[] = [];
    let from = start;
    for (let index = firstFrom(places, start); index < places.length && places[index]! < end; index++) {
      pieces.push(narrow.slice(from, places[index]), String.fromCharCode(codes[index]!));
      from = places[index]! + 1;
    }
    return pieces.length === 0 ? narrow.slice(start, end) : pieces.join('') + narrow.slice(from, end);
  };
  // What these functions have in common holds all that any of them uses: none uses the text.
  return {
    get text() {
      return slice(0, narrow.length);
    },
    length: narrow.length,
    slice,
    ...pointsIn(text),
  };
}

function codesAt(text: string, places: Uint32Array): Uint16Array {
  return Uint16Array.from(places, (place) => text.charCodeAt(place));
}

/** Index of the first place that is not in front of an offset. */
function firstFrom(places: Uint32Array, offset: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (places[middle]! < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
