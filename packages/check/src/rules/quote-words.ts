import { lettersIn } from '@findings/core/text';

/** Fewer words are a term, a title or scare quotes. */
const fewest = 4;
/**
 * So many words stand in two texts by no accident if so many of them say something: in a few words long ones, in more any
 * but the small words.
 */
const telling = [
  { words: 8, letters: 4, of: 1 },
  { words: 6, letters: 5, of: 2 },
  { words: fewest, letters: 5, of: 3 },
] as const;

/** With so many different ones nothing is by accident. */
const most = 8;

const word = lettersIn(/[A-Za-z0-9]+(?:['’.,-][A-Za-z0-9]+)*/g);

function wordsOf(text: string): Iterable<RegExpExecArray> {
  return text.matchAll(word(text));
}

/** Words of four letters and more that say little. */
const small = new Set(
  `about above after again also among another around because been before being below between both could does done during each
  either even every from further have having here into just like made make many more most much must once only other others over
  rather said same shall should since some still such than that their theirs them then there these they thing things this those
  though through under until upon very well were what when where which while whom whose will with within without would your
  yours`.split(/\s+/),
);

/** Whether quoted words are somebody's, and no term: four or more. */
export function isQuotation(text: string): boolean {
  let count = 0;
  for (const _ of wordsOf(text)) if (++count === fewest) return true;
  return false;
}

/** Whether it is no accident that quoted words stand in a finding. */
export function isDistinctive(text: string): boolean {
  let count = 0;
  const said = new Map<string, number>();
  for (const [found] of wordsOf(text)) {
    count++;
    if (found.length > 3 && !small.has(found.toLowerCase())) said.set(found.toLowerCase(), found.length);
    const { letters, of } = telling.find(({ words }) => count >= words) ?? telling.at(-1)!;
    if (count >= fewest && saidIn(said, letters) >= of) return true;
    if (said.size > most) return true;
  }
  return false;
}

function saidIn(said: ReadonlyMap<string, number>, letters: number): number {
  let count = 0;
  for (const length of said.values()) if (length >= letters) count++;
  return count;
}
