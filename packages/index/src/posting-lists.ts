import type { FindingRow } from './report-rows.js';

/** The findings of a report that have a word, and where it is in each. */
export interface PostingList {
  /** For each finding, the difference between its position in the report and that of the one before. */
  readonly findings: Uint8Array;
  /** For each finding: how often it has the word, then the positions of the word among the words, as differences in the same way. */
  readonly places: Uint8Array;
}

/** The posting lists of a report by word. */
export function postingListsOf(rows: readonly FindingRow[]): ReadonlyMap<string, PostingList> {
  const lists = new Map<string, { readonly findings: number[]; readonly places: number[]; last: number }>();
  for (const [finding, { words }] of rows.entries()) {
    const placesByWord = Map.groupBy(words === '' ? [] : words.split(' ').entries(), ([, word]) => word);
    for (const [word, occurrences] of placesByWord) {
      let list = lists.get(word);
      if (!list) lists.set(word, (list = { findings: [], places: [], last: 0 }));
      pushNumber(list.findings, finding - list.last);
      list.last = finding;
      pushNumber(list.places, occurrences.length);
      let before = 0;
      for (const [place] of occurrences) {
        pushNumber(list.places, place - before);
        before = place;
      }
    }
  }
  return new Map(
    [...lists].map(([word, { findings, places }]) => [
      word,
      { findings: Uint8Array.from(findings), places: Uint8Array.from(places) },
    ]),
  );
}

/** The positions of the findings, ascending. */
export function readFindings({ findings }: Pick<PostingList, 'findings'>): readonly number[] {
  const numbers = readNumbers(findings);
  for (let at = 1; at < numbers.length; at++) numbers[at]! += numbers[at - 1]!;
  return numbers;
}

/** The places of the word by the positions of the findings. */
export function readPlaces(list: PostingList): ReadonlyMap<number, readonly number[]> {
  const numbers = readNumbers(list.places);
  let at = 0;
  return new Map(
    readFindings(list).map((finding) => {
      const count = numbers[at++]!;
      let last = 0;
      const places = numbers.slice(at, (at += count)).map((difference) => (last += difference));
      return [finding, places];
    }),
  );
}

/** Adds a number in groups of 7 bits, the lowest first. All but the last have the highest bit. */
function pushNumber(bytes: number[], number: number): void {
  for (; number > 127; number >>>= 7) bytes.push((number & 127) | 128);
  bytes.push(number);
}

function readNumbers(bytes: Uint8Array): number[] {
  const numbers: number[] = [];
  let number = 0;
  let shift = 0;
  // Iterators are slower.
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]!;
    number |= (byte & 127) << shift;
    shift += 7;
    if (byte > 127) continue;
    numbers.push(number);
    number = shift = 0;
  }
  return numbers;
}
