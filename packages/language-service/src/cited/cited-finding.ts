import { sessionTitle } from '@findings/core/check';
import type { Target } from '@findings/core/check';
import type { CitedFinding } from '../answers/for-clients.js';
import { cutText, goingOn } from '../card/cut-text.js';
import type { Context } from '../workspace/context.js';
import { nameOfTarget } from '../workspace/named-by.js';
import { placeOfTarget } from '../workspace/place-of-target.js';
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
    text: 'finding' in target ? `${goingOn(target.text)}${cutText(target.text, LONGEST).text}` : '',
    place: placeOfTarget({ uri: source }, target),
    cited: workspace.index.count(source, id),
  };
}
