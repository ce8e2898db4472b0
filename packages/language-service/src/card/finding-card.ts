import type { Target } from '@findings/core/check';
import type { Workspace } from '../workspace/workspace.js';
import { bodyOf } from './body.js';
import { citedLine } from './cited-line.js';
import { footer } from './footer.js';
import { headLines } from './head.js';
import type { Standing } from './standing.js';

/**
 * What can be cited, on a card of Markdown: what it is, who says it, when and where, the words, the figures in them, who
 * else cites it, and where it stands in its report.
 *
 * @param source URI of the report's file
 * @param target of that report
 */
export function findingCard(workspace: Workspace, source: string, target: Target, standing: Standing = {}): string {
  return [
    headLines(source, target, standing.part),
    ...bodyOf(workspace, source, target),
    citedLine(workspace, source, target, standing),
    footer(workspace, source, target, standing),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}
