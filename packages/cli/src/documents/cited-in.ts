import { findCitations } from '@findings/citations';
import type { CitationGroup, CitationItem } from '@findings/citations';
import type { Resolution } from '@findings/core/check';
import { dirname } from 'node:path';
import type { Configurations } from '../config/configurations.js';
import { Failure } from '../failure.js';
import { readText } from '../files/read-text.js';
import type { Bookshelf, Shelf } from '../reports/bookshelf.js';
import { findDocuments } from './find-documents.js';
import { namedReports } from './named-reports.js';

/** A key of a document, and what it names among the reports that the document may cite. */
export interface DocumentCitation {
  readonly group: CitationGroup;
  readonly item: CitationItem;
  readonly resolution: Resolution;
}

/** A document with all that it cites, keys of other people included. */
export interface CitingFile {
  /** Absolute. */
  readonly path: string;
  /** As a person in the working directory would write it. */
  readonly shown: string;
  readonly source: string;
  readonly shelf: Shelf;
  /** In document order. */
  readonly citations: readonly DocumentCitation[];
}

/**
 * What documents cite, one document after another: of ten thousand proposals one is in memory.
 *
 * @param onRead told of each document before it is read, its number (from 1) and how many there are
 * @throws Failure where there is no document, or one that cannot be read
 */
export async function* citedIn(
  operands: readonly string[],
  directory: string,
  configurations: Configurations,
  bookshelf: Bookshelf,
  onRead: (shown: string, number: number, of: number) => void = () => {},
): AsyncGenerator<CitingFile> {
  const documents = await findDocuments(operands, directory, configurations);
  for (const [index, { path, shown }] of documents.entries()) {
    onRead(shown, index + 1, documents.length);
    const source = readText(path, shown);
    const { paths, problems } = await namedReports(source, path);
    if (problems.length > 0) throw new Failure('the front matter is wrong.', [{ path: shown, source, problems }]);
    const shelf = await bookshelf.for(await configurations.for(dirname(path)), paths);
    const known = new Map<string, Resolution>();
    const resolve = (id: string): Resolution => {
      const resolution = known.get(id) ?? shelf.library.resolve(id);
      known.set(id, resolution);
      return resolution;
    };
    const citations = findCitations(source).flatMap((group) =>
      group.items.map((item): DocumentCitation => ({ group, item, resolution: resolve(item.id) })),
    );
    yield { path, shown, source, shelf, citations };
  }
}
