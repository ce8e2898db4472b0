import { Failure } from '@findings/project';
import type { Files } from '@findings/project';

/** Whether a document can be a proposal: by its language id, or by its file name if the client has no language for it. */
export function isMarkdown(uri: string, languageId?: string): boolean {
  if (languageId !== undefined && LANGUAGES.test(languageId)) return true;
  return NAMES.test(uri);
}

const LANGUAGES = /^(?:markdown|pandoc|quarto|rmd|mdx)/i;
const NAMES = /\.(?:md|markdown|qmd|rmd)$/i;

/** Returns undefined if the file is missing, or if it cannot be read as text, which is logged. */
export function readStored(files: Files, path: string, log?: (message: string) => void): string | undefined {
  if (files.kindOf(path) !== 'file') return undefined;
  try {
    return files.read(path, path);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    log?.(error.message);
    return undefined;
  }
}
