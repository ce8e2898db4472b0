/** A word that goes on in the next line. */
const BROKEN = /\p{L}[-\u2010\u00ad]$/u;

/** The words of a document, to decide about hyphens at the ends of lines. */
export class Words {
  readonly #words = new Set<string>();

  /** Adds the words of lines, without the halves of words that are broken at their ends. */
  add(lines: readonly { readonly text: string }[]): void {
    let isBroken = false;
    for (const { text } of lines) {
      const line = text.toLowerCase().trim();
      const words = line.match(/\p{L}[\p{L}\p{M}]*(?:-\p{L}[\p{L}\p{M}]*)*/gu) ?? [];
      const isNextBroken = BROKEN.test(line);
      for (const word of words.slice(isBroken ? 1 : 0, isNextBroken ? -1 : undefined)) this.#words.add(word);
      isBroken = isNextBroken;
    }
  }

  /** Joins the halves of a word: without the hyphen if it only breaks the line. */
  join(before: string, hyphen: string, after: string): string {
    if (hyphen === '\u00ad') return before + after;
    if (!/^\p{Ll}/u.test(after)) return before + hyphen + after;
    const [first, second] = [lastWord(before), firstWord(after)].map((word) => word.toLowerCase()) as [string, string];
    if (this.#words.has(first + second)) return before + after;
    if (this.#words.has(`${first}-${second}`)) return before + hyphen + after;
    // In "long-term", both halves are words of their own.
    const areWords = first.length > 2 && second.length > 3 && this.#words.has(first) && this.#words.has(second);
    const isPrefixed = second.length > 4 && PREFIXES.has(first) && this.#words.has(second);
    return areWords || isPrefixed || KEPT.has(first) ? before + hyphen + after : before + after;
  }
}

/** Words that hardly ever join another without a hyphen. */
const KEPT = new Set(['self', 'well', 'ex', 'half', 'cross', 'vice', 'would']);

/** Parts that often join a word with a hyphen, if the rest is a word of its own. */
const PREFIXES = new Set([
  'pre',
  'post',
  'non',
  'anti',
  'co',
  'multi',
  'semi',
  'mid',
  'pan',
  'neo',
  'micro',
  'macro',
  'socio',
]);

function lastWord(text: string): string {
  return /[\p{L}\p{M}-]+$/u.exec(text)?.[0] ?? '';
}

function firstWord(text: string): string {
  return /^[\p{L}\p{M}-]+/u.exec(text)?.[0] ?? '';
}
