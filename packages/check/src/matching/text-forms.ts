import { foldTypography, isWord } from '@findings/language';

/** A quotation mark with the spaces around it, and the space before a punctuation mark. */
const MARK_OR_SPACE = / ?["'] ?| (?=[,;:!?.](?:["'\s)\]]|$))/g;

/**
 * Normalizes a text for comparing quotations: folds typography, turns all quotation marks into double ones, because a quotation within a
 * quotation changes its marks, and drops the spaces around them and before punctuation: French has some, and so do texts of converters.
 * A mark between two letters (`women's`, `women"s`) stays.
 */
export function comparisonForm(text: string): string {
  const folded = foldTypography(text);
  return folded.replace(MARK_OR_SPACE, (found, at: number) => {
    if (found === ' ') return '';
    const isInWord = found.length === 1 && isWord(folded.charCodeAt(at - 1)) && isWord(folded.charCodeAt(at + 1));
    return isInWord ? found : '"';
  });
}
