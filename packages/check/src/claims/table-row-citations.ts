import type { ResolvedCitation } from './resolved-citation.js';
import type { BlockReading } from './block-reading.js';

/** A row's cells further away do not count. */
const mostCells = 8;
/** Nor do more places of a cell. */
const mostCited = 8;

/** What the other cells of a row cite, the nearest first, what follows before what precedes. */
export function rowCitations({ blocks, markdown, read }: BlockReading, index: number): readonly ResolvedCitation[] {
  if (blocks[index]?.kind !== 'cell') return [];
  const citations: ResolvedCitation[] = [];
  const gather = (at: number): void => {
    for (const cited of read(at).cited.slice(0, mostCited))
      for (const citation of cited.citations) citations.push(citation);
  };
  // Cells side by side start on one line.
  const isBeside = (one: number, other: number): boolean =>
    blocks[one]?.kind === 'cell' &&
    blocks[other]?.kind === 'cell' &&
    !markdown.slice(blocks[one].start, blocks[other].start).includes('\n');
  for (let at = index + 1; at <= index + mostCells && isBeside(at - 1, at); at++) gather(at);
  for (let at = index - 1; at >= index - mostCells && isBeside(at, at + 1); at--) gather(at);
  return citations;
}
