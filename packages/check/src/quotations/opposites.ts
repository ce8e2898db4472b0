import { anyCue, cues, fold, memoByString } from '@findings/language';

/** A side of a group of words that exclude each other. */
interface Side {
  readonly group: number;
  readonly side: number;
  /** Whether it says more than the words after ` > `, or is one of them. */
  readonly strength?: 'more' | 'less';
}

const WORDS = new Map<string, Side[]>();
/** The beginnings of words. */
const BEGINNINGS = new Map<string, Side[]>();
const SHORTEST = 3;

for (const [group, line] of cues('opposites').entries()) {
  const [stronger, weaker] = line.split(' > ');
  if (weaker !== undefined) {
    add(stronger!, { group, side: 0, strength: 'more' });
    add(weaker, { group, side: 1, strength: 'less' });
    continue;
  }
  for (const [side, words] of line.split(' / ').entries()) add(words, { group, side });
}

function add(words: string, side: Side): void {
  for (const word of words.split(' ')) {
    const isBeginning = word.endsWith('*');
    const [map, key] = [isBeginning ? BEGINNINGS : WORDS, fold(isBeginning ? word.slice(0, -1) : word)];
    map.set(key, [...(map.get(key) ?? []), side]);
  }
}

const sidesOf = memoByString((word: string): readonly Side[] => [
  ...(WORDS.get(word) ?? []),
  ...Array.from(
    { length: Math.max(0, word.length - SHORTEST + 1) },
    (_, more) => BEGINNINGS.get(word.slice(0, SHORTEST + more)) ?? [],
  ).flat(),
]);

/** `agree` and `disagree`, in all languages. */
const PREFIXED = new RegExp(String.raw`^${anyCue('negatingPrefixes')}(?=\p{L}{5})`, 'u');

/** Whether one folded word is the opposite of another, or a stronger claim. */
export function opposition(claimed: string, reported: string): boolean {
  if (claimed.length !== reported.length && (claimed.endsWith(reported) || reported.endsWith(claimed)))
    return claimed.replace(PREFIXED, '') === reported || reported.replace(PREFIXED, '') === claimed;
  return sidesOf(claimed).some(({ group, side, strength }) =>
    sidesOf(reported).some((other) => other.group === group && other.side !== side && strength !== 'less'),
  );
}

/** Whether one folded word claims no more than another: `some` for `every`. */
export function saysAsMuch(claimed: string, reported: string): boolean {
  return (
    claimed === reported ||
    sidesOf(claimed).some(({ group, side, strength }) =>
      sidesOf(reported).some((other) => other.group === group && (other.side === side || strength === 'less')),
    )
  );
}
