import { Failure } from '@findings/project';
import type { Files } from '@findings/project';

/** What stands in a file; undefined where it went, or is no text, which is logged. */
export function proposalText(files: Files, path: string, log: (message: string) => void): string | undefined {
  if (files.kindOf(path) !== 'file') return undefined;
  try {
    return files.read(path, path);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    log(error.message);
    return undefined;
  }
}
