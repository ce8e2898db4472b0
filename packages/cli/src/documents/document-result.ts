import type { DocumentProblem } from '@findings/check';
import type { CheckedFile } from '../formats/format.js';
import type { RequestedDocument } from './requested-documents.js';

/** What is said of a document. */
export interface DocumentResult extends CheckedFile {
  /** False where something could not be done, which was told. */
  readonly done: boolean;
  /**
   * Absolute paths of all files, beside the document, that the answer hangs on: the configuration, reports… Some of them
   * may not be there yet.
   */
  readonly dependencies: readonly string[];
  /** How many problems were fixed; absent where none were. */
  readonly fixed?: number;
  /** How many would be, if files were written. */
  readonly wouldFix?: number;
  /** How many problems are not told because they were accepted before; absent where none were. */
  readonly accepted?: number;
}

/**
 * Answers for one document; what is done besides (a cache, fixing…) goes around it.
 *
 * @param bytes what stands in the document
 * @throws Failure where the document cannot be checked
 */
export type CheckDocumentFile<Said extends DocumentResult = DocumentResult> = (
  document: RequestedDocument,
  bytes: Buffer,
) => Promise<Said>;

/** An answer that was made just now: the same reports can be asked about other words. */
export interface FreshResult extends DocumentResult {
  readonly problems: readonly DocumentProblem[];
  /** Whether what moved may be rewritten: it is everywhere, and its pins go along. */
  readonly movesPins: boolean;
  /** Answers for a text that stands in the document's place. */
  check(markdown: string): Pick<FreshResult, 'citations' | 'problems'>;
}
