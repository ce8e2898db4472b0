import { existsSync } from 'node:fs';
import { extname } from 'node:path';
import { Failure, isWordFile } from '@findings/project';
import { readBytes, writeFile } from '@findings/project/node';
import type { CheckDocumentFile } from '../documents/document-result.js';
import type { RequestedDocument } from '../documents/requested-documents.js';
import { outputPath } from '../files/write-output.js';
import { countNoun } from '../render/count-noun.js';
import type { Terminal } from '../terminal/terminal.js';
import { commentedName } from './commented-name.js';
import { say } from '../terminal/say.js';

/** @throws Failure if `--output` cannot be a copy of the documents */
export function refuseOtherDocuments(documents: readonly RequestedDocument[], output: string): void {
  const [first, second] = documents;
  if (!first || second) {
    throw new Failure(
      say`--output takes one Word document, but ${documents.length} files would be checked. Name one: findings check draft.docx --output ${output}`,
    );
  }
  if (first.isInput) return;
  if (!isWordFile(first.path)) throw notWord(first.name);
  const [from, to] = [extname(first.path).toLowerCase(), extname(output).toLowerCase()];
  if (from !== to) {
    throw new Failure(
      `The copy of ${first.name} is a Word document, too, so its name must end in ${from}: --output ${commentedName(first.displayName)}`,
    );
  }
}

/** Writes a copy of the document with comments for the problems that are reported. */
export function withCommentsFile(check: CheckDocumentFile, output: string, terminal: Terminal): CheckDocumentFile {
  return async (document, bytes) => {
    const result = await check(document, bytes);
    if (!result.withComments) {
      if (result.isComplete) throw notWord(document.name);
      return result;
    }
    const inputs = [...(document.isInput ? [] : [document.path]), ...result.dependencies];
    const path = outputPath(output, inputs, terminal.directory);
    const copy = result.withComments(result.problems);
    await refuseCorrected(path, output, copy);
    writeFile(path, output, copy);
    const count = result.problems.length;
    terminal.warn(
      count === 0 ? `Wrote “${output}”, without comments.` : `Wrote “${output}” with ${countNoun(count, 'comment')}.`,
    );
    return result;
  };
}

/** Refuses to replace a Word document that is not the unchanged result of an earlier run: it may have corrections. */
async function refuseCorrected(path: string, output: string, copy: Uint8Array): Promise<void> {
  if (!existsSync(path)) return;
  const { readWordDocument } = await import('@findings/word');
  try {
    const existing = readBytes(path, output);
    if (existing.equals(copy) || readWordDocument(existing).isUnchangedCopy) return;
  } catch (error) {
    if (error instanceof Failure) throw error;
    // The existing file is not a Word document. It is not replaced either.
  }
  throw new Failure(
    `“${output}” exists, and may have your corrections. It was not changed. Choose another file for --output, or delete it.`,
  );
}

function notWord(name: string): Failure {
  return new Failure(
    say`--output writes a copy of a Word document with comments, but ${name} is not a Word document. To save the results of a check, use: findings check --format json > results.json`,
  );
}
