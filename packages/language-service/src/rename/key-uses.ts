import type { CitationLocation } from '../workspace/citation-index.js';
import type { Context } from '../workspace/context.js';
import { splitKey } from '../workspace/citation-references.js';
import type { KeyParts } from '../workspace/citation-references.js';
import type { Workspace } from '../workspace/workspace.js';
import type { Translate } from '@findings/core/text';

/** A citation that has to be written anew. */
export interface Use extends CitationLocation {
  readonly parts: KeyParts;
  readonly context: Context;
}

/** In their order. Keys are taken apart once for all citations that write the same, and a finding has ten thousands of them. */
export function usesOf({ index }: Workspace, occurrences: readonly CitationLocation[]): readonly Use[] {
  const partsIn = new Map<Context, Map<string, KeyParts>>();
  const uses: Use[] = [];
  let uri: string | undefined;
  let context: Context | undefined;
  let known = new Map<string, KeyParts>();
  for (const occurrence of occurrences) {
    if (occurrence.uri !== uri) {
      uri = occurrence.uri;
      context = index.proposal(uri)?.context;
      if (context) partsIn.set(context, (known = partsIn.get(context) ?? new Map<string, KeyParts>()));
    }
    if (!context) continue;
    const { key, span } = occurrence;
    let parts = known.get(key);
    if (!parts) known.set(key, (parts = splitKey(key, context.library)));
    uses.push({ uri: occurrence.uri, span, key, parts, context });
  }
  return uses;
}

/** The first one’s file and line, and how many others there are: for a message. */
export function describeUses(say: Translate, occurrences: readonly CitationLocation[]): string {
  const name = decoded(occurrences[0]?.uri.replace(/^.*\//, '') ?? '');
  const line = occurrences[0]?.span.start.line ?? 1;
  const others = occurrences.length - 1;
  if (others === 0) return say`${name}, line ${line}`;
  return others === 1
    ? say`${name}, line ${line} (and 1 other place)`
    : say`${name}, line ${line} (and ${others} other places)`;
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

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
