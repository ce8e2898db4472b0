import { findCitations } from '@findings/citations';
import type { CitationGroup, CitationItem } from '@findings/citations';
import { refuseLargeProposal } from '@findings/core/text';
import type { Library, Resolution } from '@findings/core/library';

/** A citation of a document, resolved in the library. */
export interface DocumentCitation {
  readonly group: CitationGroup;
  readonly item: CitationItem;
  readonly resolution: Resolution;
}

/**
 * All citations of a document in document order, including keys that are not findings.
 *
 * @throws TooLargeError if the document has more than `MAX_PROPOSAL_SIZE` code units
 */
export function documentCitations(markdown: string, library: Library): readonly DocumentCitation[] {
  refuseLargeProposal(markdown, library.say);
  const known = new Map<string, Resolution>();
  const resolve = (id: string): Resolution => {
    const resolution = known.get(id) ?? library.resolve(id);
    known.set(id, resolution);
    return resolution;
  };
  return findCitations(markdown).flatMap((group) =>
    group.items.map((item): DocumentCitation => ({ group, item, resolution: resolve(item.id) })),
  );
}
