import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Configuration } from '@findings/project';
import { findMatchingFiles } from '@findings/project/node';
import { citedFindings } from './cited-finding.js';

const WORD = ['**/*.docx'];
/** A folder may have hundreds of Word documents, and reading one takes time. */
const MOST_READ = 20;

/** Word documents are checked only if they are named: the command does not know which are drafts. */
export async function findWordFiles(configuration: Configuration): Promise<readonly string[]> {
  const found = await findMatchingFiles(WORD, configuration, { isWithin: true });
  return found.filter((path) => !isOwnerFile(path)).sort();
}

/** Word writes a file `~$draft.docx` while it has a document open. It is not a document. */
export function isOwnerFile(path: string): boolean {
  return basename(path).startsWith('~$');
}

/**
 * The Word documents of a configuration that cite findings, and that a check without a path passes over. A copy with comments is none, and
 * neither is the document from which a report was imported.
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
      // The user did not name it, so its damage is no problem of this run.
      return false;
    }
  });
}

function withoutExtension(path: string): string {
  return path.replace(/\.\w+$/, '');
}
