import type { Alignment } from './align.js';
import { readPattern } from './quotation-pattern.js';
import type { QuotationTokens } from './quotation-tokens.js';
import type { FindingText } from './finding-text.js';
import { matchesVerbatim } from './match-verbatim.js';
import { OMISSION_MARK, readMatchedSegments } from './matched-segments.js';

/**
 * The words to write instead of a quotation: the finding's words from the first to the last quoted word, with the same omissions.
 * Brackets, the case of the first letter and the final mark of the quotation stay if possible. The result is always verbatim
 * in the finding.
 */
export function suggestWords(quoted: QuotationTokens, finding: FindingText, alignment: Alignment): string {
  const segments = readMatchedSegments(quoted, finding, alignment);
  const [start, end] = [segments[0]!.start, segments.at(-1)!.end];
  const lead = quoted.text.slice(0, quoted.starts[0]);
  const tail = quoted.text.slice(quoted.ends[quoted.length - 1]);
  for (const keepsLinks of [true, false]) {
    const links = segments.map(
      ({ link, text }, index) => (index === 0 ? '' : keepsLinks ? link : OMISSION_MARK) + text,
    );
    const body = withFirstCase(links.join(''), quoted, alignment);
    for (const before of new Set([lead, ''])) {
      for (const after of new Set([tail, finalMark(tail), marksAt(finding.source, end), ''])) {
        const exact = (before + body + after).trim();
        if (matchesVerbatim(readPattern(exact), finding)) return exact;
      }
    }
  }
  return finding.source.slice(start, end);
}

/** Applies the case of the quotation's first letter. A name keeps its capital. */
function withFirstCase(words: string, quoted: QuotationTokens, { same }: Alignment): string {
  if (quoted.bracketed.has(0)) return words;
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
