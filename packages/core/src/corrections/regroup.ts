import {
  END_OF_PART,
  EXACT_SECTIONS,
  readExactAttributes,
  readExactHeading,
  type ExactSection,
} from '../canonical-words.js';
import { isLooseSection, readHeadingKind } from '../exact/exact-outline.js';
import { turnMark, type SourceBlock } from './document.js';
import { textOf, type EditBlock } from './edits.js';
import type { Work } from './work.js';

/** What is below a heading. `list`: the summary, the participants or the abbreviations of the report. */
type Section = ExactSection | 'overview' | 'list';

/** Findings of this level are in the report itself, as text under no heading. */
const TOP_LEVEL = 1;
const DEEPEST = 6;

/** A part, by its heading in the source, and its level. The report itself has no heading. */
interface Host {
  readonly heading: SourceBlock | undefined;
  readonly level: number;
}

const REPORT: Host = { heading: undefined, level: TOP_LEVEL };

/** Where a block is. */
interface Place {
  readonly host: Host;
  /** Of text: the list that it is in. Of a heading that divides the part open before it: what it holds. */
  readonly section?: Section;
  /** Of text: the heading of this list. */
  readonly divider?: SourceBlock | undefined;
  /** Of the end of a part: that part. */
  readonly from?: Host;
}

/**
 * Puts what follows a changed heading into the right part and list. Headings that only divide a part, such as “Question and
 * Answer”, stay in the part of the text before them: their level changes with it. One is added where a list goes on in another
 * part, and removed where a list goes on in the same one. Text after the end of a part stays where it was. Linear in the report.
 */
export function regroup(work: Work): void {
  const before = placesIn(work.document.blocks);
  const outline = new Outline();
  let isMeant = false;
  /** The list whose heading was added above what is no turn any more. */
  let added: Section | undefined;
  for (let edit = work.edits.first(); edit;) {
    const current: EditBlock = edit;
    edit = current.next;
    const block = current.segments[0]?.block;
    const place = block && before.get(block);
    if (isEnd(current)) moveEnd(current, place, outline, work);
    else if (isTopHeading(current)) {
      if (current.isUnmarked) removeEmpty(current, work);
      const goesOn = added !== undefined && outline.section === added && isUsualSection(current, added);
      added = undefined;
      if (goesOn && current.depth === dividerOf(outline.section as ExactSection, outline.host).depth) {
        work.edits.remove(current);
        continue;
      }
      const isChosen = work.levelled.has(current);
      const isGone = !isChosen && place?.section !== undefined && moveDivider(current, place, outline, work);
      if (isGone) continue;
      const { kind } = outline.open(current, textOf(current), block);
      isMeant = isChosen && (kind === 'section' || kind === 'list');
    } else if (isTopText(current)) {
      const isApart = added !== undefined || (place !== undefined && !isSame(place.host, outline.host));
      const list = current.isUnmarked
        ? outline.section === 'exchanges'
          ? 'highlights'
          : undefined
        : place && isApart && isUnchanged(current)
          ? listWanted(place, current, outline, work)
          : undefined;
      if (list && !isMeant) {
        if (current.isUnmarked) {
          removeEmpty(current, work);
          added = list;
        }
        const heading = dividerOf(list, outline.host);
        work.edits.insertAfter(current.previous, heading);
        outline.open(heading, heading.added!, undefined);
      }
      outline.add(current);
    }
  }
}

/** The parts and lists that are open while the blocks of a report are read as `readExactOutline` does. */
class Outline {
  readonly #open: Host[] = [];
  #hasTitle = false;
  #hasItems = false;
  section: Section = 'overview';

  /** The innermost open part. */
  get host(): Host {
    return this.#open.at(-1) ?? REPORT;
  }

  /** @returns whether the heading divides the part that was open before it, and what it is */
  open(
    heading: Pick<EditBlock, 'depth' | 'attributes'>,
    text: string,
    source: SourceBlock | undefined,
  ): { readonly kind: string; readonly isDivider: boolean } {
    const { names } = readExactAttributes(
      `x {${heading.attributes.filter((each) => !each.startsWith('#')).join(' ')}}`,
    );
    const read = readHeadingKind(text, names);
    const level = levelOf(heading);
    const { host } = this;
    this.#hasItems = false;
    if (level === 1 && !this.#hasTitle && read.kind === 'part') {
      this.#hasTitle = true;
      this.#closeTo(0, 'overview');
      return { kind: 'title', isDivider: false };
    }
    this.#open.length = this.#lengthBelow(level);
    const isTop = this.#open.length === 0;
    if (read.kind === 'list' && isTop) {
      this.section = 'list';
      return { kind: 'list', isDivider: false };
    }
    if (read.kind === 'section') {
      const isLoose = isTop && !names.has('body') && isLooseSection(read.section);
      this.section = read.section;
      return { kind: 'section', isDivider: !isLoose && this.host === host };
    }
    this.#open.push({ heading: source, level });
    this.section = 'overview';
    return { kind: 'part', isDivider: false };
  }

  /** How many parts are open between a part and the innermost one. Undefined if that part is not open. */
  distanceTo(heading: SourceBlock | undefined): number | undefined {
    if (heading === undefined) return this.#open.length;
    const index = this.#open.findLastIndex((each) => each.heading === heading);
    return index < 0 ? undefined : this.#open.length - 1 - index;
  }

  /** Closes the innermost part. */
  close(): void {
    this.#closeTo(Math.max(0, this.#open.length - 1), 'overview');
  }

  /** The list in which a text is read. */
  listOf({ kind, quotes, segments }: Pick<EditBlock, 'kind' | 'quotes' | 'segments'>): Section {
    if (this.#hasItems && kind === 'paragraph' && quotes === 0) return 'overview';
    if (this.section !== 'overview') return this.section;
    const [first] = segments;
    if (kind === 'item')
      return first && /^[QC]/.test(first.block.text.slice(0, turnMark(first.block))) ? 'exchanges' : 'highlights';
    return kind === 'row' ? 'tables' : 'overview';
  }

  add({ kind }: Pick<EditBlock, 'kind'>): void {
    this.#hasItems ||= kind === 'item';
  }

  #closeTo(length: number, section: Section): void {
    this.#open.length = length;
    this.#hasItems = false;
    this.section = section;
  }

  #lengthBelow(level: number): number {
    let length = this.#open.length;
    while (length > 0 && this.#open[length - 1]!.level >= level) length--;
    return length;
  }
}

/** Where each text, each heading that divides a part, and each end of a part was. */
function placesIn(blocks: readonly SourceBlock[]): ReadonlyMap<SourceBlock, Place> {
  const places = new Map<SourceBlock, Place>();
  const outline = new Outline();
  let divider: SourceBlock | undefined;
  for (const block of blocks) {
    const edit = { ...block, segments: [{ block, from: 0, to: 0, sourceFrom: 0, sourceTo: 0 }] };
    if (block.comment === END_OF_PART) {
      const from = outline.host;
      outline.close();
      divider = undefined;
      places.set(block, { host: outline.host, from });
    } else if (isTopHeading(block)) {
      const { isDivider } = outline.open(block, block.text, block);
      places.set(block, { host: outline.host, ...(isDivider ? { section: outline.section } : {}) });
      divider = outline.section === 'overview' ? undefined : block;
    } else if (isTopText(block)) {
      places.set(block, { host: outline.host, section: outline.listOf(edit), divider });
      outline.add(block);
    }
  }
  return places;
}

/** Ends so many parts that the text after it is in the part in which it was, if that is still open. */
function moveEnd(edit: EditBlock, place: Place | undefined, outline: Outline, { edits }: Work): void {
  if (place?.from && isSame(place.from, outline.host)) {
    outline.close();
    return;
  }
  const distance = place && outline.distanceTo(place.host.heading);
  if (distance === undefined || distance === 0) {
    edits.remove(edit);
    return;
  }
  for (let count = 0; count < distance; count++) {
    outline.close();
    if (count > 0) edits.insertAfter(edit, newBlock('comment', 0, `<!-- ${END_OF_PART} -->`));
  }
}

/** Gives a heading that divides a part the level for the part that is open now. @returns true if the list before it goes on */
function moveDivider(edit: EditBlock, { host: old, section }: Place, outline: Outline, { edits }: Work): boolean {
  const { host } = outline;
  if (isSame(old, host)) return false;
  const rest = edit.attributes.filter((each) => each !== '.body' && !each.startsWith('level='));
  const read = readExactHeading(textOf(edit));
  const isUsual = rest.length === 0 && read.kind === 'section' && read.section === section;
  if (isUsual && outline.section === section) {
    edits.remove(edit);
    return true;
  }
  const { depth, attributes } = dividerOf(section as ExactSection, host);
  const added = [...rest, ...attributes];
  if (edit.depth === depth && String(edit.attributes) === String(added)) return false;
  edit.depth = depth;
  edit.attributes = added;
  edit.isMoved = true;
  return false;
}

/** The list for which a text needs a heading, to be in the list in which it was. */
function listWanted(
  { section, divider }: Place,
  edit: EditBlock,
  outline: Outline,
  { edits }: Work,
): ExactSection | undefined {
  const isInList = section === 'list' || outline.section === 'list';
  if (section === undefined || section === 'overview' || isInList) return undefined;
  // A heading that an operation made a text ends its list.
  if (divider && edits.of(divider).some(({ kind }) => kind !== 'heading')) return undefined;
  // A question is read as one without a heading, too.
  const isBare = divider !== undefined && section === 'exchanges' && outline.section === 'overview';
  return isBare || outline.listOf(edit) !== section ? section : undefined;
}

/** The usual heading of a list of a part. */
function dividerOf(section: ExactSection, { level }: Host): EditBlock {
  const isBody = level === TOP_LEVEL && isLooseSection(section);
  const heading = newBlock('heading', Math.min(DEEPEST, level + 1), EXACT_SECTIONS[section]);
  heading.attributes = [...(isBody ? ['.body'] : []), ...(level + 1 > DEEPEST ? [`level=${level + 1}`] : [])];
  return heading;
}

function newBlock(kind: EditBlock['kind'], depth: number, added: string): EditBlock {
  return { kind, depth, marker: '', quotes: 0, segments: [], added, attributes: [], notes: [], isMoved: true };
}

function isSame(left: Host, right: Host): boolean {
  return left.heading === right.heading && left.level === right.level;
}

/** A text that no operation changed. */
function isUnchanged({ kind, depth, segments }: EditBlock): boolean {
  const { block, from } = segments[0]!;
  return from === 0 && kind === block.kind && depth === block.depth;
}

/** Whether a heading is one that canonical Markdown adds above a list, with its usual words. */
export function isUsualSection(edit: EditBlock, section?: Section): boolean {
  if (edit.kind !== 'heading') return false;
  const text = textOf(edit);
  const read = readExactHeading(text);
  const isOther = section !== undefined && read.kind === 'section' && read.section !== section;
  const rest = edit.attributes.filter((each) => each !== '.body' && !each.startsWith('level='));
  return read.kind === 'section' && !isOther && rest.length === 0 && EXACT_SECTIONS[read.section] === text;
}

/** Removes the heading of the questions above a block if nothing else is below it. */
function removeEmpty(edit: EditBlock, { edits }: Work): void {
  let before = edit.previous;
  while (before?.kind === 'comment') before = before.previous;
  if (before && isUsualSection(before, 'exchanges')) edits.remove(before);
}

function levelOf({ depth, attributes }: Pick<EditBlock, 'depth' | 'attributes'>): number {
  const level = attributes.find((each) => each.startsWith('level='));
  return level === undefined ? depth : Number(level.slice('level='.length));
}

function isEnd({ kind, leftOut, segments }: EditBlock): boolean {
  return kind === 'comment' && leftOut === undefined && segments[0]?.block.comment === END_OF_PART;
}

function isTopHeading({ kind, quotes }: Pick<EditBlock, 'kind' | 'quotes'>): boolean {
  return kind === 'heading' && quotes === 0;
}

/** A paragraph, item or row that is in no other block. */
function isTopText({ kind, depth }: Pick<EditBlock, 'kind' | 'depth'>): boolean {
  return kind === 'row' || (kind === 'item' && depth === 1) || (kind === 'paragraph' && depth === 0);
}
