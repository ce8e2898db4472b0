import type { Library } from '@findings/core/library';
import type { CitationLocation } from './citation-index.js';
import type { Context } from './context.js';
import { oncePer } from './once-per.js';
import type { Workspace } from './workspace.js';

/** A citation with the parts of its key, and the context of its proposal. */
export interface KeyUse extends CitationLocation {
  readonly parts: KeyParts;
  readonly context: Context;
}

/** All citations of the workspace. */
export function keyUses({ index }: Workspace): readonly KeyUse[] {
  // A finding can have 10,000 citations, so equal keys are split once.
  const partsOf = oncePer(({ library }: Context, key) => splitKey(key, library));
  return index.uris().flatMap((uri) => {
    const { context } = index.proposal(uri)!;
    return index.citationsIn(uri).map((citation) => ({ ...citation, context, parts: partsOf(context, citation.key) }));
  });
}

export interface KeyParts {
  /** As written. Undefined if the key names no report of the library. */
  readonly reportKey?: string;
  /** The part after the colon, or the whole key. Empty if the key is a report key. */
  readonly local: string;
}

/**
 * Splits a key: `tip2012:s4.h2` is `tip2012` and `s4.h2`.
 *
 * @param key without `@`, `-` and braces
 */
export function splitKey(key: string, library: Library | undefined): KeyParts {
  const word = key.split(':', 1)[0]!;
  const isReport = library?.targets(word)[0] !== undefined;
  return isReport ? { reportKey: word, local: key.slice(word.length + 1) } : { local: key };
}
