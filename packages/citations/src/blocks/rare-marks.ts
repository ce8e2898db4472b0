/** Rare quotation marks with the common ones that are read like them. Primes are read like straight marks, which may be inches, too. */
const COMMON_MARKS: ReadonlyMap<string, string> = new Map(
  ['‛‘', '‟“', "′'", '″"', "‵'", '‶"', '❛‘', '❜’', '❝“', '❞”', '❟‚', '❠„', '❮‹', '❯›', '⹂„', '〝“', '〞”', '〟”']
    .concat(['﹁「', '﹂」', '﹃『', '﹄』', '｢「', '｣」', '＂"', "＇'", 'ʺ"', '˝"', "´'"])
    .map((pair) => [pair[0]!, pair[1]!]),
);

/** The rare quotation marks. */
export const rareMarks: readonly string[] = [...COMMON_MARKS.keys()];

const RARE = new RegExp(`[${rareMarks.join('')}]`, 'g');

/** Replaces rare quotation marks by common ones. The length stays the same. */
export function withCommonMarks(text: string): string {
  return text.replace(RARE, (mark) => COMMON_MARKS.get(mark)!);
}
