import type { Layout } from '@findings/core';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { Failure } from '@findings/project';
import { createFile, writeFile } from '@findings/project/node';
import { toSlashPath } from './display-path.js';

export type Written = 'wrote' | 'kept' | 'replaced';

/**
 * Writes imported Markdown. A file that exists and is different may have corrections, so it is only replaced on request.
 *
 * @throws Failure
 */
export function writeImport(path: string, shown: string, markdown: string, isForced: boolean): Written {
  if (!existsSync(path)) {
    createFile(path, shown, markdown);
    return 'wrote';
  }
  if (readEarlier(path) === markdown) return 'kept';
  if (!isForced) {
    throw new Failure(
      `“${shown}” exists and is different: it may have your corrections. Nothing was written. To compare, write to another file with --output; to replace it, use --force.`,
    );
  }
  writeFile(path, shown, markdown);
  return 'replaced';
}

/** The Markdown of an earlier import. Undefined if there is none, or if it cannot be read, which is reported when it is written. */
export function readEarlier(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

/**
 * Writes the layout of a PDF next to its Markdown. It has nothing to correct, so it is always replaced.
 *
 * @param source absolute path of the PDF, or `undefined` if it was read from standard input
 * @returns a sentence about it for the user; empty for other documents
 * @throws Failure
 */
export async function writeLayout(
  layout: Layout | undefined,
  markdown: string,
  source: string | undefined,
  directory: string,
): Promise<readonly string[]> {
  if (layout === undefined) return [];
  const { layoutPath, printLayout } = await import('@findings/core');
  const shown = layoutPath(markdown);
  const path = resolve(directory, shown);
  const document = source === undefined ? '' : toSlashPath(relative(dirname(path), source));
  writeFile(path, shown, printLayout({ ...layout, document }));
  return [`${shown} says where the text is on the pages. Keep it next to ${markdown}: a review uses it.`];
}
