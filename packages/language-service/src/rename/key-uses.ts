import type { Translate } from '@findings/core/text';
import { fileName } from '../paths.js';
import type { CitationLocation } from '../workspace/citation-index.js';
import type { Context } from '../workspace/context.js';
import { keyUses, type KeyUse } from '../workspace/key-uses.js';
import type { Workspace } from '../workspace/workspace.js';
import { equalsIgnoringCase } from './rename-edits.js';

/** The citations of a report, or of what is in it. */
export function usesOfReport(workspace: Workspace, source: string): readonly KeyUse[] {
  const contexts = new Map(contextsWithReport(workspace, source));
  return keyUses(workspace).filter(({ parts: { reportKey, local }, context }) => {
    const key = contexts.get(context);
    const cited = reportKey ?? (local === '' ? undefined : context.library?.defaultKey);
    return key !== undefined && cited !== undefined && equalsIgnoringCase(cited, key);
  });
}

/** For messages: the file and line of the first citation, and the number of others. */
export function describeUses(say: Translate, citations: readonly CitationLocation[]): string {
  const name = fileName(citations[0]?.uri ?? '');
  const line = citations[0]?.span.start.line ?? 1;
  const others = citations.length - 1;
  if (others === 0) return say`${name}, line ${line}`;
  return others === 1
    ? say`${name}, line ${line} (and 1 other place)`
    : say`${name}, line ${line} (and ${others} other places)`;
}

/** The distinct contexts of all proposals. */
export function contextsOf({ index }: Workspace): ReadonlySet<Context> {
  const contexts = new Set<Context>();
  for (const uri of index.uris()) {
    const context = index.proposal(uri)?.context;
    if (context) contexts.add(context);
  }
  return contexts;
}

/** The contexts in which a report can be cited, each with the report's key there. */
export function contextsWithReport(workspace: Workspace, source: string): readonly (readonly [Context, string])[] {
  return [...contextsOf(workspace)].flatMap((context) =>
    [...context.sources].flatMap(([key, uri]) => (uri === source ? [[context, key] as const] : [])),
  );
}
