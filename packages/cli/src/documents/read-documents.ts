import { readBytes, readText } from '@findings/project/node';
import type { Library } from '@findings/core/library';
import { dirname } from 'node:path';
import type { LibraryLoader, ConfigurationLoader, LoadedLibrary, DocumentCitation } from '@findings/project';
import { Failure, isWordFile, noReport, readFrontMatterFiles, documentCitations, fileFailure } from '@findings/project';
import { findDocuments } from './find-documents.js';
import type { WordSource } from './read-word.js';
import { nodeFiles } from '../files/node-files.js';
import { say } from '../terminal/say.js';

/** A document with the reports that it may cite. */
export interface LoadedDocument {
  /** Absolute. */
  readonly path: string;
  /** Relative to the working directory. */
  readonly displayName: string;
  readonly source: string;
  /** Only for a Word document. */
  readonly wordPoint?: WordSource['wordPoint'];
  readonly loadedLibrary: LoadedLibrary;
}

/**
 * Reads documents one after another, so that only one is in memory.
 *
 * @param onRead called before each document is read, with its number (from 1) and the total
 * @throws Failure if there is no document, or one cannot be read, or none has a report
 */
export async function* readDocuments(
  ...parameters: Parameters<typeof readAnyDocuments>
): AsyncGenerator<LoadedDocument> {
  let hasReport = false;
  for await (const document of readAnyDocuments(...parameters)) {
    hasReport ||= document.loadedLibrary.library.reports.length > 0;
    yield document;
  }
  if (!hasReport) throw noReport(say);
}

/**
 * As `readDocuments`, also if none has a report.
 *
 * @throws Failure if there is no document, or one cannot be read
 */
export async function* readAnyDocuments(
  operands: readonly string[],
  directory: string,
  configurations: ConfigurationLoader,
  libraries: LibraryLoader,
  onRead: (displayName: string, number: number, total: number) => void = () => {},
): AsyncGenerator<LoadedDocument> {
  const documents = await findDocuments(operands, directory, configurations);
  for (const [index, { path, displayName }] of documents.entries()) {
    onRead(displayName, index + 1, documents.length);
    const isWord = isWordFile(path);
    const text = isWord ? '' : readText(path, displayName, say);
    const { paths, problems } = await readFrontMatterFiles(nodeFiles, text, path);
    if (problems.length > 0)
      throw new Failure('The front matter has mistakes.', [{ path: displayName, source: text, problems }]);
    const loadedLibrary = await libraries.load(await configurations.load(dirname(path)), paths);
    const read = isWord ? await wordSource(path, displayName, loadedLibrary.library) : { source: text };
    yield { path, displayName, ...read, loadedLibrary };
  }
}

async function wordSource(path: string, displayName: string, library: Library): Promise<WordSource> {
  const { readWord } = await import('./read-word.js');
  return readWord(readBytes(path, displayName), displayName, `“${displayName}”`, library);
}

/** A document with all its citations, including those of other works. */
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

function citationsOf({ source, loadedLibrary, displayName }: LoadedDocument): readonly DocumentCitation[] {
  try {
    return documentCitations(source, loadedLibrary.library);
  } catch (error) {
    throw fileFailure(error, `“${displayName}”`);
  }
}
