import { beside } from './beside.js';
import type { CheckedCitation } from './checked-citation.js';
import { nameOf } from './cited.js';
import { fills, type Placed } from './in-block.js';
import { leadIns } from './lead-in.js';
import type { Reading } from './reading.js';
import { statementAt } from './read-block.js';
import { citedInRow } from './rows.js';
import type { Belonging } from './share-out.js';

/**
 * Asked in the order of the document: what a quotation belongs to whose sentence cites nothing, nor the ones beside it. A
 * row's cells belong together, a paragraph that is a quotation to those around it, an item to the words above its list.
 */
export function surroundings(reading: Reading): (index: number, placed: Placed) => Belonging {
  const leadIn = leadIns(reading);
  const marked = referringToNotes(reading);
  return (index, { pair, belonging }) => {
    const block = reading.blocks[index]!;
    const row = citedInRow(reading, index);
    if (row.length > 0) return { closeness: 'sentence', citations: row };
    const isOnly = block.quotation === undefined && reading.read(index).pairs.length === 1;
    if (isOnly && fills(block.text, pair, { start: 0, end: block.text.length })) {
      const around = beside(reading, {
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
function referringToNotes({ blocks, read }: Reading): (label: string) => readonly CheckedCitation[] {
  let referring: Map<string, readonly CheckedCitation[]> | undefined;
  return (label) => {
    if (!referring) {
      referring = new Map();
      for (const [index, { objects }] of blocks.entries()) {
        for (const object of objects) {
          if (object.type !== 'note' || referring.has(nameOf(object.label))) continue;
          const { statements } = read(index);
          referring.set(nameOf(object.label), statements[statementAt(read(index), object.at)]?.citations ?? []);
        }
      }
    }
    return referring.get(nameOf(label)) ?? [];
  };
}
