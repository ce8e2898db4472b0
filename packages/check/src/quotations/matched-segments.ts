import type { Alignment } from './align.js';
import { readPattern } from './quotation-pattern.js';
import type { QuotationTokens } from './quotation-tokens.js';
import { FindingText } from './finding-text.js';
import { matchesVerbatim } from './match-verbatim.js';
import type { WordTokens } from './word-tokens.js';

/** So many words, dropped without a mark, are put back; more of them get one. */
const MOST_RESTORED = 8;
export const OMISSION_MARK = ' […] ';

/** Words of the finding that stand together, with the quotation's brackets among them. */
export interface MatchedSegment {
  readonly text: string;
  /** Offsets in the finding. */
  readonly start: number;
  readonly end: number;
  /** What stands between the stretch before and this one. */
  readonly link: string;
}

/** The finding's words for a quotation's, in order. */
export function readMatchedSegments(
  quoted: QuotationTokens,
  said: FindingText,
  alignment: Alignment,
): readonly MatchedSegment[] {
  const partners = withoutOtherSentences(alignment, said);
  const stretches: MatchedSegment[] = [];
  let open: OpenStretch | undefined;
  let behind = -1;
  let mark = 0;
  for (let at = 0; at < quoted.length; at++) {
    const partner = partners[at]!;
    if (partner < 0) continue;
    const { marks } = quoted;
    const first = mark;
    while (mark < marks.length && marks[mark]!.before <= at) mark++;
    const between = marks.slice(first, mark);
    const written = between.map(({ start, end }) => quoted.text.slice(start, end)).join(' ');
    const isCut = between.some(({ kind }) => kind === 'left-out');
    const isLeap = behind >= 0 && partner - partners[behind]! - (at - behind) > MOST_RESTORED;
    if (open && (isCut || isLeap)) {
      stretches.push(open.close());
      open = undefined;
    }
    if (!open) {
      const isBeside = isCut && at === behind + 1;
      const link = isBeside
        ? quoted.text.slice(quoted.ends[behind], quoted.starts[at])
        : isCut
          ? ` ${written} `
          : `${OMISSION_MARK}${written === '' ? '' : `${written} `}`;
      open = new OpenStretch(said, partner, link);
    } else if (written !== '') {
      open.insert(partner, `${written} `);
    }
    open.put(partner, ownSpelling(quoted, said, at, partner));
    behind = at;
  }
  if (open) stretches.push(open.close());
  return stretches;
}

class OpenStretch {
  readonly #said: FindingText;
  readonly #link: string;
  readonly #start: number;
  readonly #pieces: string[] = [];
  #written: number;
  #last: number;

  constructor(said: FindingText, first: number, link: string) {
    this.#said = said;
    this.#link = link;
    this.#last = first;
    this.#start = this.#written = said.tokens.starts[firstOfCompound(said, first)]!;
  }

  /** Puts what is no word of the finding before one. */
  insert(word: number, text: string): void {
    this.#copy(this.#said.tokens.starts[firstOfCompound(this.#said, word)]!);
    this.#pieces.push(text);
  }

  put(word: number, spelling: string | undefined): void {
    const { starts, ends } = this.#said.tokens;
    if (spelling !== undefined) {
      this.#copy(starts[word]!);
      this.#pieces.push(spelling);
      this.#written = ends[word]!;
    }
    this.#last = word;
  }

  close(): MatchedSegment {
    const end = this.#said.tokens.ends[lastOfCompound(this.#said, this.#last)]!;
    this.#copy(end);
    return { text: this.#pieces.join(''), start: this.#start, end, link: this.#link };
  }

  #copy(to: number): void {
    if (to > this.#written) this.#pieces.push(this.#said.source.slice(this.#written, to));
    this.#written = Math.max(this.#written, to);
  }
}

/**
 * A word at an end of the quotation that is another one in the finding is no word of the next sentence: it was added.
 */
function withoutOtherSentences({ partners, same }: Alignment, { source, tokens }: FindingText): Int32Array {
  const own = partners.slice();
  const [first, last] = [same.indexOf(1), same.lastIndexOf(1)];
  const drop = (from: number, end: number, step: 1 | -1): void => {
    let isOther = false;
    let beside = partners[from]!;
    for (let at = from + step; at !== end + step; at += step) {
      const partner = partners[at]!;
      if (partner < 0) continue;
      isOther ||= /[.?!]/.test(between(source, tokens, Math.min(partner, beside), Math.max(partner, beside)));
      if (isOther) own[at] = -1;
      beside = partner;
    }
  };
  drop(first, 0, -1);
  drop(last, partners.length - 1, 1);
  return own;
}

/** What stands between two words; of words further apart, behind the first. */
function between(source: string, { starts, ends }: WordTokens, first: number, second: number): string {
  return source.slice(ends[first], starts[Math.min(second, first + 1)]);
}

/** `[t]hey` where the finding says so too. */
function ownSpelling(quoted: QuotationTokens, said: FindingText, at: number, partner: number): string | undefined {
  if (!quoted.bracketed.has(at)) return undefined;
  const written = quoted.text.slice(quoted.starts[at], quoted.ends[at]);
  const word = said.source.slice(said.tokens.starts[partner], said.tokens.ends[partner]);
  return matchesVerbatim(readPattern(written), new FindingText(word)) ? written : undefined;
}

function firstOfCompound({ source, tokens }: FindingText, word: number): number {
  while (word > 0 && isCompound(source, tokens, word - 1)) word--;
  return word;
}

function lastOfCompound({ source, tokens }: FindingText, word: number): number {
  while (word + 1 < tokens.length && isCompound(source, tokens, word)) word++;
  return word;
}

/** Whether a hyphen or the like makes one word of a word and the next: quotations do not begin or end in it. */
function isCompound(source: string, { starts, ends }: WordTokens, word: number): boolean {
  return (
    starts[word + 1]! - ends[word]! <= 1 && /^[-\u2010\u2011&.@_,:]?$/.test(source.slice(ends[word], starts[word + 1]))
  );
}
