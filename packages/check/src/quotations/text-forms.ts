import { foldTypography, isPlainText, isWord } from '@findings/core/text';

/**
 * Normalizes a text for comparing quotations: folds typography, and turns double quotation marks into single ones, because a
 * quotation within a quotation changes its marks. A mark between two letters (`women"s`) stays.
 */
export function comparisonForm(text: string): string {
  const folded = foldTypography(text);
  if (!folded.includes('"')) return folded;
  return folded.replace(/"/g, (mark, at: number) =>
    isWord(folded.charCodeAt(at - 1)) && isWord(folded.charCodeAt(at + 1)) ? mark : "'",
  );
}

/**
 * The words of a text in lower case, separated by single spaces, with a space at both ends. Words with signs (`1,000`,
 * `non-profit`) become several words. Undefined if the text has letters beyond ASCII, which need folding.
 */
export function spacedWords(text: string): string | undefined {
  if (!isPlainText(text)) return undefined;
  const lower = text.toLowerCase().replace(/(?<=[a-z0-9])['`\u2018\u2019\u201b](?=[a-z0-9])/g, '');
  return ` ${lower.replace(/[^a-z0-9]+/g, ' ').trim()} `;
}
