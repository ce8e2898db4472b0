import type { CitationGroup } from '../citation.js';
import type { TextBlock, TextObject, Texts } from '../text-block.js';

/** Shifts texts by a number of UTF-16 code units. */
export function shiftTexts(texts: Texts, by: number): Texts {
  if (by === 0) return texts;
  const moved = new Map<CitationGroup, CitationGroup>();
  const groups = texts.groups.map((group) => {
    const items = group.items.map((item) => ({ ...item, start: item.start + by, end: item.end + by }));
    const shifted: CitationGroup = { start: group.start + by, end: group.end + by, items };
    moved.set(group, shifted);
    return shifted;
  });
  const objectOf = (object: TextObject): TextObject =>
    object.type === 'citation' ? { type: 'citation', at: object.at, group: moved.get(object.group)! } : object;
  const blocks = texts.blocks.map((block): TextBlock => {
    const { quotation, runs, objects, start, end } = block;
    return {
      ...block,
      runs: runs.map(({ at, length, from, size }) => ({ at, length, from: from + by, size })),
      objects: objects.length === 0 ? objects : objects.map(objectOf),
      start: start + by,
      end: end + by,
      ...(quotation !== undefined && { quotation: quotation + by }),
    };
  });
  const nearMisses = texts.nearMisses.map((miss) => ({ ...miss, start: miss.start + by, end: miss.end + by }));
  return { groups, nearMisses, blocks };
}
