import { relative, resolve } from 'node:path';
import type { ConfigurationLoader } from '@findings/project';
import { Failure } from '@findings/project';
import { createReader } from '@findings/project/node';
import { toSlashPath } from '../files/display-path.js';
import type { Terminal } from '../terminal/terminal.js';
import { findDocuments } from './find-documents.js';

/** A document to be checked. */
export interface RequestedDocument {
  /** Absolute; of standard input, that of the file for which it stands. */
  readonly path: string;
  /** As a person in the working directory would write it. */
  readonly displayName: string;
  /** For messages: `“a.md”`, `standard input`. */
  readonly name: string;
  readonly isInput: boolean;
  /** What stands in it; holds until the next document is read. */
  readonly read: () => Buffer | Promise<Buffer>;
}

export interface RequestedDocuments {
  readonly operands: readonly string[];
  readonly stdinFilename: string | undefined;
}

/** @throws Failure where there is nothing to check */
export async function requestedDocuments(
  { operands, stdinFilename }: RequestedDocuments,
  { directory, readInput }: Terminal,
  configurations: ConfigurationLoader,
): Promise<RequestedDocument[]> {
  const files = operands.filter((operand) => operand !== '-');
  const documents: RequestedDocument[] = [];
  if (files.length < operands.length) {
    const path = resolve(directory, stdinFilename ?? '<stdin>');
    const shown = stdinFilename === undefined ? '<stdin>' : toSlashPath(relative(directory, path));
    documents.push({ path, displayName: shown, name: 'standard input', isInput: true, read: readInput });
    if (files.length === 0) return documents;
  } else if (stdinFilename !== undefined) {
    throw new Failure('--stdin-filename says what standard input is, and needs “-” among the paths.');
  }
  const read = createReader();
  for (const { path, displayName: shown } of await findDocuments(files, directory, configurations)) {
    documents.push({ path, displayName: shown, name: `“${shown}”`, isInput: false, read: () => read(path, shown) });
  }
  return documents;
}
