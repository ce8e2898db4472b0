import type { Target } from '@findings/core/library';
import type { Workspace } from '../workspace/workspace.js';
import { bodyOf } from './card-body.js';
import { citedLine } from './cited-line.js';
import { footer } from './card-footer.js';
import { headLines, placeLine } from './card-header.js';
import type { CardPosition } from './card-position.js';

/**
 * What can be cited, on a card of Markdown: who says it, the words, the figures in them; then, in small print, what it is and
 * where it stands, who else cites it, and what can be done with it.
 *
 * @param source URI of the report's file
 * @param target of that report
 */
export function findingCard(workspace: Workspace, source: string, target: Target, standing: CardPosition = {}): string {
  const head = headLines(workspace.say, target, standing.part);
  const place = placeLine(workspace.say, source, target);
  // Of what holds findings, the place is what a reader wants first; of a finding, the words.
  const [first, last] = 'finding' in target || place === '' ? [head, place] : [`${head}  \n${place}`, ''];
  const actions = footer(workspace, source, target, standing);
  return [
    first,
    // What can be clicked on is in sight, however much the finding says.
    standing.commands ? actions : '',
    ...bodyOf(workspace, source, target),
    last,
    citedLine(workspace, source, target, standing),
    standing.commands ? '' : actions,
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}
