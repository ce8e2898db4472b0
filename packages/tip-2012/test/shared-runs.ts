/** Words as a reader counts them: lower case, without punctuation, quotation marks, markup or link destinations. */
export function wordsOf(text: string): string[] {
  const plain = text
    .replaceAll('\\', '')
    .replaceAll('’', "'")
    .replace(/\]\([^()\s]*\)/g, ']')
    .toLowerCase();
  return plain.match(/[\p{L}\p{N}]+(?:[',.-][\p{L}\p{N}]+)*/gu) ?? [];
}

/** The paragraphs, headings and bullets of a text. A run of words cannot cross their borders. */
function blocksOf(markdown: string): string[] {
  return markdown
    .replace(/<!--[^]*?-->/g, '')
    .split(/\n[ \t]*\n|\n(?=- )/)
    .filter((block) => block.trim() !== '');
}

/** Splits the words of a block at `facts`. Of facts that start at the same word, the longest one is used. */
function withoutFacts(words: readonly string[], facts: readonly string[]): string[][] {
  const known = facts.map(wordsOf).sort((a, b) => b.length - a.length);
  const pieces: string[][] = [[]];
  for (let index = 0; index < words.length;) {
    const fact = known.find((candidate) => candidate.every((word, offset) => words[index + offset] === word));
    if (fact) pieces.push([]);
    else pieces.at(-1)?.push(words[index] ?? '');
    index += fact?.length ?? 1;
  }
  return pieces;
}

/** The runs of `length` words that `text` shares with `original`, without facts. */
export function sharedRuns(text: string, original: string, length: number, facts: readonly string[]): string[] {
  const runs = new Set(runsOf(wordsOf(original), length));
  return blocksOf(text)
    .flatMap((block) => withoutFacts(wordsOf(block), facts))
    .flatMap((piece) => runsOf(piece, length))
    .filter((run) => runs.has(run));
}

function runsOf(words: readonly string[], length: number): string[] {
  const count = Math.max(0, words.length - length + 1);
  return Array.from({ length: count }, (_, index) => words.slice(index, index + length).join(' '));
}
