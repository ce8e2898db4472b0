import { documentCitations } from '@findings/project';
import type { DocumentCitation } from '@findings/project';
import { documentsIn } from './documents-in.js';
import type { ReadDocument } from './documents-in.js';

/** A document with all that it cites, keys of other people included. */
export interface CitingDocument extends ReadDocument {
  /** In document order. */
  readonly citations: readonly DocumentCitation[];
}

/** What documents cite, one document after another; takes what `documentsIn` takes, and fails as it does. */
export async function* citedIn(...where: Parameters<typeof documentsIn>): AsyncGenerator<CitingDocument> {
  for await (const document of documentsIn(...where)) {
    yield { ...document, citations: documentCitations(document.source, document.shelf.library) };
  }
}
