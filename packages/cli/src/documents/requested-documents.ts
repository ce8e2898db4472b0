import { relative, resolve } from 'node:path';
import type { ConfigurationLoader } from '@findings/project';
import { Failure } from '@findings/project';
import { readBytes } from '@findings/project/node';
import { toSlashPath } from '../files/display-path.js';
import type { Terminal } from '../terminal/terminal.js';
import { findDocuments } from './find-documents.js';

/** A document to check. */
export interface RequestedDocument {
  /** Absolute. For standard input, the path of `--stdin-filename`. */
  readonly path: string;
  /** Relative to the working directory. */
  readonly displayName: string;
  /** For messages: `“a.md”`, `standard input`. */
  readonly name: string;
  readonly isInput: boolean;
  /** Reads the content. */
  readonly read: () => Buffer | Promise<Buffer>;
}

export interface RequestedDocuments {
  readonly operands: readonly string[];
  readonly stdinFilename: string | undefined;
}

/** @throws Failure if there is nothing to check */
export async function requestedDocuments(
  { operands, stdinFilename }: RequestedDocuments,
  { directory, readInput }: Terminal,
  configurations: ConfigurationLoader,
): Promise<RequestedDocument[]> {
  const files = operands.filter((operand) => operand !== '-');
  const documents: RequestedDocument[] = [];
  if (files.length < operands.length) {
    const path = resolve(directory, stdinFilename ?? '<stdin>');
    const displayName = stdinFilename === undefined ? '<stdin>' : toSlashPath(relative(directory, path));
    documents.push({ path, displayName, name: 'standard input', isInput: true, read: readInput });
    if (files.length === 0) return documents;
  } else if (stdinFilename !== undefined) {
    throw new Failure('--stdin-filename names the file of standard input, so it needs “-” as a path.');
  }
  for (const { path, displayName } of await findDocuments(files, directory, configurations)) {
    documents.push({
      path,
      displayName,
      name: `“${displayName}”`,
      isInput: false,
      read: () => readBytes(path, displayName),
    });
  }
  return documents;
}
