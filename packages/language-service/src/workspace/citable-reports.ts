import type { Library } from '@findings/core/library';
import type { ReportText } from './report-text.js';
import type { Workspace } from './workspace.js';

/** A report that can be cited, with its key in a library. */
export interface CitableReport {
  /** URI of its file. */
  readonly source: string;
  readonly key: string;
  readonly library: Library;
}

/**
 * The reports that a proposal can cite, in the library's order.
 *
 * @param from URI of the proposal; without a known one, all reports of the workspace, sorted by URI
 */
export function citableReports(workspace: Workspace, from?: string): readonly CitableReport[] {
  const proposal = from === undefined ? undefined : (workspace.proposal(from) ?? workspace.index.proposal(from));
  if (!proposal) return workspace.reports().map(citable);
  const { library, sources } = proposal.context;
  if (!library) return [];
  return library.reports.map(({ key }) => ({ source: sources.get(key) ?? key, key, library }));
}

function citable({ uri, report, library }: ReportText): CitableReport {
  return { source: uri, key: report.key, library };
}
