import { basename, resolve } from 'node:path';
import type { ImportResult } from '@findings/import/in-worker';
import { Failure } from '@findings/project';
import { readBytes } from '@findings/project/node';
import { count } from '../arguments/option.js';
import { writeImport, writeLayout } from '../files/write-import.js';
import { importSummary } from '../render/import-summary.js';
import type { Terminal } from '../terminal/terminal.js';
import { say } from '../terminal/say.js';

/** Says that a document is not read as it is. */
export function importFirst(path: string): Failure {
  return new Failure(
    say`“${path}” has to be imported first: findings import ${path}. Then review “${basename(markdownPath(path))}”, and use that.`,
  );
}

/** Where the Markdown of a document is written. */
export function markdownPath(path: string): string {
  return `${path.replace(/\.[a-z\d]{1,9}$/i, '')}.md`;
}

/** The option of commands that import. */
export const timeoutOption = count(
  'the longest time that reading a document may take (default: 30, and 3600 with text recognition)',
  1,
  'SECONDS',
);

export interface ImportSettings {
  readonly key?: string | undefined;
  readonly password?: string | undefined;
  readonly ocr?: boolean | undefined;
  /** In seconds. */
  readonly timeout?: number | undefined;
  /** Markdown of an earlier import. What a person dismissed in it stays dismissed. */
  readonly previous?: string | undefined;
}

/**
 * Imports the document that an argument names. `-` is standard input.
 *
 * @throws Failure if it cannot be imported
 */
export async function importFile(
  operand: string,
  { key, password, ocr, timeout, previous }: ImportSettings,
  terminal: Terminal,
): Promise<ImportResult> {
  const isInput = operand === '-';
  const bytes = isInput ? await terminal.readInput() : readBytes(resolve(terminal.directory, operand), operand);
  const { importInWorker, ImportError } = await import('@findings/import/in-worker');
  try {
    return await importInWorker(bytes, {
      ...(isInput ? {} : { name: basename(operand) }),
      ...(key === undefined ? {} : { key }),
      ...(password === undefined ? {} : { password }),
      ...(ocr === undefined ? {} : { ocr }),
      ...(timeout === undefined ? {} : { timeout }),
      ...(previous === undefined ? {} : { previous }),
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

/**
 * Writes an imported document, with its layout, and prints a summary of how well it was read.
 *
 * @param output where the Markdown is written, as the user knows it
 * @param isForced whether to replace a file that has changed since it was imported
 * @param advice what to do next
 */
export async function writeImported(
  result: ImportResult,
  { output, operand, isForced }: { readonly output: string; readonly operand: string; readonly isForced: boolean },
  advice: readonly string[],
  terminal: Terminal,
): Promise<void> {
  const { directory, style } = terminal;
  const written = writeImport(resolve(directory, output), output, result.markdown, isForced);
  const source = operand === '-' ? undefined : resolve(directory, operand);
  const layoutLines = await writeLayout(result.layout, output, source, directory);
  const head = `${style.good(written)}  ${output}`;
  const lines = [head, ...importSummary(result, terminal), '', ...advice, ...layoutLines, ''];
  await terminal.print(lines.join('\n'));
}
