import type { DocumentProblem } from '@findings/check';
import type { CheckedFile, CheckedProblem } from '../formats/format.js';
import type { RequestedDocument } from './requested-documents.js';

export interface DocumentResult extends CheckedFile {
  /** False if something that the check needs could not be read, which was reported. */
  readonly isComplete: boolean;
  /**
   * Absolute paths of all files that the result depends on, without the document: the configuration, reports and so on. Some
   * may not exist.
   */
  readonly dependencies: readonly string[];
  /** For a Word document: returns a copy with a comment for each of these problems. */
  readonly withComments?: (problems: readonly CheckedProblem[]) => Uint8Array;
  /** The number of problems that were fixed. Undefined for none. */
  readonly fixed?: number;
  /** The number of problems that `--fix` without `--dry-run` would fix. */
  readonly wouldFix?: number;
  /** The number of problems that the baseline accepts, and that are not reported. Undefined for none. */
  readonly accepted?: number;
}

/** The titles of the ids that the problems of a result name: what is stored or sent in place of `titleOf`. */
export function titlesOf({ problems, titleOf }: Pick<DocumentResult, 'problems' | 'titleOf'>): Record<string, string> {
  const ids = problems.flatMap(({ id, suggestions = [] }) => (id === undefined ? suggestions : [id, ...suggestions]));
  const titles = ids.flatMap((id) => {
    const title = titleOf(id);
    return title === undefined ? [] : [[id, title] as const];
  });
  return Object.fromEntries(titles);
}

/** The reverse of `titlesOf`. */
export function titleLookup(titles: Readonly<Record<string, string>>): DocumentResult['titleOf'] {
  return (id) => (Object.hasOwn(titles, id) ? titles[id] : undefined);
}

/**
 * Checks one document. The cache, the fixes and the baseline wrap such a function.
 *
 * @param bytes the content of the document
 * @throws Failure if the document cannot be checked
 */
export type CheckDocumentFile<Result extends DocumentResult = DocumentResult> = (
  document: RequestedDocument,
  bytes: Buffer,
) => Promise<Result>;

/** A result that does not come from a cache. It can check another text with the same reports. */
export interface FreshResult extends DocumentResult {
  readonly problems: readonly DocumentProblem[];
  /** Whether citations of moved texts are rewritten in all documents, together with their pins. */
  readonly movesPins: boolean;
  /** Checks another text in place of the document's. */
  check(markdown: string): Pick<FreshResult, 'citations' | 'problems'>;
}
