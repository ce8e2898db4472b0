import { basename, resolve } from 'node:path';
import type { ImportResult } from '@findings/import';
import { Failure, newReportKey } from '@findings/project';
import { nodeFiles, readBytes } from '@findings/project/node';
import type { Terminal } from '../terminal/terminal.js';

/** Names of files that have to be imported before they can be read as a report. */
const NEEDS_IMPORT = /\.(?:pdf|docx?|odt|rtf|epub|x?html?|tex|pptx?|odp|pages)$/i;

export function needsImport(path: string): boolean {
  return NEEDS_IMPORT.test(path);
}

/** Says that a document is not read as it is. */
export function importFirst(path: string): Failure {
  return new Failure(
    `“${path}” has to be imported first: findings import ${path}. Then review “${basename(markdownPath(path))}”, and use that.`,
  );
}

/** Where the Markdown of a document is written. */
export function markdownPath(path: string): string {
  return `${path.replace(/\.[a-z\d]{1,9}$/i, '')}.md`;
}

export interface ImportSettings {
  readonly key?: string | undefined;
  readonly password?: string | undefined;
  readonly ocr?: boolean | undefined;
}

/**
 * Imports the document that an argument names. `-` is standard input.
 *
 * @throws Failure if it cannot be imported
 */
export async function importFile(
  operand: string,
  { key, password, ocr }: ImportSettings,
  terminal: Terminal,
): Promise<ImportResult> {
  const isInput = operand === '-';
  const bytes = isInput ? await terminal.readInput() : readBytes(resolve(terminal.directory, operand), operand);
  // The readers of all formats together are large: they are loaded only here.
  const { importDocument, ImportError } = await import('@findings/import');
  try {
    return await importDocument(bytes, {
      ...(isInput ? {} : { name: basename(operand) }),
      ...(key === undefined ? {} : { key }),
      ...(password === undefined ? {} : { password }),
      ...(ocr === undefined ? {} : { ocr }),
      chooseKey: (report) => newReportKey(nodeFiles.paths, isInput ? 'report' : operand, report.title, [], report.key),
      onProgress: ({ unit, done, total }) =>
        terminal.progress(`Reading ${unit} ${done} of ${total} of ${basename(operand)}`),
    });
  } catch (error) {
    if (error instanceof ImportError) throw new Failure(`“${operand}”: ${error.message}`);
    throw error;
  } finally {
    terminal.progress();
  }
}
