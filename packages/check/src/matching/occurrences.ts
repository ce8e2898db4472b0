/** For smaller inputs the built-in search is fastest. */
const SMALL_TEXT = 4096;
const SMALL_PATTERN = 64;

/** All offsets of a pattern in a text from `from` on, including overlapping ones. Linear, also for `aaaa…`. */
export function* occurrences(text: string, pattern: string, from: number): Generator<number> {
  if (text.length <= SMALL_TEXT || pattern.length <= SMALL_PATTERN) {
    for (let at = text.indexOf(pattern, from); at >= 0; at = text.indexOf(pattern, at + 1)) yield at;
    return;
  }
  // The built-in search finds the first candidate fast, and usually there is none.
  const first = text.indexOf(pattern.slice(0, SMALL_PATTERN), from);
  if (first >= 0) yield* knuthMorrisPratt(text, pattern, first);
}

function* knuthMorrisPratt(text: string, pattern: string, from: number): Generator<number> {
  const borders = bordersOf(pattern);
  let matched = 0;
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    while (matched > 0 && pattern.charCodeAt(matched) !== code) matched = borders[matched - 1]!;
    if (pattern.charCodeAt(matched) === code) matched++;
    if (matched === pattern.length) {
      yield at - matched + 1;
      matched = borders[matched - 1]!;
    }
  }
}

/** For each prefix of the pattern, the length of its longest proper prefix that is also its suffix. */
function bordersOf(pattern: string): Int32Array {
  const borders = new Int32Array(pattern.length);
  let border = 0;
  for (let at = 1; at < pattern.length; at++) {
    while (border > 0 && pattern.charCodeAt(border) !== pattern.charCodeAt(at)) border = borders[border - 1]!;
    if (pattern.charCodeAt(border) === pattern.charCodeAt(at)) border++;
    borders[at] = border;
  }
  return borders;
}
