import { sessionTitle } from '@findings/core/library';
import type { Target } from '@findings/core/library';
import type { CitedFinding } from '../results/client-results.js';
import { truncateText, withLeadingEllipsis } from '../card/truncate-text.js';
import type { Context } from '../workspace/context.js';
import { nameOfTarget } from '../workspace/citation-references.js';
import { targetLocation } from '../workspace/target-location.js';
import type { Workspace } from '../workspace/workspace.js';

/** A card holds so much, in UTF-16 code units. */
const LONGEST = 320;

/** What can be cited, in plain words: whoever shows them has to escape them. */
export function citedFinding(workspace: Workspace, context: Context, target: Target): CitedFinding {
  const { source, id } = nameOfTarget(target, context);
  const { report, session } = target;
  return {
    id: report.key === context.library?.defaultKey ? target.id : target.qualifiedId,
    qualifiedId: target.qualifiedId,
    title: target.title,
    ...(session && target.type !== 'session' && { session: sessionTitle(workspace.say, session) }),
    speakers: target.speakers.map(({ name, affiliations: [affiliation] }) => ({
      name,
      ...(affiliation !== undefined && { affiliation }),
    })),
    // Of what holds findings the text is all of theirs.
    text: 'finding' in target ? `${withLeadingEllipsis(target.text)}${truncateText(target.text, LONGEST).text}` : '',
    place: targetLocation({ uri: source }, target),
    cited: workspace.index.count(source, id),
  };
}
