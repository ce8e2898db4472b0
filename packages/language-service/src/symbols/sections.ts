import { readHeadings } from '@findings/citations';
import type { Heading } from '@findings/citations';
import type { Proposal } from '../workspace/proposal.js';

/** A heading with what stands under it, up to the next one of its level or a higher one. */
export interface Section {
  readonly heading: Heading;
  /** Behind its last word, in UTF-16 code units. */
  readonly end: number;
  readonly children: readonly Section[];
}

interface Open extends Section {
  end: number;
  readonly children: Open[];
}

/** What stands in front of the first heading is in no section. */
export function sectionsOf({ markdown, document }: Pick<Proposal, 'markdown' | 'document'>): readonly Section[] {
  const top: Open[] = [];
  const open: Open[] = [];
  const closeFrom = (level: number, end: number): void => {
    while (open.length > 0 && open.at(-1)!.heading.level >= level) {
      const section = open.pop()!;
      section.end = Math.max(section.heading.end, lastWord(markdown, end));
    }
  };
  for (const read of readHeadings(markdown, document?.groups ?? [])) {
    // A CR before the line break is no part of it.
    const heading = { ...read, end: lastWord(markdown, read.end) };
    closeFrom(heading.level, heading.start);
    const section: Open = { heading, end: heading.end, children: [] };
    (open.at(-1)?.children ?? top).push(section);
    open.push(section);
  }
  closeFrom(0, markdown.length);
  return top;
}

/** The place behind the last character in front of `end` that is no white space. */
export function lastWord(text: string, end: number): number {
  let last = end;
  while (last > 0 && /\s/.test(text[last - 1]!)) last--;
  return last;
}

/** Those that hold a place, the outermost first. */
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
