import type { Alignment } from './align.js';
import { readPattern } from './quotation-pattern.js';
import type { QuotationTokens } from './quotation-tokens.js';
import { FindingText } from './finding-text.js';
import { matchesVerbatim } from './match-verbatim.js';
import type { WordTokens } from './word-tokens.js';

/** Up to this many words that were omitted without a mark are restored. More words get an omission mark. */
const MAX_RESTORED = 8;
export const OMISSION_MARK = ' […] ';

/** Consecutive words of the finding, with the quotation's brackets among them. */
export interface MatchedSegment {
  readonly text: string;
  /** Offsets in the finding. */
  readonly start: number;
  readonly end: number;
  /** The text between the previous segment and this one. */
  readonly link: string;
}

/** The finding's words for the words of a quotation, in order. */
export function readMatchedSegments(
  quoted: QuotationTokens,
  finding: FindingText,
  alignment: Alignment,
): readonly MatchedSegment[] {
  const partners = withoutOtherSentences(alignment, finding);
  const segments: MatchedSegment[] = [];
  let open: SegmentBuilder | undefined;
  let previous = -1;
  let mark = 0;
  for (let at = 0; at < quoted.length; at++) {
    const partner = partners[at]!;
    if (partner < 0) continue;
    const { marks } = quoted;
    const first = mark;
    while (mark < marks.length && marks[mark]!.before <= at) mark++;
    const between = marks.slice(first, mark);
    const written = between.map(({ start, end }) => quoted.text.slice(start, end)).join(' ');
    const isCut = between.some(({ kind }) => kind === 'omission');
    const isLeap = previous >= 0 && partner - partners[previous]! - (at - previous) > MAX_RESTORED;
    if (open && (isCut || isLeap)) {
      segments.push(open.build());
      open = undefined;
    }
    if (!open) {
      const isAdjacent = isCut && at === previous + 1;
      const link = isAdjacent
        ? quoted.text.slice(quoted.ends[previous], quoted.starts[at])
        : isCut
          ? ` ${written} `
          : `${OMISSION_MARK}${written === '' ? '' : `${written} `}`;
      open = new SegmentBuilder(finding, partner, link);
    } else if (written !== '') {
      const skipped = partner - partners[previous]! - 1;
      if (skipped > 0 && at === previous + 1) open.replace(partner, ` ${written} `);
      else open.insert(partner, `${written} `);
    }
    open.add(partner, bracketSpelling(quoted, finding, at, partner));
    previous = at;
  }
  if (open) segments.push(open.build());
  return segments;
}

class SegmentBuilder {
  readonly #finding: FindingText;
  readonly #link: string;
  readonly #start: number;
  readonly #pieces: string[] = [];
  #copied: number;
  #last: number;

  constructor(finding: FindingText, first: number, link: string) {
    this.#finding = finding;
    this.#link = link;
    this.#last = first;
    this.#start = this.#copied = finding.tokens.starts[firstOfCompound(finding, first)]!;
  }

  /** Inserts text that is not in the finding before a word. */
  insert(word: number, text: string): void {
    this.#copy(this.#finding.tokens.starts[firstOfCompound(this.#finding, word)]!);
    this.#pieces.push(text);
  }

  /** Inserts text instead of the words between the last word and this one. */
  replace(word: number, text: string): void {
    this.#copy(this.#finding.tokens.ends[lastOfCompound(this.#finding, this.#last)]!);
    this.#pieces.push(text);
    this.#copied = Math.max(this.#copied, this.#finding.tokens.starts[firstOfCompound(this.#finding, word)]!);
  }

  /** Adds a word of the finding, or `spelling` instead. */
  add(word: number, spelling: string | undefined): void {
    const { starts, ends } = this.#finding.tokens;
    if (spelling !== undefined) {
      this.#copy(starts[word]!);
      this.#pieces.push(spelling);
      this.#copied = ends[word]!;
    }
    this.#last = word;
  }

  build(): MatchedSegment {
    const end = this.#finding.tokens.ends[lastOfCompound(this.#finding, this.#last)]!;
    this.#copy(end);
    return { text: this.#pieces.join(''), start: this.#start, end, link: this.#link };
  }

  #copy(to: number): void {
    if (to > this.#copied) this.#pieces.push(this.#finding.source.slice(this.#copied, to));
    this.#copied = Math.max(this.#copied, to);
  }
}

/**
 * If the first or last words differ and were aligned with another sentence of the finding, treats them as added. Otherwise the
 * suggestion would include that sentence.
 */
function withoutOtherSentences({ partners, same }: Alignment, { source, tokens }: FindingText): Int32Array {
  const result = partners.slice();
  const [first, last] = [same.indexOf(1), same.lastIndexOf(1)];
  const drop = (from: number, end: number, step: 1 | -1): void => {
    let isOther = false;
    let neighbor = partners[from]!;
    for (let at = from + step; at !== end + step; at += step) {
      const partner = partners[at]!;
      if (partner < 0) continue;
      isOther ||= /[.?!]/.test(between(source, tokens, Math.min(partner, neighbor), Math.max(partner, neighbor)));
      if (isOther) result[at] = -1;
      neighbor = partner;
    }
  };
  drop(first, 0, -1);
  drop(last, partners.length - 1, 1);
  return result;
}

/** The text between two words. If they are not adjacent, the text after the first. */
function between(source: string, { starts, ends }: WordTokens, first: number, second: number): string {
  return source.slice(ends[first], starts[Math.min(second, first + 1)]);
}

/** The quotation's spelling with brackets (`[t]hey`), if the finding has that word. */
function bracketSpelling(
  quoted: QuotationTokens,
  finding: FindingText,
  at: number,
  partner: number,
): string | undefined {
  if (!quoted.bracketed.has(at)) return undefined;
  const written = quoted.text.slice(quoted.starts[at], quoted.ends[at]);
  const word = finding.source.slice(finding.tokens.starts[partner], finding.tokens.ends[partner]);
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

/** Whether a sign such as a hyphen joins a word and the next one. Quotations do not begin or end there. */
function isCompound(source: string, { starts, ends }: WordTokens, word: number): boolean {
  return (
    starts[word + 1]! - ends[word]! <= 1 && /^[-\u2010\u2011&.@_,:]?$/.test(source.slice(ends[word], starts[word + 1]))
  );
}
