import { adjacentCitations } from './adjacent-citations.js';
import type { ResolvedCitation } from './resolved-citation.js';
import { normalizeNoteLabel } from './cited-objects.js';
import { fillsBlock, type LocatedQuotation } from './block-quotations.js';
import { leadIns } from './list-lead-in.js';
import type { BlockReading } from './block-reading.js';
import { statementAt } from './claim-block.js';
import { rowCitations } from './table-row-citations.js';
import type { AssignedCitations } from './assign-citations.js';

/**
 * Asked in the order of the document: what a quotation belongs to whose sentence cites nothing, nor the ones beside it. A
 * row's cells belong together, a paragraph that is a quotation to those around it, an item to the words above its list.
 */
export function createNearbyCitations(
  reading: BlockReading,
): (index: number, placed: LocatedQuotation) => AssignedCitations {
  const leadIn = leadIns(reading);
  const marked = referringToNotes(reading);
  return (index, { pair, belonging }) => {
    const block = reading.blocks[index]!;
    const row = rowCitations(reading, index);
    if (row.length > 0) return { closeness: 'sentence', citations: row };
    const isOnly = block.quotation === undefined && reading.read(index).pairs.length === 1;
    if (isOnly && fillsBlock(block.text, pair, { start: 0, end: block.text.length })) {
      const around = adjacentCitations(reading, {
        first: index,
        last: index,
        start: block.start,
        end: block.end,
        isAttributed: false,
      });
      if (around) return around;
    }
    const lead = leadIn(index);
    if (lead.length > 0) return { closeness: 'sentence', citations: lead };
    return belonging ?? { closeness: 'near', citations: block.note === undefined ? [] : marked(block.note) };
  };
}

/** What the sentence cites that first refers to a footnote. */
function referringToNotes({ blocks, read }: BlockReading): (label: string) => readonly ResolvedCitation[] {
  let referring: Map<string, readonly ResolvedCitation[]> | undefined;
  return (label) => {
    if (!referring) {
      referring = new Map();
      for (const [index, { objects }] of blocks.entries()) {
        for (const object of objects) {
          if (object.type !== 'note' || referring.has(normalizeNoteLabel(object.label))) continue;
          const { statements } = read(index);
          referring.set(
            normalizeNoteLabel(object.label),
            statements[statementAt(read(index), object.at)]?.citations ?? [],
          );
        }
      }
    }
    return referring.get(normalizeNoteLabel(label)) ?? [];
  };
}
