import type { Alignment } from './align.js';
import { readPattern } from './quotation-pattern.js';
import type { QuotationTokens } from './quotation-tokens.js';
import type { FindingText } from './finding-text.js';
import { matchesVerbatim } from './match-verbatim.js';
import { OMISSION_MARK, readMatchedSegments } from './matched-segments.js';

/**
 * What to write in place of a quotation: the finding's own words from the first to the last that the quotation has,
 * without those that it leaves out. Its brackets, the case of its first letter and its final mark stay where they may.
 * It always stands in the finding.
 */
export function suggestWords(quoted: QuotationTokens, said: FindingText, alignment: Alignment): string {
  const stretches = readMatchedSegments(quoted, said, alignment);
  const [start, end] = [stretches[0]!.start, stretches.at(-1)!.end];
  const lead = quoted.text.slice(0, quoted.starts[0]);
  const tail = quoted.text.slice(quoted.ends[quoted.length - 1]);
  for (const isOwn of [true, false]) {
    const links = stretches.map(({ link, text }, index) => (index === 0 ? '' : isOwn ? link : OMISSION_MARK) + text);
    const body = withFirstCase(links.join(''), quoted, alignment);
    for (const before of new Set([lead, ''])) {
      for (const behind of new Set([tail, finalMark(tail), marksAt(said.source, end), ''])) {
        const exact = (before + body + behind).trim();
        if (matchesVerbatim(readPattern(exact), said)) return exact;
      }
    }
  }
  return said.source.slice(start, end);
}

/** The case of the quotation's first letter is the writer's, but a name keeps its capital. */
function withFirstCase(words: string, quoted: QuotationTokens, { same }: Alignment): string {
  if (quoted.bracketed.has(0)) return words;
  const [written, letter] = [quoted.text.charAt(quoted.starts[0]!), words.charAt(0)];
  const upper = letter.toUpperCase();
  if (written !== written.toLowerCase()) return upper.length === 1 ? upper + words.slice(1) : words;
  const isSame = same[0] === 1 && letter.toLowerCase() === written;
  return isSame ? written + words.slice(1) : words;
}

/** The mark that ends the quotation, without what closes it. */
function finalMark(tail: string): string {
  return /[.,;:!?]/.exec(tail)?.[0] ?? '';
}

/** What closes and ends behind a word. */
function marksAt(source: string, at: number): string {
  return /^[^\s\p{L}\p{N}]{0,4}/u.exec(source.slice(at, at + 4))![0];
}
