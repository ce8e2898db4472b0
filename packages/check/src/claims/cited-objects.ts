import type { TextBlock } from '@findings/citations';
import { partitionPoint } from '@findings/core/text';
import type { ResolvedCitation } from './claims.js';
import { isReference } from './is-reference.js';

/** The citations at one position of a block: a citation group, or the citations of a footnote. */
export interface CitationPosition {
  /** Offset of the placeholder (U+FFFC) in the block's text. */
  readonly at: number;
  /** Whether it is part of the sentence (`@s4 says`). Citations in brackets come after the text that they support. */
  readonly inText: boolean;
  readonly citations: readonly ResolvedCitation[];
  /** Whether they are in a footnote that says something of its own. */
  readonly isInRemark?: boolean;
}

/** The citations of a footnote. */
type CitedNote = Pick<CitationPosition, 'citations' | 'isInRemark'>;

/** At most this many citations count at one position. */
const MAX_CITATIONS = 32;

/** Finds the citations of blocks. */
export interface CitationLookup {
  /** The citations of a block, in order. */
  citedIn(block: TextBlock): readonly CitationPosition[];
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
    while (last < ordered.length && last - first < MAX_CITATIONS && ordered[last]!.item.start < end) last++;
    return ordered.slice(first, last);
  };
  let notes: ReadonlyMap<string, CitedNote> | undefined;
  const read = (block: TextBlock): readonly CitationPosition[] => {
    const cited: CitationPosition[] = [];
    for (const object of block.objects) {
      // A citation in the suffix of another has the same offset.
      if (object.type === 'opaque' || object.at === cited.at(-1)?.at) continue;
      if (object.type === 'note') {
        notes ??= citedInNotes(blocks, citedWithin);
        const within = notes.get(normalizeNoteLabel(object.label));
        if (within) cited.push({ at: object.at, inText: false, ...within });
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
): ReadonlyMap<string, CitedNote> {
  const notes = new Map<string, { readonly citations: ResolvedCitation[]; isInRemark: boolean }>();
  for (const { note, text, objects } of blocks) {
    if (note === undefined) continue;
    const name = normalizeNoteLabel(note);
    const known = notes.get(name);
    const cited = known ?? { citations: [], isInRemark: false };
    cited.isInRemark ||= !isReference(text);
    for (const object of objects) {
      if (cited.citations.length >= MAX_CITATIONS) break;
      if (object.type !== 'citation') continue;
      for (const citation of citedWithin(object.group.start, object.group.end)) cited.citations.push(citation);
    }
    if (!known && cited.citations.length > 0) notes.set(name, cited);
  }
  return notes;
}

/** Labels of footnotes are case-insensitive. */
export function normalizeNoteLabel(label: string): string {
  return label.toLowerCase();
}

/** Sorts citations by position: a citation in the suffix of another comes after the group of that one. */
function inOrder(citations: readonly ResolvedCitation[]): readonly ResolvedCitation[] {
  const isSorted = citations.every((one, index) => index === 0 || citations[index - 1]!.item.start <= one.item.start);
  return isSorted ? citations : citations.toSorted((one, other) => one.item.start - other.item.start);
}

function firstFrom(citations: readonly ResolvedCitation[], offset: number): number {
  return partitionPoint(citations.length, (index) => citations[index]!.item.start < offset);
}
