import { findingOf, type Target } from '@findings/core/library';
import { createRecentCache, fold } from '@findings/core/text';
import { FindingText } from './finding-text.js';
import { matchesVerbatim } from './match-verbatim.js';
import type { QuotationPattern } from './quotation-pattern.js';
import { scanWords } from './word-tokens.js';

/** Only the last words of longer labels count. */
const MAX_WORDS = 16;

/** The findings of a container by the ends of their labels, as folded words: `nepal`, `of nepal`, `court of nepal`. */
type LabelEnds = ReadonlyMap<string, readonly Target[]>;

/** Finds quotations that include the label that a report prints before a text: `Bronwyn Wex (AusAID): Donors pay.` */
export function createLabelMatcher(findingsOf: (target: Target) => Iterable<Target>) {
  const cache = createRecentCache<Target, LabelEnds>();

  /** Whether a finding in the target has the words in its label, or continues its label with the rest of them. */
  return (words: string, pattern: QuotationPattern, target: Target): boolean => {
    const ends = cache(target, () => labelEnds(findingsOf(target)));
    if (ends.size === 0) return false;
    let folded = '';
    for (const { start, end } of firstWords(words)) {
      folded += (folded === '' ? '' : ' ') + fold(words.slice(start, end));
      for (const finding of ends.get(folded) ?? []) {
        const { label = '', text } = findingOf(finding)!;
        const between = /^[^\p{L}\p{N}[…]*/u.exec(words.slice(end))![0];
        // The label as printed, and then what the quotation has between label and text.
        if (matchesVerbatim(pattern, new FindingText(label + withoutEndOf(label, between) + text))) return true;
      }
    }
    return false;
  };
}

/** The punctuation after a label, without the closing marks that belong to it. */
function withoutEndOf(label: string, between: string): string {
  const end = /[^\p{L}\p{N}]*$/u.exec(label)![0];
  const rest = between.startsWith(end) ? between.slice(end.length) : between;
  return rest === '' ? ' ' : rest;
}

function labelEnds(findings: Iterable<Target>): LabelEnds {
  const ends = new Map<string, Target[]>();
  for (const target of findings) {
    const label = findingOf(target)?.label;
    if (label === undefined) continue;
    const words = firstWords(label, Infinity).map(({ start, end }) => fold(label.slice(start, end)));
    for (let from = Math.max(0, words.length - MAX_WORDS); from < words.length; from++) {
      const key = words.slice(from).join(' ');
      const known = ends.get(key);
      if (known) known.push(target);
      else ends.set(key, [target]);
    }
  }
  return ends;
}

function firstWords(text: string, limit = MAX_WORDS): { readonly start: number; readonly end: number }[] {
  const words: { start: number; end: number }[] = [];
  scanWords(text, (start, end) => {
    if (words.length < limit) words.push({ start, end });
  });
  return words;
}
