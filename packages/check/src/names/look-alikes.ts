/** Greek and Cyrillic letters that look like a Latin one, each before that one, after Unicode's list of confusable characters. */
const PAIRS =
  'ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX αa γy ιi κk νv οo ρp τt υu ωw ϲc ϳj ' +
  'АA ВB ЕE ЅS ІI ЈJ КK МM НH ОO РP СC ТT УY ХX ԌG ԚQ ԜW аa еe ѕs іi јj кk мm оo рp сc тt уy хx һh ԁd ԛq ԝw ӏl';

const LATIN: ReadonlyMap<string, string> = new Map(PAIRS.split(' ').map((pair) => [pair[0]!, pair[1]!]));
const FOREIGN = /[\p{Script=Greek}\p{Script=Cyrillic}]/gu;

/**
 * Replaces Greek and Cyrillic letters of names by the Latin letters that they look like. A word with another Greek or Cyrillic letter is a
 * word of its own script, and stays.
 */
export function withoutLookAlikes(text: string): string {
  if (text.search(FOREIGN) < 0) return text;
  return text.replace(/[\p{L}\p{M}]+/gu, (word) => {
    const latin = word.normalize('NFD').replace(FOREIGN, (letter) => LATIN.get(letter) ?? letter);
    return latin.search(FOREIGN) < 0 ? latin.normalize('NFC') : word;
  });
}
