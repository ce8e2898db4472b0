import { cueSet } from '@findings/language';

/** A word that goes on in the next line. */
const BROKEN = /\p{L}[-\u2010\u00ad]$/u;

/** Share of lines that end with a hyphen in documents that break words. */
const USUAL_SHARE = 0.02;

/** The words of a document, to decide about hyphens at the ends of lines. */
export class Words {
  readonly #words = new Set<string>();
  /** The halves of words at the ends of lines. */
  readonly #halves: (readonly [string, string])[] = [];
  #lines = 0;
  #breaksWords: boolean | undefined;

  /** Adds the words of lines, without the halves of words that are broken at their ends. */
  add(lines: readonly { readonly text: string }[]): void {
    let isBroken = false;
    let half = '';
    this.#breaksWords = undefined;
    for (const { text } of lines) {
      const line = text.toLowerCase().trim();
      const words = line.match(/\p{L}[\p{L}\p{M}]*(?:-\p{L}[\p{L}\p{M}]*)*/gu) ?? [];
      const isNextBroken = BROKEN.test(line);
      for (const word of words.slice(isBroken ? 1 : 0, isNextBroken ? -1 : undefined)) this.#words.add(word);
      if (isBroken && words[0] !== undefined) this.#halves.push([half, words[0]]);
      half = words.at(-1) ?? '';
      this.#lines++;
      isBroken = isNextBroken;
    }
  }

  /**
   * Whether the document breaks words at the ends of lines: many lines end with a hyphen, or a word is elsewhere in one piece.
   * Browsers and most word processors only break lines after hyphens that are there anyway.
   */
  get #hasBrokenWords(): boolean {
    this.#breaksWords ??=
      this.#halves.length >= this.#lines * USUAL_SHARE ||
      this.#halves.some(([first, second]) => this.#words.has(first + second));
    return this.#breaksWords;
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
    const isKept = areWords || isPrefixed || KEPT.has(first) || !this.#hasBrokenWords;
    return isKept ? before + hyphen + after : before + after;
  }
}

/** Words that hardly ever join another without a hyphen. */
const KEPT = cueSet('hyphenKept');

/** Parts that often join a word with a hyphen, if the rest is a word of its own. */
const PREFIXES = cueSet('hyphenPrefixes');

function lastWord(text: string): string {
  return /[\p{L}\p{M}-]+$/u.exec(text)?.[0] ?? '';
}

function firstWord(text: string): string {
  return /^[\p{L}\p{M}-]+/u.exec(text)?.[0] ?? '';
}
