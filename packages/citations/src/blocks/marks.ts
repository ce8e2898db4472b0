/** Rare quotation marks with the common ones that are read like them. Primes are read like straight marks, which may be inches, too. */
const COMMON_MARKS: ReadonlyMap<string, string> = new Map(
  ['‛‘', '‟“', "′'", '″"', "‵'", '‶"', '❛‘', '❜’', '❝“', '❞”', '❟‚', '❠„', '❮‹', '❯›', '⹂„', '〝“', '〞”', '〟”']
    .concat(['﹁「', '﹂」', '﹃『', '﹄』', '｢「', '｣」', '＂"', "＇'", 'ʺ"', '˝"', "´'"])
    .map((pair) => [pair[0]!, pair[1]!]),
);

const RARE = [...COMMON_MARKS.keys()].join('');
const ANY_RARE = new RegExp(`[${RARE}]`, 'g');

/** Replaces rare quotation marks by common ones. The length stays the same. */
export function withCommonMarks(text: string): string {
  return text.replace(ANY_RARE, (mark) => COMMON_MARKS.get(mark)!);
}

const MARK = new RegExp(
  String.raw`@|["“”„«»‘‚‹›「『${RARE}]|<q|&quot;|quo;|&#|\[\^|\^\[` +
    String.raw`|(?<![\p{L}\p{N}])'(?!\s)|[[(][^[\]()@\n]{0,60}[.:][a-z]\d|\[[a-z]\d{1,3}\]`,
  'iu',
);

/**
 * Whether a text has an `@`, a quotation mark (`’` is usually an apostrophe), a footnote, or an id in brackets that may lack its `@`, such as
 * `[s4.h2]` and `[r20]`.
 */
export function hasMark(text: string): boolean {
  return MARK.test(text);
}
