import { findCitations } from '@findings/citations';
import type { Report } from '@findings/core';
import { createLibrary } from '@findings/core/library';

/** The first citation of a finding that stands in a report, which is then hardly one: `@s4.h2 in line 3`. */
export function findStrayCitation(text: string, report: Report): string | undefined {
  const library = createLibrary([report]);
  for (const { items } of findCitations(text)) {
    for (const { id, start } of items) {
      if (library.resolve(id).type === 'foreign') continue;
      const line = text.slice(0, start).split(/\r\n?|\n/).length;
      return `@${id} in line ${line}`;
    }
  }
  return undefined;
}
