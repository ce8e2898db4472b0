import type { FindingName, Place } from '../answers/answers.js';
import type { Workspace } from '../workspace/workspace.js';

/** Where proposals cite what has an id in a report: by URI, then by place. */
export function citing({ index }: Workspace, { source, id }: FindingName): readonly Place[] {
  return index.citing(source, id).map(({ uri, span }) => ({ uri, span }));
}
