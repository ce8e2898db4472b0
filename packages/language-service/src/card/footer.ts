import type { Target } from '@findings/core/check';
import type { Workspace } from '../workspace/workspace.js';
import { lineOf } from './line-of.js';
import { code, link } from './markdown.js';
import type { Standing } from './standing.js';

/** `[Open in the report](…#L12) · s4.h2`: where it stands, and what to write to cite it. */
export function footer(workspace: Workspace, source: string, target: Target, { from }: Standing): string {
  return `${link('Open in the report', source, lineOf(target))} · ${code(idToWrite(workspace, target, from))}`;
}

/** The id without its report's key where a proposal means that report by default. */
function idToWrite(workspace: Workspace, target: Target, from: string | undefined): string {
  const { defaultKey } = (from === undefined ? undefined : workspace.proposal(from)?.context.library) ?? {};
  return defaultKey?.toLowerCase() === target.report.key.toLowerCase() ? target.id : target.qualifiedId;
}
