import type { Context } from '../workspace/context.js';
import type { Workspace } from '../workspace/workspace.js';

/** Each context that holds for a proposal, once. */
export function contextsOf({ index }: Workspace): ReadonlySet<Context> {
  const contexts = new Set<Context>();
  for (const uri of index.uris()) {
    const context = index.proposal(uri)?.context;
    if (context) contexts.add(context);
  }
  return contexts;
}

/** Those in which a report's file may be cited, each with the report's key there. */
export function contextsWith(workspace: Workspace, source: string): readonly (readonly [Context, string])[] {
  return [...contextsOf(workspace)].flatMap((context) =>
    [...context.sources].flatMap(([key, uri]) => (uri === source ? [[context, key] as const] : [])),
  );
}
