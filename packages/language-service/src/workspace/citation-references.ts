import type { ResolvedCitation } from '@findings/check/editor';
import type { Library, Target } from '@findings/core/library';
import type { Context } from './context.js';
import { localIdOf } from './target-ids.js';

/** A name under which the index lists a citation: its target, the missing target, or the first word of its key. */
export interface CitationReference {
  readonly kind: 'target' | 'missing' | 'word';
  /** URI of the report's file. Empty for a word. */
  readonly source: string;
  readonly id: string;
}

/** The reference to a target. */
export function referenceTo(target: Target, { sources }: Context): CitationReference {
  return { kind: 'target', source: sources.get(target.report.key) ?? target.report.key, id: localIdOf(target) };
}

/** All references under which the index lists a citation. */
export function referencesOf({ item, resolution }: ResolvedCitation, context: Context): readonly CitationReference[] {
  const references: CitationReference[] = [];
  const { reportKey, local } = splitKey(item.id, context.library);
  switch (resolution.type) {
    case 'found':
      references.push(referenceTo(resolution.target, context));
      break;
    case 'ambiguous':
      for (const { target } of resolution.candidates) references.push(referenceTo(target, context));
      break;
    case 'unresolved': {
      const { missing } = resolution;
      if (!('report' in missing)) break;
      const source = context.sources.get(missing.report.key) ?? missing.report.key;
      references.push({ kind: 'missing', source, id: local.toLowerCase() });
      break;
    }
    case 'foreign':
  }
  const isLocal = reportKey === undefined && references.some(({ id }) => id !== '');
  if (!isLocal) references.push({ kind: 'word', source: '', id: (reportKey ?? firstWord(item.id)).toLowerCase() });
  return references;
}

/** The parts of a key. */
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
  const word = firstWord(key);
  const isReport = library?.targets(word)[0] !== undefined;
  return isReport ? { reportKey: word, local: key.slice(word.length + 1) } : { local: key };
}

function firstWord(key: string): string {
  const colon = key.indexOf(':');
  return colon < 0 ? key : key.slice(0, colon);
}
