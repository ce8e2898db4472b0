import type { ResolvedCitation } from '@findings/check/editor';
import type { Library, Target } from '@findings/core/library';
import { localIdOf } from './local-id.js';
import type { Context } from './context.js';

/** What a citation is found by: what it names, what it would name, or the word that its key is or begins with. */
export interface CitationReference {
  readonly kind: 'finding' | 'astray' | 'word';
  /** URI of the report's file; of a word, nothing. */
  readonly source: string;
  readonly id: string;
}

export function nameOfTarget(target: Target, { sources }: Context): CitationReference {
  return { kind: 'finding', source: sources.get(target.report.key) ?? target.report.key, id: localIdOf(target) };
}

export function namesOf({ item, resolution }: ResolvedCitation, context: Context): readonly CitationReference[] {
  const names: CitationReference[] = [];
  const { reportKey, local } = partsOfKey(item.id, context.library);
  switch (resolution.type) {
    case 'found':
      names.push(nameOfTarget(resolution.target, context));
      break;
    case 'ambiguous':
      for (const { target } of resolution.candidates) names.push(nameOfTarget(target, context));
      break;
    case 'unresolved': {
      const { missing } = resolution;
      if (!('report' in missing)) break;
      const source = context.sources.get(missing.report.key) ?? missing.report.key;
      names.push({ kind: 'astray', source, id: local.toLowerCase() });
      break;
    }
    case 'foreign':
  }
  const isLocal = reportKey === undefined && names.some(({ id }) => id !== '');
  if (!isLocal) names.push({ kind: 'word', source: '', id: (reportKey ?? firstWord(item.id)).toLowerCase() });
  return names;
}

/** A key taken apart. */
export interface KeyParts {
  /** As written; absent where the key names no report of the library. */
  readonly reportKey?: string;
  /** What is behind the colon, or all of it; nothing where the key is a report's own. */
  readonly local: string;
}

/** @param key without `@`, `-` and braces: `tip2012:s4.h2` is `tip2012` and `s4.h2` */
export function partsOfKey(key: string, library: Library | undefined): KeyParts {
  const word = firstWord(key);
  const isReport = library?.targets(word)[0] !== undefined;
  return isReport ? { reportKey: word, local: key.slice(word.length + 1) } : { local: key };
}

function firstWord(key: string): string {
  const colon = key.indexOf(':');
  return colon < 0 ? key : key.slice(0, colon);
}
