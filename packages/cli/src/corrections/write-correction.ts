import { movePins, type PinMove } from '@findings/check';
import type { Report } from '@findings/core';
import type { ConfigurationLoader, DocumentCitation, LibraryLoader, MovedId } from '@findings/project';
import { citedIds, isWordFile, lockPathOf, moveCitations, pinMovesOf } from '@findings/project';
import { findMatchingFiles, nodeFiles, readBytes } from '@findings/project/node';
import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { readDocumentCitations, readDocuments } from '../documents/read-documents.js';
import { displayPath } from '../files/display-path.js';
import { replaceFile } from '../files/write-file.js';
import { updateLockFile } from '../lock/lock-file.js';

/** The proposals of the folder that cite a report. */
export interface CitingProposals {
  /** Local ids of the report. */
  readonly cited: readonly string[];
  readonly proposals: readonly {
    readonly path: string;
    readonly displayName: string;
    readonly source: string;
    readonly citations: readonly DocumentCitation[];
    readonly report: Report;
    readonly lock: string;
  }[];
}

/** @param path absolute, of the report */
export async function findCitingProposals(
  path: string,
  directory: string,
  configurations: ConfigurationLoader,
  libraries: LibraryLoader,
): Promise<CitingProposals> {
  const configuration = await configurations.load(directory);
  const files = await findMatchingFiles(configuration.include, configuration, {});
  const cited = new Set<string>();
  const proposals: CitingProposals['proposals'][number][] = [];
  if (files.length === 0) return { cited: [], proposals };
  for await (const document of readDocumentCitations(readDocuments(files, directory, configurations, libraries))) {
    const { library, paths } = document.loadedLibrary;
    const report = library.reports.find(({ key }) => paths.get(key) === path);
    if (!report) continue;
    const ids = citedIds(document.citations, report);
    if (ids.length === 0) continue;
    for (const id of ids) cited.add(id);
    const lock = lockPathOf(nodeFiles.paths, await configurations.load(dirname(document.path)));
    proposals.push({ ...document, report, lock });
  }
  return { cited: [...cited], proposals };
}

/** What a correction did to a proposal. */
export interface ProposalMove {
  readonly name: string;
  readonly count: number;
  /** A Word document is not changed: its citations have to be corrected by hand. */
  readonly isWord: boolean;
}

/**
 * Writes a corrected report, and the citations and pins that point to passages with new ids. Each file is replaced atomically, and
 * only if it has not changed since it was read.
 *
 * @throws Failure that names the file that could not be written
 */
export async function writeCorrection(
  {
    path,
    name,
    bytes,
    result,
    moved,
  }: {
    readonly path: string;
    readonly name: string;
    readonly bytes: Buffer;
    readonly result: string;
    readonly moved: readonly MovedId[];
  },
  { proposals }: CitingProposals,
  directory: string,
): Promise<readonly ProposalMove[]> {
  replaceFile(path, name, bytes, Buffer.from(result));
  const moves: ProposalMove[] = [];
  const pins = new Map<string, PinMove[]>();
  for (const { path: proposal, displayName, source, citations, report, lock } of proposals) {
    const { text, count } = moveCitations(source, citations, report, moved);
    if (count === 0) continue;
    const isWord = isWordFile(proposal);
    if (!isWord) replaceFile(proposal, displayName, readBytes(proposal, displayName), Buffer.from(text));
    moves.push({ name: displayName, count, isWord });
    pins.set(lock, [...(pins.get(lock) ?? []), ...pinMovesOf(citations, report, moved)]);
  }
  for (const [lock, moving] of pins)
    if (existsSync(lock))
      await updateLockFile(lock, displayPath(lock, directory), (current) => ({ lock: movePins(current, moving) }));
  return moves;
}
