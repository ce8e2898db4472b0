import type * as core from '@findings/core';
import type { CorrectionAnswer, CorrectionRequest, Units } from '@findings/core';
import { sourceText } from '@findings/core/text';
import { moveIds } from './rename/rename-local-ids.js';
import type { Refusal, WorkspaceEdit } from './results/editor-results.js';
import { changedLines } from './text-edits.js';
import type { Workspace } from './workspace/workspace.js';

export interface CorrectedReport {
  readonly answer: CorrectionAnswer;
  /** The cited ids that name something else afterwards. Their citations and pins move along in the edit. */
  readonly moved: CorrectionAnswer['moved'];
  /** Absent if nothing changes. */
  readonly edit?: WorkspaceEdit;
}

/** Corrects reports. The server injects it, because it loads the parser. */
export type CorrectionEngine = Pick<typeof core, 'correct' | 'CorrectionError' | 'readUnits'>;

/** The ids of findings and parts of a report that proposals cite. */
export function citedIds({ index }: Workspace, uri: string, { units }: Units): readonly string[] {
  const ids = new Set(units.flatMap(({ finding, part }) => [finding ?? [], part ?? []].flat()));
  return [...ids].filter((id) => index.count(uri, id) > 0);
}

/** Corrects a report, and moves citations along. Writes nothing. A refusal says why the report cannot be corrected at all. */
export function correctReport(
  { correct, CorrectionError, readUnits }: CorrectionEngine,
  workspace: Workspace,
  uri: string,
  markdown: string,
  request: CorrectionRequest,
  by: 'reviewer' | 'assistant',
): CorrectedReport | Refusal {
  try {
    const cited = citedIds(workspace, uri, readUnits(markdown));
    const { markdown: corrected, answer } = correct(markdown, request, { by, cited, say: workspace.say });
    const edit = corrected === markdown ? undefined : changedLines(sourceText(markdown), corrected);
    if (!edit) return { answer, moved: [] };
    const moved = answer.moved.filter(({ from }) => cited.includes(from));
    const along = moveIds(workspace, uri, moved);
    if ('refusal' in along) return along;
    return { answer, moved, edit: { changes: [{ uri, edits: [edit] }, ...along.changes] } };
  } catch (error) {
    if (error instanceof CorrectionError) return { refusal: error.message };
    throw error;
  }
}
