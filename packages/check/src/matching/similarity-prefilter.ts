import { spacedWords } from './text-forms.js';
import { minimumKept } from './similarity.js';
import type { QuotationTokens } from './quotation-tokens.js';
import type { FindingText } from './finding-text.js';

/** Returns a fast test that rejects most findings that are not similar to a quotation, without tokenizing them. */
export function createSimilarityPrefilter(quoted: QuotationTokens): (finding: FindingText) => boolean {
  const words = searchableWords(quoted);
  const maxMissing = quoted.length - minimumKept(quoted);
  return (finding) => {
    // The words of a long text are looked up.
    const text = finding.isLong ? undefined : finding.spacedWords;
    if (text === undefined) return true;
    // A word has at least a letter and a space.
    if (text.length < 2 * minimumKept(quoted)) return false;
    let missing = 0;
    return words.every((word) => text.includes(word) || ++missing <= maxMissing);
  };
}

/** The words that the test can search: without brackets and with ASCII letters only. */
function searchableWords({ length, starts, ends, bracketed, text }: QuotationTokens): readonly string[] {
  return Array.from({ length }, (_, at) =>
    bracketed.has(at) ? undefined : spacedWords(text.slice(starts[at], ends[at])),
  ).filter((word) => word !== undefined);
}
