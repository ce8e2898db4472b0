import type { Span } from '@findings/core';
import type { DocumentProblem } from '@findings/core/check';
import { statSync } from 'node:fs';
import { missingFile } from '../files/missing-file.js';
import type { NamedFile } from './front-matter.js';

/** @param message without its full stop */
export function frontMatterProblem(code: string, message: string, span: Span): DocumentProblem {
  return { code, severity: 'error', message: message.endsWith('?') ? message : `${message}.`, span, choices: [] };
}

/**
 * What is wrong with a file that a document names, if it is not there.
 *
 * @param full its absolute path
 * @param needed `a report's file`
 */
export function missingNamedFile({ file, span }: NamedFile, full: string, needed: string): DocumentProblem | undefined {
  const stats = statSync(full, { throwIfNoEntry: false });
  if (stats && !stats.isDirectory()) return undefined;
  const message = stats ? `“${file}” is a folder, and ${needed} is needed here` : missingFile(full, file);
  return frontMatterProblem('config.missing-file', message, span);
}
