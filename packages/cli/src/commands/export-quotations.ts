import { readDocument, verifiedQuotations } from '@findings/check/editor';
import type { ProposalQuotation } from '@findings/check/editor';
import type { LoadedDocument } from '../documents/read-documents.js';

/** Formats of the verified quotations of proposals, for checkers of spelling and style. */
export const QUOTATION_FORMATS = ['vale', 'cspell', 'words'] as const;
export type QuotationFormat = (typeof QUOTATION_FORMATS)[number];

/** Writes the verified quotations of proposals in the format of another checker. */
export async function exportQuotations(
  format: QuotationFormat,
  proposals: AsyncIterable<LoadedDocument>,
): Promise<string> {
  const found = new Set<string>();
  for await (const { source, loadedLibrary } of proposals) {
    const document = readDocument(source, { library: loadedLibrary.library });
    for (const quotation of verifiedQuotations(document)) {
      if (format === 'words') for (const [word] of quotation.text.matchAll(WORD)) found.add(word);
      else for (const pattern of patternsOf(source, quotation)) found.add(pattern);
    }
  }
  const all = [...found];
  switch (format) {
    case 'vale':
      return `[*]\n${all.map((pattern) => `TokenIgnores = (${pattern})\n`).join('')}`;
    case 'cspell':
      return `${JSON.stringify({ ignoreRegExpList: all.map((pattern) => `/${pattern}/g`) }, null, 2)}\n`;
    case 'words':
      return all
        .sort()
        .map((word) => `${word}\n`)
        .join('');
  }
}

const WORD = /\p{L}[\p{L}\p{M}]*(?:['’-][\p{L}\p{M}]+)*/gu;

/** Matches the end of a paragraph, also inside a block quotation. */
const BLANK_LINE = /\n[ \t>]*\n/;

/** Patterns for the paragraphs of a quotation in its document, with its quotation marks. */
function patternsOf(source: string, { marks, start, end }: ProposalQuotation): readonly string[] {
  const quoted = source.slice(marks?.opening.start ?? start, marks?.closing.end ?? end);
  return quoted.split(BLANK_LINE).map(patternOf).filter(Boolean);
}

/**
 * Returns a regular expression for a text. ASCII signs are escaped by number, because commas, quotation marks and spaces separate values
 * in Vale’s configuration. White space also matches the `>` of a block quotation.
 */
function patternOf(text: string): string {
  return text
    .split(/[\s>]+/)
    .filter(Boolean)
    .map((word) => word.replaceAll(/[!-/:-@[-`{-~]/g, (sign) => String.raw`\x${sign.charCodeAt(0).toString(16)}`))
    .join(String.raw`[\s>]+`);
}
