import { readSentences } from '@findings/language';

/** An item of a list with more characters is a clause. */
const LONGEST_ITEM = 80;
/** A longer list is not counted. */
const MOST_ITEMS = 12;

const CONJUNCTION = /,?\s(?:and|or|&|as well as)\s/gu;
/** Before the first item of a list: `In Nepal, judges, clerks and guards`. */
const LEAD_IN =
  /^\s*(?:in|on|at|after|before|for|from|during|last|this|today|however|also|moreover|finally|there|here|yet|still|as)(?!\p{L})/iu;
/** Two names: `Nepal and India`. */
const NAMES = /(?<![\p{L}.’'-])\p{Lu}[\p{L}.’'-]+\s(?:and|or|&)\s(?:the\s)?\p{Lu}/u;
const BULLET = /(?:^|\n)\s*[-*•]\s/g;
const MARKER = /(?<![\p{L}\p{N}])\(?(?:([1-9])|([a-i]))\)(?=\s)/gu;
const ORDINAL = /(?<!\p{L})(first|second|third|fourth|fifth|sixth)(?:ly)?(?=[,:]|\s\p{L})/giu;
/** No ordinal: `a third of them`. */
const FRACTION = /(?<!\p{L})(?:a|one)[\s-](?:third|fourth|fifth|sixth)\sof(?!\p{L})/giu;
const LAST = /(?<!\p{L})(?:finally|lastly)(?!\p{L})/iu;
const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'];

/** The numbers of items that the lists of a text may have: 4 for `legal aid, a bed, care and a translator`. */
export function listLengths(text: string): ReadonlySet<number> {
  const lengths = new Set<number>([...markedItems(text), text.match(BULLET)?.length ?? 0]);
  for (const { start, end } of readSentences(text)) {
    const clauses = text.slice(start, end).split(';');
    if (clauses.length > 2) lengths.add(clauses.length);
    for (const clause of clauses) for (const length of commaLists(clause)) lengths.add(length);
  }
  return lengths;
}

/** The items after `(1)`, `(a)`, `First`: as many as there are marks in order. */
function markedItems(text: string): readonly number[] {
  const marks = [...text.matchAll(MARKER)];
  const digits = marks.flatMap(([, digit]) => (digit === undefined ? [] : [Number(digit)]));
  const letters = marks.flatMap(([, , letter]) => (letter === undefined ? [] : [letter.charCodeAt(0) - 96]));
  const ordinals = [...text.replaceAll(FRACTION, '').matchAll(ORDINAL)].map(
    ([, word]) => ORDINALS.indexOf(word!.toLowerCase()) + 1,
  );
  const last = lastInOrder(ordinals);
  return [lastInOrder(digits), lastInOrder(letters), last, last > 0 && LAST.test(text) ? last + 1 : 0];
}

/** The highest number of a count that starts at one. */
function lastInOrder(numbers: readonly number[]): number {
  let last = 0;
  for (const number of numbers) if (number === last + 1) last = number;
  return last > 1 ? last : 0;
}

/** The lengths of the lists with commas and `and` in a clause. */
function* commaLists(clause: string): Generator<number> {
  let from = 0;
  for (const { index, 0: conjunction } of clause.matchAll(CONJUNCTION)) {
    const pieces = clause
      .slice(from, index)
      .split(/[:(–—]/)
      .at(-1)!
      .split(', ')
      .reverse();
    from = index + conjunction.length;
    const long = pieces.findIndex(({ length }, at) => at > 0 && length > LONGEST_ITEM);
    const items = long < 0 ? pieces : pieces.slice(0, long);
    if (items.length > MOST_ITEMS) continue;
    if (items.length > 1 || conjunction.startsWith(',')) yield items.length + 1;
    // The first piece may be no item.
    if (items.length > 2 && LEAD_IN.test(items.at(-1)!)) yield items.length;
  }
  if (NAMES.test(clause)) yield 2;
}
