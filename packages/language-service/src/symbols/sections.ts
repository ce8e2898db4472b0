import { readHeadings } from '@findings/citations';
import type { Heading } from '@findings/citations';
import type { OffsetRange } from '@findings/language';
import type { Proposal } from '../workspace/proposal.js';

/** A heading and its section, which ends before the next heading of the same or a higher level. */
export interface Section {
  readonly heading: Heading;
  /** The start of its heading. */
  readonly start: number;
  /** The end of its last word, in UTF-16 code units. */
  readonly end: number;
  readonly children: readonly Section[];
}

interface OpenSection extends Section {
  end: number;
  readonly children: OpenSection[];
}

/** The sections of a proposal. Text before the first heading is in none. */
export function sectionsOf({ markdown, document }: Pick<Proposal, 'markdown' | 'document'>): readonly Section[] {
  const roots: OpenSection[] = [];
  const open: OpenSection[] = [];
  const closeFrom = (level: number, end: number): void => {
    while (open.length > 0 && open.at(-1)!.heading.level >= level) {
      const section = open.pop()!;
      section.end = Math.max(section.heading.end, endOfWords(markdown, end));
    }
  };
  for (const read of readHeadings(markdown, document?.groups ?? [])) {
    // A CR before the line break is not part of the heading.
    const heading = { ...read, end: endOfWords(markdown, read.end) };
    closeFrom(heading.level, heading.start);
    const section: OpenSection = { heading, start: heading.start, end: heading.end, children: [] };
    (open.at(-1)?.children ?? roots).push(section);
    open.push(section);
  }
  closeFrom(0, markdown.length);
  return roots;
}

/** The end of the last word before an offset. */
export function endOfWords(text: string, end: number): number {
  let last = end;
  while (last > 0 && /\s/.test(text[last - 1]!)) last--;
  return last;
}

/** A node of a tree, with offsets in UTF-16 code units. */
export interface Nested<Node> extends OffsetRange {
  readonly children: readonly Node[];
}

/** The nodes of a tree that contain an offset, the outermost first. */
export function nodesAt<Node extends Nested<Node>>(roots: readonly Node[], offset: number): Node[] {
  const node = roots.findLast(({ start }) => start <= offset);
  return node && offset <= node.end ? [node, ...nodesAt(node.children, offset)] : [];
}
