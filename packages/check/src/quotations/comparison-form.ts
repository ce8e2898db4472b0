import { isWord, foldTypography } from '@findings/core/text';

/**
 * A text for comparing quotations with it: typography is folded, and single and double quotation marks are one, since a
 * quotation within a quotation changes its marks. A mark between two letters (`women"s`) is none, and stays.
 */
export function comparisonForm(text: string): string {
  const folded = foldTypography(text);
  if (!folded.includes('"')) return folded;
  return folded.replace(/"/g, (mark, at: number) =>
    isWord(folded.charCodeAt(at - 1)) && isWord(folded.charCodeAt(at + 1)) ? mark : "'",
  );
}
