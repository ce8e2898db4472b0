import type { Span } from '@findings/core';
import type { Position, SelectionRange } from 'vscode-languageserver';
import type { Ranges } from './ranges.js';

/** A chain of ranges from the innermost outward. Without spans, an empty range, since LSP requires one for each position. */
export function selectionRange(spans: readonly Span[], position: Position, ranges: Ranges): SelectionRange {
  const chain = spans.reduceRight<SelectionRange | undefined>(
    (parent, span) => ({ range: ranges.range(span), ...(parent && { parent }) }),
    undefined,
  );
  return chain ?? { range: { start: position, end: position } };
}
