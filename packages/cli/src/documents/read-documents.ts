import { nodeFiles, readText } from '@findings/project/node';
import { dirname } from 'node:path';
import type { LibraryLoader, ConfigurationLoader, LoadedLibrary } from '@findings/project';
import { Failure, readFrontMatterFiles } from '@findings/project';
import { findDocuments } from './find-documents.js';

/** A document, and the reports that it may cite. */
export interface LoadedDocument {
  /** Absolute. */
  readonly path: string;
  /** As a person in the working directory would write it. */
  readonly displayName: string;
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
  onRead: (displayName: string, number: number, total: number) => void = () => {},
): AsyncGenerator<LoadedDocument> {
  const documents = await findDocuments(operands, directory, configurations);
  for (const [index, { path, displayName: shown }] of documents.entries()) {
    onRead(shown, index + 1, documents.length);
    const source = readText(path, shown);
    const { paths, problems } = await readFrontMatterFiles(nodeFiles, source, path);
    if (problems.length > 0) throw new Failure('the front matter is wrong.', [{ path: shown, source, problems }]);
    yield {
      path,
      displayName: shown,
      source,
      shelf: await bookshelf.load(await configurations.load(dirname(path)), paths),
    };
  }
}
