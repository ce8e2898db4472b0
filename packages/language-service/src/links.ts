import type { DocumentLink } from './results/editor-results.js';
import type { Workspace } from './workspace/workspace.js';

/** Links from the paths in front matter to the files. A citation has a definition: a link would add a second card to its own. */
export function links({ proposal, say }: Workspace, uri: string): readonly DocumentLink[] {
  return (proposal(uri)?.files ?? []).map((file) => ({ ...file, tooltip: say`Open this file` }));
}
