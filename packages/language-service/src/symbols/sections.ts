import { readHeadings } from '@findings/citations';
import type { Heading } from '@findings/citations';
import type { Proposal } from '../workspace/proposal.js';

/** A heading and its section, which ends before the next heading of the same or a higher level. */
export interface Section {
  readonly heading: Heading;
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
    const section: OpenSection = { heading, end: heading.end, children: [] };
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

/** The sections that contain an offset, the outermost first. */
export function sectionsAt(sections: readonly Section[], offset: number): readonly Section[] {
  const found: Section[] = [];
  let level = sections;
  for (;;) {
    const section = level.findLast(({ heading }) => heading.start <= offset);
    if (!section || offset > section.end) return found;
    found.push(section);
    level = section.children;
  }
}
