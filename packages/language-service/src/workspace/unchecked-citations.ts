import { findCitations } from '@findings/citations';
import type { CitationItem } from '@findings/citations';
import { createLibrary } from '@findings/core/library';
import type { Library } from '@findings/core/library';

/**
 * The citations of a text that look like those of findings, but of a report that cannot be read. All others may be of a bibliography.
 *
 * @param known undefined if there is no report
 */
export function uncheckedCitations(markdown: string, known?: Library): readonly CitationItem[] {
  const library = createLibrary([]);
  return findCitations(markdown)
    .flatMap(({ items }) => items)
    .filter(({ id }) => {
      const resolution = known?.resolve(id);
      if (!resolution) return library.resolve(id).type === 'unresolved';
      return resolution.type === 'foreign' && resolution.isUnread;
    });
}
