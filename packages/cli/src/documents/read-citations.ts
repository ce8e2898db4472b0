import { documentCitations, fileFailure } from '@findings/project';
import type { DocumentCitation } from '@findings/project';
import type { LoadedDocument } from './read-documents.js';

/** A document with all that it cites, keys of other people included. */
export interface CitingDocument extends LoadedDocument {
  /** In document order. */
  readonly citations: readonly DocumentCitation[];
}

/**
 * Returns the citations of documents, one document after another.
 *
 * @throws Failure that names the document, if it cannot be read
 */
export async function* readDocumentCitations(documents: AsyncIterable<LoadedDocument>): AsyncGenerator<CitingDocument> {
  for await (const document of documents) {
    yield { ...document, citations: citationsOf(document) };
  }
}

function citationsOf({ source, shelf, displayName: shown }: LoadedDocument): readonly DocumentCitation[] {
  try {
    return documentCitations(source, shelf.library);
  } catch (error) {
    throw fileFailure(error, `“${shown}”`);
  }
}
