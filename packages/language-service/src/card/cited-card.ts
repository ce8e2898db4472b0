import type { Target } from '@findings/core/check';
import type { Workspace } from '../workspace/workspace.js';
import { citedLine } from './cited-line.js';
import { code, plain } from './markdown.js';

/** For whoever reads the report: what it is that stands there, who cites it, and how to. */
export function citedCard(workspace: Workspace, source: string, target: Target): string {
  const { qualifiedId, alias } = target;
  const alsoBy = alias === undefined ? '' : ` or ${code(alias)}`;
  return [
    `**${plain(target.title)}**`,
    citedLine(workspace, source, target, {}),
    `Cite it as ${code(qualifiedId)}${alsoBy}`,
  ].join('\n\n');
}
