import type { Target } from '@findings/core/library';
import type { Workspace } from '../workspace/workspace.js';
import { citedLine } from './cited-line.js';
import { code, plain } from './markdown.js';

/** For whoever reads the report: what it is that stands there, who cites it, and how to. */
export function citedCard(workspace: Workspace, source: string, target: Target): string {
  const { qualifiedId, alias } = target;
  const { say } = workspace;
  return [
    `**${plain(target.title)}**`,
    citedLine(workspace, source, target, {}),
    alias === undefined ? say`Cite it as ${code(qualifiedId)}` : say`Cite it as ${code(qualifiedId)} or ${code(alias)}`,
  ].join('\n\n');
}
