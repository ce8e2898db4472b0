import type { Occurrence } from '../workspace/citation-index.js';
import type { Context } from '../workspace/context.js';
import { partsOfKey } from '../workspace/named-by.js';
import type { KeyParts } from '../workspace/named-by.js';
import type { Workspace } from '../workspace/workspace.js';

/** A citation that has to be written anew. */
export interface Use extends Occurrence {
  readonly parts: KeyParts;
  readonly context: Context;
}

export function usesOf({ index }: Workspace, occurrences: readonly Occurrence[]): readonly Use[] {
  return occurrences.flatMap((occurrence) => {
    const context = index.proposal(occurrence.uri)?.context;
    return context ? [{ ...occurrence, context, parts: partsOfKey(occurrence.key, context.library) }] : [];
  });
}

/** `3 citations`, with the first one's file: for a message. */
export function told(occurrences: readonly Occurrence[]): string {
  const name = decoded(occurrences[0]?.uri.replace(/^.*\//, '') ?? '');
  const line = occurrences[0]?.span.start.line ?? 1;
  const others = occurrences.length - 1;
  return `${name}, line ${line}${others === 0 ? '' : ` (and ${others} other ${others === 1 ? 'place' : 'places'})`}`;
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
