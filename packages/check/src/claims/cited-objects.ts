import type { TextBlock } from '@findings/citations';
import type { ResolvedCitation } from './resolved-citation.js';

/** What is cited at one place of a block: a group, or what a footnote cites that is referred to there. */
export interface CitedAt {
  /** Of its object in the block's clean text. */
  readonly at: number;
  /** `@s4 says`, which is a word of its sentence; what is in brackets stands behind what it proves. */
  readonly inText: boolean;
  readonly citations: readonly ResolvedCitation[];
}

/** The most citations that count as those of one place. */
const most = 32;

/** Looks up what the objects of blocks cite. */
export interface CitationLookup {
  /** In order; objects that cite nothing are left out. */
  citedIn(block: TextBlock): readonly CitedAt[];
}

/** @param citations of the document */
export function createCitationLookup(
  blocks: readonly TextBlock[],
  citations: readonly ResolvedCitation[],
): CitationLookup {
  const ordered = inOrder(citations);
  const citedWithin = (start: number, end: number): readonly ResolvedCitation[] => {
    const first = firstFrom(ordered, start);
    let last = first;
    while (last < ordered.length && last - first < most && ordered[last]!.item.start < end) last++;
    return ordered.slice(first, last);
  };
  let notes: ReadonlyMap<string, readonly ResolvedCitation[]> | undefined;
  const read = (block: TextBlock): readonly CitedAt[] => {
    const cited: CitedAt[] = [];
    for (const object of block.objects) {
      // What is in another's suffix has the same place.
      if (object.type === 'opaque' || object.at === cited.at(-1)?.at) continue;
      if (object.type === 'note') {
        notes ??= citedInNotes(blocks, citedWithin);
        const within = notes.get(normalizeNoteLabel(object.label));
        if (within) cited.push({ at: object.at, inText: false, citations: within });
        continue;
      }
      const { start, end, items } = object.group;
      const within = citedWithin(start, end);
      if (within.length > 0) cited.push({ at: object.at, inText: items[0]?.start === start, citations: within });
    }
    return cited;
  };
  return { citedIn: read };
}

function citedInNotes(
  blocks: readonly TextBlock[],
  citedWithin: (start: number, end: number) => readonly ResolvedCitation[],
): ReadonlyMap<string, readonly ResolvedCitation[]> {
  const notes = new Map<string, ResolvedCitation[]>();
  for (const { note, objects } of blocks) {
    if (note === undefined) continue;
    const name = normalizeNoteLabel(note);
    const cited = notes.get(name) ?? [];
    for (const object of objects) {
      if (cited.length >= most) break;
      if (object.type !== 'citation') continue;
      for (const citation of citedWithin(object.group.start, object.group.end)) cited.push(citation);
    }
    if (cited.length > 0) notes.set(name, cited);
  }
  return notes;
}

/** Letter case does not tell the labels of notes apart. */
export function normalizeNoteLabel(label: string): string {
  return label.toLowerCase();
}

/** A citation in another's suffix comes behind the whole group of that. */
function inOrder(citations: readonly ResolvedCitation[]): readonly ResolvedCitation[] {
  const ordered = citations.every((one, index) => index === 0 || citations[index - 1]!.item.start <= one.item.start);
  return ordered ? citations : citations.toSorted((one, other) => one.item.start - other.item.start);
}

function firstFrom(citations: readonly ResolvedCitation[], place: number): number {
  let low = 0;
  let high = citations.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (citations[middle]!.item.start < place) low = middle + 1;
    else high = middle;
  }
  return low;
}
