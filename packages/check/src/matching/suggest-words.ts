import type { Alignment } from './align.js';
import type { FindingText } from './finding-text.js';
import { matchesVerbatim } from './match-verbatim.js';
import { readPattern } from './quotation-pattern.js';
import type { QuotationTokens } from './quotation-tokens.js';
import type { WordTokens } from './word-tokens.js';

/** Up to this many words that were omitted without a mark are restored. More words get an omission mark. */
const MAX_RESTORED = 8;
const OMISSION_MARK = ' […] ';

/**
 * The words to write instead of a quotation: the finding's words from the first to the last quoted word, with the same omissions and without
 * the writer's brackets. The case of the first letter and the final mark of the quotation stay if possible. The result is always verbatim in
 * the finding.
 */
export function suggestWords(quoted: QuotationTokens, finding: FindingText, alignment: Alignment): string {
  const { source, tokens } = finding;
  const segments = matchedSegments(quoted, finding, alignment).map(({ first, last, link }) => ({
    start: tokens.starts[firstOfCompound(source, tokens, first)]!,
    end: tokens.ends[lastOfCompound(source, tokens, last)]!,
    link,
  }));
  const [start, end] = [segments[0]!.start, segments.at(-1)!.end];
  const lead = quoted.text.slice(0, quoted.starts[0]);
  const tail = quoted.text.slice(quoted.ends[quoted.length - 1]);
  for (const keepsLinks of [true, false]) {
    const pieces = segments.map(
      ({ start, end, link }, index) =>
        (index === 0 ? '' : keepsLinks ? link : OMISSION_MARK) + source.slice(start, end),
    );
    const body = withFirstCase(pieces.join(''), quoted, alignment);
    for (const before of new Set([lead, ''])) {
      for (const after of new Set([tail, finalMark(tail), marksAt(source, end), ''])) {
        const exact = (before + body + after).trim();
        if (matchesVerbatim(readPattern(exact), finding)) return exact;
      }
    }
  }
  return source.slice(start, end);
}

/** Consecutive words of the finding, and the text between them and the words before. */
interface MatchedSegment {
  readonly first: number;
  last: number;
  readonly link: string;
}

/** The finding's words for the words of a quotation, in order. */
function matchedSegments(quoted: QuotationTokens, finding: FindingText, alignment: Alignment): MatchedSegment[] {
  const partners = withoutOtherSentences(alignment, finding);
  const segments: MatchedSegment[] = [];
  let previous = -1;
  let isCut = false;
  for (let at = 0; at < quoted.length; at++) {
    isCut ||= quoted.followsOmission[at] === 1;
    const partner = partners[at]!;
    if (partner < 0) continue;
    const isLeap = previous >= 0 && partner - partners[previous]! - (at - previous) > MAX_RESTORED;
    if (previous < 0 || isCut || isLeap) {
      const isAdjacent = isCut && at === previous + 1;
      const link = isAdjacent ? quoted.text.slice(quoted.ends[previous], quoted.starts[at]) : OMISSION_MARK;
      segments.push({ first: partner, last: partner, link });
    } else segments.at(-1)!.last = partner;
    previous = at;
    isCut = false;
  }
  return segments;
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

function firstOfCompound(source: string, tokens: WordTokens, word: number): number {
  while (word > 0 && isCompound(source, tokens, word - 1)) word--;
  return word;
}

function lastOfCompound(source: string, tokens: WordTokens, word: number): number {
  while (word + 1 < tokens.length && isCompound(source, tokens, word)) word++;
  return word;
}

/** Whether a sign such as a hyphen joins a word and the next one. Quotations do not begin or end there. */
function isCompound(source: string, { starts, ends }: WordTokens, word: number): boolean {
  return (
    starts[word + 1]! - ends[word]! <= 1 && /^[-\u2010\u2011&.@_,:]?$/.test(source.slice(ends[word], starts[word + 1]))
  );
}

/** Applies the case of the quotation's first letter. A name keeps its capital. */
function withFirstCase(words: string, quoted: QuotationTokens, { same }: Alignment): string {
  const [written, letter] = [quoted.text.charAt(quoted.starts[0]!), words.charAt(0)];
  const upper = letter.toUpperCase();
  if (written !== written.toLowerCase()) return upper.length === 1 ? upper + words.slice(1) : words;
  const isSame = same[0] === 1 && letter.toLowerCase() === written;
  return isSame ? written + words.slice(1) : words;
}

/** The punctuation mark at the end of a quotation, without closing marks. */
function finalMark(tail: string): string {
  return /[.,;:!?]/.exec(tail)?.[0] ?? '';
}

/** The punctuation and closing marks after a word. */
function marksAt(source: string, at: number): string {
  return /^[^\s\p{L}\p{N}]{0,4}/u.exec(source.slice(at, at + 4))![0];
}
