import type { Refusal, WorkspaceEdit } from '../results/editor-results.js';
import type { Workspace } from '../workspace/workspace.js';
import { withReportKey } from './key-place.js';
import { refuse } from './rename-target.js';
import { usesOf } from './key-uses.js';
import { createEdits } from './workspace-edit.js';

/** A key that no report has (any more), in all proposals that write it: the configuration has another one. */
export function replaceMissingKey(workspace: Workspace, key: string, typed: string): WorkspaceEdit | Refusal {
  const to = typed.replace(/^@/, '').replace(/:$/, '');
  const edits = createEdits();
  for (const use of usesOf(workspace, workspace.index.under(key))) {
    const { library } = use.context;
    // Where a report has that key, or it is another's work, nothing is missing.
    if (library?.resolve(use.key).type !== 'unresolved' || use.parts.reportKey !== undefined) continue;
    const [report] = library.targets(to);
    if (!report) {
      const keys = library.reports.map((each) => workspace.say`“${each.key}”`).join(', ');
      return refuse(workspace.say`No report has the key “${to}”, so that nothing was renamed. There is ${keys}.`);
    }
    const parts = { reportKey: key, local: use.key.slice(key.length + 1) };
    edits.add(use.uri, withReportKey(use, parts, report.report.key));
  }
  return edits.edit;
}
