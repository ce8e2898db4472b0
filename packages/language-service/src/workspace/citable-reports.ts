import type { Library } from '@findings/core/library';
import type { Context } from './context.js';
import type { ReportText } from './report-text.js';
import type { Workspace } from './workspace.js';

/** A report as somebody may cite it: by which key, in which library. */
export interface CitableReport {
  /** URI of its file. */
  readonly source: string;
  readonly key: string;
  readonly library: Library;
}

/**
 * What may be cited from a proposal, or all reports where none is named or it is not known; in the order of the library, or
 * else of the files.
 */
export function citableReports(workspace: Workspace, from: string | undefined): readonly CitableReport[] {
  const context = from === undefined ? undefined : contextOf(workspace, from);
  if (!context) return workspace.reports().map(citable);
  const { library, sources } = context;
  if (!library) return [];
  return library.reports.map(({ key }) => ({ source: sources.get(key) ?? key, key, library }));
}

function contextOf(workspace: Workspace, uri: string): Context | undefined {
  return workspace.proposal(uri)?.context ?? workspace.index.proposal(uri)?.context;
}

function citable({ uri, report, library }: ReportText): CitableReport {
  return { source: uri, key: report.key, library };
}
