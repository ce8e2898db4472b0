import type { DocumentProblem } from '@findings/check';
import type { Span } from '@findings/core';
import type { Files } from '../files/files.js';
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
 * @param isFolder what is said where it is a folder; without a full stop
 */
export function missingNamedFile(
  files: Files,
  { file, span }: NamedFile,
  full: string,
  isFolder: string,
): DocumentProblem | undefined {
  const kind = files.kindOf(full);
  if (kind === 'file') return undefined;
  const message = kind ? isFolder : missingFile(files, full, file);
  return frontMatterProblem('config.missing-file', message, span);
}
