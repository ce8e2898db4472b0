import { cutAtBoundaries } from './boundaries.js';
import { editedRegion } from './edited-region.js';
import { LabelCounts } from './label-counts.js';
import {
  labelsIn,
  NO_OPEN_CONSTRUCTS,
  readSection,
  type SectionDependencies,
  type ReadSection,
  type OpenConstructs,
} from './read-section.js';
import type { PlacedSection } from './section.js';
import { findFailedSearch } from './failed-search.js';

/** Reads a document again after each edit, and reuses sections that have not changed. */
export interface SectionReader {
  /**
   * @param markdown the whole document
   * @returns its sections in order. Their texts, shifted by the start of each section, are those of `readTexts(markdown)`.
   */
  read(markdown: string): readonly PlacedSection[];
}

/** A piece of the document that may become a section. */
interface Piece {
  readonly text: string;
  readonly labels: ReadonlySet<string>;
  /** The section, if it was read before. */
  readonly read?: ReadSection;
}

/**
 * Keeps the sections that it has read. It reads a section again if its text has changed, or something that its reading depends on: a
 * definition, a tag or fence that is open before it, or one that closes after it.
 *
 * @param size the approximate size of a section in UTF-16 code units
 */
export function createSectionReader(size = SIZE): SectionReader {
  const labels = new LabelCounts();
  let pieces: readonly Piece[] = [];
  let before: string = '';
  let whole: ReadSection | undefined;
  return {
    read: (markdown) => {
      const planned = planPieces(pieces, before, markdown, labels, size);
      before = markdown;
      pieces = readPieces(planned, markdown, labels);
      // The meaning of `@label` depends on examples in all sections.
      if (!pieces.some(({ read }) => read!.hasExamples)) whole = undefined;
      else if (whole?.text !== markdown.toString())
        whole = readSection(copyText(markdown.toString()), NO_OPEN_CONSTRUCTS, NO_OTHER_SECTIONS);
      return withPositions(whole ? [whole] : pieces.map(({ read }) => read!));
    },
  };
}

/** Reading a section of this size takes much less than a millisecond, and a megabyte has only some hundred sections. */
const SIZE = 3000;

const NO_OTHER_SECTIONS: SectionDependencies = { isDefined: () => false, hasSignAfter: () => false };

function withPositions(sections: readonly ReadSection[]): readonly PlacedSection[] {
  let end = 0;
  return sections.map((section) => {
    const start = end;
    end += section.text.length;
    return { section, start };
  });
}

function planPieces(
  pieces: readonly Piece[],
  before: string,
  markdown: string,
  labels: LabelCounts,
  size: number,
): readonly Piece[] {
  const { kept, keptAfter, start, end } = editedRegion(pieces, before, markdown, size / 3);
  const last = pieces.length - keptAfter;
  for (const piece of pieces.slice(kept, last)) labels.remove(piece.labels);
  const newPieces: Piece[] = [];
  let from = 0;
  const region = markdown.slice(start, end);
  for (const to of start < end ? cutAtBoundaries(region, size) : []) {
    newPieces.push(pieceOf(region.slice(from, to)));
    from = to;
  }
  for (const piece of newPieces) labels.add(piece.labels);
  return [...pieces.slice(0, kept), ...newPieces, ...pieces.slice(last)];
}

function pieceOf(content: string): Piece {
  const text = copyText(content);
  return { text, labels: labelsIn(text) };
}

/** Copies a text, so that it does not keep the text that it was cut from in memory. */
function copyText(text: string): string {
  return ` ${text}`.slice(1);
}

/** Reads the pieces in order, and joins pieces that cannot be read separately. */
function readPieces(planned: readonly Piece[], markdown: string, labels: LabelCounts): readonly Piece[] {
  const changed = labels.takeChanges();
  const lastSign = markdown.lastIndexOf('@');
  const isDefined = (label: string): boolean => labels.has(label);
  const waiting = planned.toReversed();
  const done: Piece[] = [];
  let state = NO_OPEN_CONSTRUCTS;
  let start = 0;
  let joining = 1;
  for (let piece = waiting.pop(); piece; piece = waiting.pop()) {
    const end = start + piece.text.length;
    const others: SectionDependencies = { isDefined, hasSignAfter: () => lastSign >= end };
    const { read } = piece;
    const section = read && isUpToDate(read, state, others, changed) ? read : readSection(piece.text, state, others);
    const place = nearestFailedSearch(section, markdown, end);
    if (place === undefined) {
      done.push(section === read ? piece : { ...piece, read: section });
      state = stateAfter(section, state);
      start = end;
      joining = 1;
      continue;
    }
    labels.remove(piece.labels);
    let to = end;
    for (let count = 0; waiting.length > 0 && (count < joining || to <= place); count++) {
      const next = waiting.pop()!;
      labels.remove(next.labels);
      to += next.text.length;
    }
    // If a construct spans many sections, it is not read once for each of them.
    joining *= 2;
    const joined = pieceOf(markdown.slice(start, to));
    labels.add(joined.labels);
    waiting.push(joined);
  }
  labels.takeChanges();
  return done;
}

/** Where something that a section searched for without success occurs after it. */
function nearestFailedSearch({ failedSearches }: ReadSection, markdown: string, end: number): number | undefined {
  let first: number | undefined;
  for (const search of failedSearches) {
    const place = findFailedSearch(markdown.toString(), end, search);
    if (place !== undefined) first = Math.min(first ?? Infinity, place);
  }
  return first;
}

/** Whether reading a section again would give the same result. */
function isUpToDate(
  section: ReadSection,
  state: OpenConstructs,
  others: SectionDependencies,
  changed: readonly string[],
): boolean {
  const { before, after, signAfter, dependsOnDivs, dependsOnTags, labels } = section;
  if (after.inlineNotes > before.inlineNotes && before.inlineNotes !== state.inlineNotes) return false;
  if (dependsOnDivs && before.divs !== state.divs) return false;
  if (dependsOnTags && !isSame(before.tags, state.tags)) return false;
  if (signAfter !== undefined && signAfter !== others.hasSignAfter()) return false;
  return !changed.some((label) => labels.has(label) && labels.get(label) !== others.isDefined(label));
}

function isSame(tags: OpenConstructs['tags'], others: OpenConstructs['tags']): boolean {
  return (
    tags.length === others.length &&
    tags.every(({ name, indent }, index) => name === others[index]!.name && indent === others[index]!.indent)
  );
}

function stateAfter(
  { before, after, dependsOnDivs, dependsOnTags }: ReadSection,
  state: OpenConstructs,
): OpenConstructs {
  return {
    divs: dependsOnDivs ? after.divs : state.divs,
    tags: dependsOnTags ? after.tags : state.tags,
    inlineNotes: state.inlineNotes + after.inlineNotes - before.inlineNotes,
  };
}
