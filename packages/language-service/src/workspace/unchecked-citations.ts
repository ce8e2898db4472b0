import { findCitations } from '@findings/citations';
import type { CitationItem } from '@findings/citations';
import { createLibrary } from '@findings/core/library';

/** The citations of a text without a report that look like those of findings. All others may be of a bibliography. */
export function uncheckedCitations(markdown: string): readonly CitationItem[] {
  const library = createLibrary([]);
  return findCitations(markdown)
    .flatMap(({ items }) => items)
    .filter(({ id }) => library.resolve(id).type === 'unresolved');
}
