import type { Translate } from '@findings/core/text';
import { fileName } from '../paths.js';
import type { CitationLocation } from '../workspace/citation-index.js';
import { splitKey } from '../workspace/citation-references.js';
import type { KeyParts } from '../workspace/citation-references.js';
import type { Context } from '../workspace/context.js';
import type { Workspace } from '../workspace/workspace.js';

/** A citation whose key may have to change. */
export interface KeyUse extends CitationLocation {
  readonly parts: KeyParts;
  readonly context: Context;
}

/** Adds the parts and the context of keys. Equal keys are split once, because a finding can have 10,000 citations. */
export function usesOf({ index }: Workspace, citations: readonly CitationLocation[]): readonly KeyUse[] {
  const partsByContext = new Map<Context, Map<string, KeyParts>>();
  const uses: KeyUse[] = [];
  let uri: string | undefined;
  let context: Context | undefined;
  let partsByKey = new Map<string, KeyParts>();
  for (const citation of citations) {
    if (citation.uri !== uri) {
      uri = citation.uri;
      context = index.proposal(uri)?.context;
      if (context) {
        partsByKey = partsByContext.get(context) ?? new Map<string, KeyParts>();
        partsByContext.set(context, partsByKey);
      }
    }
    if (!context) continue;
    const { key } = citation;
    let parts = partsByKey.get(key);
    if (!parts) partsByKey.set(key, (parts = splitKey(key, context.library)));
    uses.push({ ...citation, parts, context });
  }
  return uses;
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
