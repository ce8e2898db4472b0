import type { TargetReference, Location } from './results/editor-results.js';
import type { Workspace } from './workspace/workspace.js';

/** Where proposals cite what has an id in a report: by URI, then by place. */
export function citingLocations({ index }: Workspace, { source, id }: TargetReference): readonly Location[] {
  return index.citing(source, id).map(({ uri, span }) => ({ uri, span }));
}
