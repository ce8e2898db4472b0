const MAX_LENGTH = 80;
/** Shorter sentences and clauses are not meaningful. */
const MIN_LENGTH = 30;

/**
 * The first sentence of a text, cut to the length of a title: at the end of a clause, or else after a word that can end a phrase
 * (`…trafficking in the` loses its last two words), and outside parentheses.
 */
export function firstWords(text: string, maxLength = MAX_LENGTH): string {
  const line = text.slice(0, 1000).replace(/\s+/g, ' ').trim();
  const end = endOfSentence(line);
  if (end !== undefined && end <= maxLength) return line.slice(0, end).replace(/\.$/, '');
  if (line.length <= maxLength) return line.replace(/(?<![.…\p{Lu}])\.$/u, '');
  const cut = line.slice(0, maxLength + 1);
  const clause =
    [...cut.matchAll(/[,;:](?= )/g)].findLast(({ index }) => openParenthesis(cut.slice(0, index)) < 0)?.index ?? 0;
  const words = clause >= MIN_LENGTH ? cut.slice(0, clause) : wholeWords(cut);
  return `${words}…${missingClosingMark(words)}`;
}

/** The offset after the mark that ends the first sentence. Undefined if there is none. */
function endOfSentence(line: string): number | undefined {
  for (const { index } of line.matchAll(/[.?!](?= |$)/g)) {
    // “Dr.”, “U.S.” and initials do not end a sentence.
    const isShort =
      line.charAt(index) === '.' && /(?:^|[\s.])\p{Lu}\p{L}{0,3}$/u.test(line.slice(Math.max(0, index - 6), index));
    // The text goes on after “e.g.”.
    const goesOn = line.charAt(index) === '.' && /^ \p{Ll}/u.test(line.slice(index + 1, index + 4));
    if (index < MIN_LENGTH || isShort || goesOn) continue;
    if (openParenthesis(line.slice(0, index)) < 0) return index + 1;
  }
  return undefined;
}

function wholeWords(cut: string): string {
  const space = cut.lastIndexOf(' ');
  // A text without spaces is cut anywhere except inside a surrogate pair.
  if (space < MIN_LENGTH) return cut.slice(0, -1).replace(/[\ud800-\udbff]$/, '');
  const parenthesis = openParenthesis(cut);
  const words = cut
    .slice(0, parenthesis >= MIN_LENGTH ? parenthesis : space)
    .trimEnd()
    .split(' ');
  while (words.length > 3 && FUNCTION_WORDS.has(words.at(-1)!.toLowerCase())) words.pop();
  return words
    .join(' ')
    .replace(/[,;:–—-]+$/, '')
    .trimEnd();
}

const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  'a an the and or but of in on at to for from with without by as than that which who whose its their his her is are was were be been not no'.split(
    ' ',
  ),
);

/** The offset of the last parenthesis that does not close. Negative if each does. */
function openParenthesis(text: string): number {
  const open: number[] = [];
  for (const { 0: mark, index } of text.matchAll(/[()]/g)) {
    if (mark === '(') open.push(index);
    else open.pop();
  }
  return open.at(-1) ?? -1;
}

/** The closing mark of a quotation that was cut. */
function missingClosingMark(text: string): string {
  if (text.lastIndexOf('“') > text.lastIndexOf('”')) return '”';
  return text.split('"').length % 2 === 0 ? '"' : '';
}
