const LONGEST = 80;
/** A sentence or clause that is shorter says too little. */
const SHORTEST = 30;

/**
 * A text's first sentence, or as much of it as a title may have: to the end of a clause where there is one, or else of a
 * word that leaves nothing hanging (`…trafficking in the` loses its last two).
 */
export function firstWords(text: string): string {
  const line = text.slice(0, 1000).replace(/\s+/g, ' ').trim();
  const end = endOfSentence(line);
  if (end !== undefined && end <= LONGEST) return line.slice(0, end).replace(/\.$/, '');
  if (line.length <= LONGEST) return line.replace(/(?<![.…\p{Lu}])\.$/u, '');
  const cut = line.slice(0, LONGEST + 1);
  const clause = [...cut.matchAll(/[,;:](?= )/g)].at(-1)?.index ?? 0;
  const words = clause >= SHORTEST ? cut.slice(0, clause) : wholeWords(cut);
  return `${words}…${openQuote(words)}`;
}

/** Behind the mark that ends the first sentence; absent where that is not in sight. */
function endOfSentence(line: string): number | undefined {
  for (const { index } of line.matchAll(/[.?!](?= |$)/g)) {
    // “Dr.”, “U.S.” and initials end no sentence.
    const isShort =
      line.charAt(index) === '.' && /(?:^|[\s.])\p{Lu}\p{L}{0,3}$/u.test(line.slice(Math.max(0, index - 6), index));
    if (index >= SHORTEST && !isShort) return index + 1;
  }
  return undefined;
}

function wholeWords(cut: string): string {
  const space = cut.lastIndexOf(' ');
  // A text without spaces may be cut anywhere but inside of a character.
  if (space < SHORTEST) return cut.slice(0, -1).replace(/[\ud800-\udbff]$/, '');
  const words = cut.slice(0, space).split(' ');
  while (words.length > 3 && HANGING.has(words.at(-1)!.toLowerCase())) words.pop();
  return words
    .join(' ')
    .replace(/[,;:–—-]+$/, '')
    .trimEnd();
}

const HANGING: ReadonlySet<string> = new Set(
  'a an the and or but of in on at to for from with without by as than that which who whose its their his her is are was were be been not no'.split(
    ' ',
  ),
);

/** The mark that ends a quotation that was cut short. */
function openQuote(text: string): string {
  if (text.lastIndexOf('“') > text.lastIndexOf('”')) return '”';
  return text.split('"').length % 2 === 0 ? '"' : '';
}
