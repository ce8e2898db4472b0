import { nodeFiles, readText } from '@findings/project/node';
import { dirname } from 'node:path';
import type { LibraryLoader, ConfigurationLoader, LoadedLibrary } from '@findings/project';
import { Failure, namedReports } from '@findings/project';
import { findDocuments } from './find-documents.js';

/** A document, and the reports that it may cite. */
export interface LoadedDocument {
  /** Absolute. */
  readonly path: string;
  /** As a person in the working directory would write it. */
  readonly shown: string;
  readonly source: string;
  readonly shelf: LoadedLibrary;
}

/**
 * Documents one after another: of ten thousand proposals one is in memory.
 *
 * @param onRead told of each document before it is read, its number (from 1) and how many there are
 * @throws Failure where there is no document, or one that cannot be read
 */
export async function* readDocuments(
  operands: readonly string[],
  directory: string,
  configurations: ConfigurationLoader,
  bookshelf: LibraryLoader,
  onRead: (shown: string, number: number, of: number) => void = () => {},
): AsyncGenerator<LoadedDocument> {
  const documents = await findDocuments(operands, directory, configurations);
  for (const [index, { path, shown }] of documents.entries()) {
    onRead(shown, index + 1, documents.length);
    const source = readText(path, shown);
    const { paths, problems } = await namedReports(nodeFiles, source, path);
    if (problems.length > 0) throw new Failure('the front matter is wrong.', [{ path: shown, source, problems }]);
    yield { path, shown, source, shelf: await bookshelf.for(await configurations.for(dirname(path)), paths) };
  }
}
