import type { DocumentResult } from '../documents/document-result.js';

/** The saved result of one document. */
export interface CacheEntry extends Pick<DocumentResult, 'citations' | 'problems' | 'reports'> {
  /** Changes with everything that could change the result, except files that the document itself names. */
  readonly key: string;
  /** The titles of the ids that problems name. */
  readonly titles: Readonly<Record<string, string>>;
  /** The files that the document itself names, with the hashes of their content. */
  readonly named: readonly (readonly [path: string, hash: string])[];
}

/** By document name. */
export type Entries = ReadonlyMap<string, CacheEntry>;

const FORMAT = 2;
const HEAD = /^\{"findings-cache":(\d{1,6}),/;

/** A file that is not a valid cache. The message completes a sentence. */
export class InvalidCacheError extends Error {
  /** Whether it was written as a cache, so it can be replaced. */
  readonly isOurs: boolean;

  constructor(message: string, isOurs: boolean) {
    super(message);
    this.name = 'InvalidCacheError';
    this.isOurs = isOurs;
  }
}

/** JSON with one line for each document, in pieces. */
export function* cacheText(entries: Entries): Iterable<string> {
  yield `{"findings-cache":${FORMAT},"entries":[`;
  let separator = '\n';
  for (const entry of entries) {
    yield separator + JSON.stringify(entry);
    separator = ',\n';
  }
  yield '\n]}\n';
}

/** @throws InvalidCacheError */
export function readCache(text: string): Map<string, CacheEntry> {
  const version = HEAD.exec(text)?.[1];
  // An incomplete first line is that of a cache which was cut short.
  if (version === undefined && !'{"findings-cache":'.startsWith(text.slice(0, 18)))
    throw new InvalidCacheError('is not a cache of Findings', false);
  if (Number(version) > FORMAT) throw new InvalidCacheError('was written by a newer version of Findings', true);
  try {
    const { entries } = JSON.parse(text) as { readonly entries: [string, CacheEntry][] };
    if (entries.every(isEntry)) return new Map(entries);
  } catch {
    // Cut short, or without entries.
  }
  throw new InvalidCacheError('is damaged', true);
}

function isEntry([name, { key, problems, reports, named, titles }]: [string, CacheEntry]): boolean {
  return (
    typeof name === 'string' &&
    typeof key === 'string' &&
    typeof titles === 'object' &&
    [problems, reports, named].every(Array.isArray)
  );
}
