import type { Target } from '@findings/core/library';
import type { TargetReference } from '../results/editor-results.js';
import { localIdOf } from '../workspace/local-id.js';
import type { Workspace } from '../workspace/workspace.js';
import { reportLineOf } from './target-line.js';
import { code, link } from './markdown.js';
import type { CardPosition } from './card-position.js';

/**
 * `[Open in the report](…#L12) · s4.h2`: where it stands, and what to write to cite it; and, where the client has commands, what
 * else can be done with it.
 */
export function footer(workspace: Workspace, source: string, target: Target, { from, commands }: CardPosition): string {
  const { say } = workspace;
  const finding: TargetReference = { source, id: localIdOf(target) };
  const isCited = workspace.index.count(source, finding.id) > 0;
  const parts = [
    commands && 'finding' in target && link(say`Insert quotation`, commands.insertQuotation(finding)),
    link(say`Open in the report`, source, reportLineOf(target)),
    commands && isCited && link(say`Show who cites it`, commands.showCitations(finding)),
    code(idToWrite(workspace, target, from)),
  ];
  return parts.filter((part) => typeof part === 'string').join(' · ');
}

/** The id without its report's key where a proposal means that report by default. */
function idToWrite(workspace: Workspace, target: Target, from: string | undefined): string {
  const { defaultKey } = (from === undefined ? undefined : workspace.proposal(from)?.context.library) ?? {};
  return defaultKey?.toLowerCase() === target.report.key.toLowerCase() ? target.id : target.qualifiedId;
}
