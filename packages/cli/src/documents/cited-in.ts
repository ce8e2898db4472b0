import { findCitations } from '@findings/citations';
import type { CitationGroup, CitationItem } from '@findings/citations';
import type { Resolution } from '@findings/core/check';
import { documentsIn } from './documents-in.js';
import type { ReadDocument } from './documents-in.js';

/** A key of a document, and what it names among the reports that the document may cite. */
export interface DocumentCitation {
  readonly group: CitationGroup;
  readonly item: CitationItem;
  readonly resolution: Resolution;
}

/** A document with all that it cites, keys of other people included. */
export interface CitingDocument extends ReadDocument {
  /** In document order. */
  readonly citations: readonly DocumentCitation[];
}

/** What documents cite, one document after another; takes what `documentsIn` takes, and fails as it does. */
export async function* citedIn(...where: Parameters<typeof documentsIn>): AsyncGenerator<CitingDocument> {
  for await (const document of documentsIn(...where)) {
    const { library } = document.shelf;
    const known = new Map<string, Resolution>();
    const resolve = (id: string): Resolution => {
      const resolution = known.get(id) ?? library.resolve(id);
      known.set(id, resolution);
      return resolution;
    };
    const citations = findCitations(document.source).flatMap((group) =>
      group.items.map((item): DocumentCitation => ({ group, item, resolution: resolve(item.id) })),
    );
    yield { ...document, citations };
  }
}
