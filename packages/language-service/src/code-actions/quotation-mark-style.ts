import type { CheckedDocument } from '@findings/check';

/** The quotation marks of a writer. */
export interface Marks {
  readonly opening: string;
  readonly closing: string;
}

/** What closes a quotation, by what opens it. */
export const PAIRS: Readonly<Record<string, string>> = {
  '“': '”',
  '"': '"',
  '‘': '’',
  "'": "'",
  '„': '“',
  '«': '»',
  '»': '«',
};

/** Those of the last quotation before a place, or else of the first one; curly ones where the document has none. */
export function quotationMarkStyle(
  { markdown, claims }: Pick<CheckedDocument, 'markdown' | 'claims'>,
  place: number,
): Marks {
  const inline = claims.quotations.filter(
    ({ form, start }) => form === 'inline' && markdown.charAt(start - 1) in PAIRS,
  );
  const nearest = inline.findLast(({ start }) => start <= place) ?? inline[0];
  const opening = nearest ? markdown.charAt(nearest.start - 1) : '“';
  const after = nearest ? markdown.charAt(nearest.end) : '';
  const usual = PAIRS[opening]!;
  // `„…”` and `„…“` are both in use.
  return { opening, closing: opening === '„' && after === '”' ? after : usual };
}
