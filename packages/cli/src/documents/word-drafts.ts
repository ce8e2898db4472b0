import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Configuration } from '@findings/project';
import { findMatchingFiles } from '@findings/project/node';
import { citedFindings } from './cited-finding.js';

const WORD = ['**/*.docx'];
/** Maximum number of documents to read: a folder may have hundreds, and each takes time. */
const MOST_READ = 20;

/** All Word documents that a configuration does not exclude. They need not be drafts, so a check reads only those that are named. */
export async function findWordFiles(configuration: Configuration): Promise<readonly string[]> {
  const found = await findMatchingFiles(WORD, configuration, { isWithin: true });
  return found.filter((path) => !isOwnerFile(path)).sort();
}

/** Word writes a file `~$draft.docx` while it has a document open. It is not a document. */
export function isOwnerFile(path: string): boolean {
  return basename(path).startsWith('~$');
}

/**
 * The Word documents of a configuration that cite findings and were not checked. Copies with comments and the originals of imported reports
 * are left out.
 */
export async function findWordDrafts(configuration: Configuration, checked: ReadonlySet<string>): Promise<string[]> {
  const reports = new Set(configuration.reports.map(({ path }) => withoutExtension(path)));
  const found = (await findWordFiles(configuration)).filter(
    (path) => !checked.has(path) && !reports.has(withoutExtension(path)),
  );
  if (found.length === 0) return [];
  const { readWordDocument } = await import('@findings/word');
  return found.slice(0, MOST_READ).filter((path) => {
    try {
      const { isUnchangedCopy, markdown } = readWordDocument(readFileSync(path));
      return !isUnchangedCopy && citedFindings(markdown).length > 0;
    } catch {
      // The user did not name this document, so it is no error if it cannot be read.
      return false;
    }
  });
}

function withoutExtension(path: string): string {
  return path.replace(/\.\w+$/, '');
}
