import { findCitations } from '@findings/citations';
import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { Failure } from '@findings/project';
import { readText, writeFile } from '@findings/project/node';
import { writePieces } from '../terminal/buffered-writer.js';
import type { Terminal } from '../terminal/terminal.js';

/**
 * Writes the result of a command: to the file of `--output`, or to standard output.
 *
 * @param inputs absolute paths of the files that the result is made from, which are never overwritten
 * @throws Failure
 */
export async function writeOutput(
  output: string | undefined,
  pieces: Iterable<string>,
  inputs: Iterable<string>,
  terminal: Pick<Terminal, 'directory' | 'write'>,
): Promise<void> {
  if (output === undefined || output === '-') return writePieces(pieces, terminal);
  writeFile(outputPath(output, inputs, terminal.directory), output, [...pieces].join(''));
}

/**
 * The path of `--output`.
 *
 * @param inputs absolute paths of the files that the result is made from, which are never overwritten
 * @throws Failure if it is one of them, a proposal, or not a file
 */
export function outputPath(output: string, inputs: Iterable<string>, directory: string): string {
  const path = resolve(directory, output);
  if (/^\/(?:dev|proc)\//.test(path)) {
    throw new Failure(`“${output}” is not a file. To write to standard output, leave out --output.`);
  }
  for (const input of inputs) {
    if (isSameFile(input, path)) throw new Failure(`This command also reads “${output}”. ${CHOOSE_ANOTHER}`);
  }
  if (isProposal(path, output))
    throw new Failure(`“${output}” is a proposal, because it cites findings. ${CHOOSE_ANOTHER}`);
  return path;
}

const CHOOSE_ANOTHER = 'Nothing was written. Choose another file for --output.';

/** Whether two paths lead to the same file. */
function isSameFile(one: string, other: string): boolean {
  const options = { bigint: true, throwIfNoEntry: false } as const;
  const [a, b] = [statSync(one, options), statSync(other, options)];
  return a !== undefined && b !== undefined && a.dev === b.dev && a.ino === b.ino;
}

/** Whether a file is Markdown with citations. The Markdown that commands write has none, so it can be overwritten. */
function isProposal(path: string, displayName: string): boolean {
  if (!/\.(?:md|markdown|qmd|rmd|mdx)$/i.test(path)) return false;
  if (statSync(path, { throwIfNoEntry: false })?.isFile() !== true) return false;
  return findCitations(readText(path, displayName)).length > 0;
}
