import type { Target } from '@findings/core/check';
import type { FindingName } from '../answers/answers.js';
import { wholeId } from '../workspace/whole-id.js';
import type { Workspace } from '../workspace/workspace.js';
import { lineOf } from './line-of.js';
import { code, link } from './markdown.js';
import type { Standing } from './standing.js';

/**
 * `[Open in the report](…#L12) · s4.h2`: where it stands, and what to write to cite it; and, where the client has commands, what
 * else can be done with it.
 */
export function footer(workspace: Workspace, source: string, target: Target, { from, commands }: Standing): string {
  const { say } = workspace;
  const finding: FindingName = { source, id: wholeId(target) };
  const isCited = workspace.index.count(source, finding.id) > 0;
  const parts = [
    commands && 'finding' in target && link(say`Insert quotation`, commands.insertQuotation(finding)),
    link(say`Open in the report`, source, lineOf(target)),
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
