import { adjacentCitations, endsInColon } from './adjacent-citations.js';
import type { ResolvedCitation } from './claims.js';
import { normalizeNoteLabel } from './cited-objects.js';
import { fillsBlock, type LocatedQuotation } from './inline-quotations.js';
import type { BlockReading } from './claim-block.js';
import { claimIndexAt } from './claim-block.js';
import type { AssignedCitations } from './assign-citations.js';

/**
 * Finds citations for a quotation whose sentence has none: in its table row, the paragraphs around it, the sentence above its list,
 * or the sentence that refers to its footnote. Call the returned function in document order.
 */
export function createFallbackCitationFinder(
  reading: BlockReading,
): (index: number, quotation: LocatedQuotation) => AssignedCitations {
  const leadIn = listLeadIns(reading);
  const citationsOfReferrer = noteReferrers(reading);
  return (index, { pair, assigned }) => {
    const block = reading.blocks[index]!;
    const row = rowCitations(reading, index);
    if (row.length > 0) return { proximity: 'sentence', citations: row };
    const isOnly = block.quotation === undefined && reading.read(index).pairs.length === 1;
    if (isOnly && fillsBlock(block.text, pair, { start: 0, end: block.text.length })) {
      const adjacent = adjacentCitations(reading, {
        first: index,
        last: index,
        start: block.start,
        end: block.end,
        isAttributed: false,
      });
      if (adjacent) return adjacent;
    }
    const lead = leadIn(index);
    if (lead.length > 0) return { proximity: 'sentence', citations: lead };
    return (
      assigned ?? { proximity: 'near', citations: block.note === undefined ? [] : citationsOfReferrer(block.note) }
    );
  };
}

/** Returns a function that finds the citations of the sentence that first refers to a footnote. */
function noteReferrers({ blocks, read }: BlockReading): (label: string) => readonly ResolvedCitation[] {
  let referring: Map<string, readonly ResolvedCitation[]> | undefined;
  return (label) => {
    if (!referring) {
      referring = new Map();
      for (const [index, { objects }] of blocks.entries()) {
        for (const object of objects) {
          if (object.type !== 'note' || referring.has(normalizeNoteLabel(object.label))) continue;
          const { claims } = read(index);
          referring.set(
            normalizeNoteLabel(object.label),
            claims[claimIndexAt(read(index), object.at)]?.citations ?? [],
          );
        }
      }
    }
    return referring.get(normalizeNoteLabel(label)) ?? [];
  };
}

/** At most this many cells to either side of a cell count. */
const MAX_CELLS = 8;
/** At most this many positions of a cell count. */
const MAX_CITED = 8;

/** The citations of the other cells of a table row, the nearest first. Cells after it come before cells before it. */
function rowCitations({ blocks, markdown, read }: BlockReading, index: number): readonly ResolvedCitation[] {
  if (blocks[index]?.kind !== 'cell') return [];
  const citations: ResolvedCitation[] = [];
  const collect = (at: number): void => {
    for (const cited of read(at).cited.slice(0, MAX_CITED))
      for (const citation of cited.citations) citations.push(citation);
  };
  // Adjacent cells of a row start on one line.
  const isSameRow = (one: number, other: number): boolean =>
    blocks[one]?.kind === 'cell' &&
    blocks[other]?.kind === 'cell' &&
    !markdown.slice(blocks[one].start, blocks[other].start).includes('\n');
  for (let at = index + 1; at <= index + MAX_CELLS && isSameRow(at - 1, at); at++) collect(at);
  for (let at = index - 1; at >= index - MAX_CELLS && isSameRow(at, at + 1); at--) collect(at);
  return citations;
}

/** The start of a list item (`-`, `*`, `+`, `1.`, `(a)`), or of a line that continues one. */
const LIST_ITEM = /^(?:[ \t]|[-*+]\s|\(?(?:\d{1,9}|[a-z]|[ivx]{1,9}|#)[.)]\s)/i;

/**
 * Returns a function that finds, for a list item, the citations of the sentence above its list, if that ends in a colon
 * (`The panel heard [@s4]:`). Call it in document order.
 */
function listLeadIns({ blocks, markdown, read }: BlockReading): (index: number) => readonly ResolvedCitation[] {
  let lead: readonly ResolvedCitation[] = [];
  let reached = -1;
  return (index) => {
    while (reached < index) {
      const before = blocks[reached];
      reached++;
      if (before && endsInColon(before.text)) lead = read(reached - 1).claims.at(-1)?.citations ?? [];
      if (!before || !isListed(markdown, before.end, blocks[reached]!.start)) lead = [];
    }
    return lead;
  };
}

/** Whether the second of two blocks starts a list item, and only list items are between them. */
function isListed(markdown: string, end: number, start: number): boolean {
  const lines = markdown.slice(end, start).split('\n').slice(1);
  const last = lines.pop();
  if (last === undefined || !LIST_ITEM.test(last.trimStart())) return false;
  return lines.every((line) => line.trim() === '' || LIST_ITEM.test(line));
}
