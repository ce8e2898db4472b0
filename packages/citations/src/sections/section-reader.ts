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
import { findAfter } from './find-after.js';

/** Reads a document again and again while it is edited. */
export interface SectionReader {
  /**
   * @param markdown the whole document
   * @returns its sections in order: their texts, each shifted to its place, are those of `readTexts(markdown)`
   */
  read(markdown: string): readonly PlacedSection[];
}

/** What will be a section. */
interface Piece {
  readonly text: string;
  readonly labels: ReadonlySet<string>;
  /** As it was read before. */
  readonly read?: ReadSection;
}

/**
 * Remembers the sections that it has read, and reads those again in which something was written, or of which what their
 * reading hung on has changed: a definition, a tag or fence that is open before them, a closing one behind them.
 *
 * @param size of a section, in UTF-16 code units, about
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
      // What `@label` stands for hangs on examples anywhere.
      if (!pieces.some(({ read }) => read!.hasExamples)) whole = undefined;
      else if (whole?.text !== markdown.toString())
        whole = readSection(detached(markdown.toString()), NO_OPEN_CONSTRUCTS, alone);
      return placed(whole ? [whole] : pieces.map(({ read }) => read!));
    },
  };
}

/** So large a section is read in well under a millisecond, and a megabyte is not cut into more than some hundreds. */
const SIZE = 3000;

const alone: SectionDependencies = { isDefined: () => false, hasSignBehind: () => false };

function placed(sections: readonly ReadSection[]): readonly PlacedSection[] {
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
  const { kept, keptBehind, start, end } = editedRegion(pieces, before, markdown, size / 3);
  const last = pieces.length - keptBehind;
  for (const piece of pieces.slice(kept, last)) labels.remove(piece.labels);
  const written: Piece[] = [];
  let from = 0;
  const region = markdown.slice(start, end);
  for (const to of start < end ? cutAtBoundaries(region, size) : []) {
    written.push(pieceOf(region.slice(from, to)));
    from = to;
  }
  for (const piece of written) labels.add(piece.labels);
  return [...pieces.slice(0, kept), ...written, ...pieces.slice(last)];
}

function pieceOf(written: string): Piece {
  const text = detached(written);
  return { text, labels: labelsIn(text) };
}

/** A text that does not keep alive the one that it was cut out of. */
function detached(text: string): string {
  return ` ${text}`.slice(1);
}

/** Reads the pieces in order, and joins those that cannot be read apart. */
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
    const others: SectionDependencies = { isDefined, hasSignBehind: () => lastSign >= end };
    const { read } = piece;
    const section = read && holds(read, state, others, changed) ? read : readSection(piece.text, state, others);
    const place = nearest(section, markdown, end);
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
    // What opens and closes far apart is not read once for each section between.
    joining *= 2;
    const joined = pieceOf(markdown.slice(start, to));
    labels.add(joined.labels);
    waiting.push(joined);
  }
  labels.takeChanges();
  return done;
}

/** Where something stands behind a section that it looked for in vain. */
function nearest({ missed }: ReadSection, markdown: string, end: number): number | undefined {
  let first: number | undefined;
  for (const sought of missed) {
    const place = findAfter(markdown.toString(), end, sought);
    if (place !== undefined) first = Math.min(first ?? Infinity, place);
  }
  return first;
}

/** Whether a section would be read as before. */
function holds(
  section: ReadSection,
  state: OpenConstructs,
  others: SectionDependencies,
  changed: readonly string[],
): boolean {
  const { before, after, signBehind, askedDivs, askedTags, labels } = section;
  if (after.inlineNotes > before.inlineNotes && before.inlineNotes !== state.inlineNotes) return false;
  if (askedDivs && before.divs !== state.divs) return false;
  if (askedTags && !isSame(before.tags, state.tags)) return false;
  if (signBehind !== undefined && signBehind !== others.hasSignBehind()) return false;
  return !changed.some((label) => labels.has(label) && labels.get(label) !== others.isDefined(label));
}

function isSame(tags: OpenConstructs['tags'], others: OpenConstructs['tags']): boolean {
  return (
    tags.length === others.length &&
    tags.every(({ name, indent }, index) => name === others[index]!.name && indent === others[index]!.indent)
  );
}

function stateAfter({ before, after, askedDivs, askedTags }: ReadSection, state: OpenConstructs): OpenConstructs {
  return {
    divs: askedDivs ? after.divs : state.divs,
    tags: askedTags ? after.tags : state.tags,
    inlineNotes: state.inlineNotes + after.inlineNotes - before.inlineNotes,
  };
}
