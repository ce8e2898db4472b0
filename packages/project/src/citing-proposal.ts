import type { Report } from '@findings/core';
import type { DocumentCitation } from './document-citations.js';
import type { LoadedLibrary } from './library-loader.js';
import { citedIds } from './move-citations.js';

/** A proposal that cites a report which is about to be corrected. */
export interface CitingProposal {
  /** Absolute. */
  readonly path: string;
  readonly displayName: string;
  readonly source: string;
  /** All citations of the proposal, resolved before the correction. */
  readonly citations: readonly DocumentCitation[];
  /** The report as it is before the correction. */
  readonly report: Report;
  /** Local ids of the report that the proposal cites. */
  readonly cited: readonly string[];
  /** Absolute path of the lock, which may not exist. */
  readonly lock: string;
}

/**
 * A document as a proposal that cites the report of a file; undefined if it does not cite it.
 *
 * @param reportPath absolute
 */
export function citingProposal(
  document: Pick<CitingProposal, 'path' | 'displayName' | 'source' | 'citations' | 'lock'>,
  { library, paths }: LoadedLibrary,
  reportPath: string,
): CitingProposal | undefined {
  const report = library.reports.find(({ key }) => paths.get(key) === reportPath);
  if (!report) return undefined;
  const cited = citedIds(document.citations, report);
  return cited.length === 0 ? undefined : { ...document, report, cited };
}
