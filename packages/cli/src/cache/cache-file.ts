import { isAscii } from 'node:buffer';

/** The saved result of one document. */
export interface CacheEntry {
  /** Changes with everything that could change the result. */
  readonly key: string;
  readonly citations: number;
  /** More details as JSON. Empty for a document without problems. */
  readonly rest: string;
}

/** By document name. */
export type Entries = ReadonlyMap<string, CacheEntry>;

const FORMAT = 1;
const HEAD = `findings-cache ${FORMAT}\n`;

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

/**
 * A cache has lines of `key⇥citations⇥name⇥rest`. The name is JSON, so it contains no tab or line end.
 */
export function* cacheText(entries: Entries): Iterable<string> {
  yield HEAD;
  for (const [name, { key, citations, rest }] of entries)
    yield `${key}\t${citations}\t${JSON.stringify(name)}\t${rest}\n`;
}

/** @throws InvalidCacheError */
export function readCache(bytes: Buffer): Map<string, CacheEntry> {
  const head = bytes.toString('latin1', 0, HEAD.length + 8);
  const version = /^findings-cache (\d{1,6})\n/.exec(head)?.[1];
  if (version === undefined) {
    // An incomplete first line is that of a cache which was cut short.
    if (HEAD.startsWith(head)) throw new InvalidCacheError('is damaged', true);
    throw new InvalidCacheError('is not a cache of Findings', false);
  }
  if (Number(version) > FORMAT) throw new InvalidCacheError('was written by a newer version of Findings', true);
  return entriesOf(isAscii(bytes) ? bytes.toString('latin1') : bytes.toString('utf8'));
}

function entriesOf(text: string): Map<string, CacheEntry> {
  const entries = new Map<string, CacheEntry>();
  for (let start = text.indexOf('\n') + 1; start < text.length;) {
    const end = text.indexOf('\n', start);
    const afterKey = text.indexOf('\t', start);
    const afterCitations = text.indexOf('\t', afterKey + 1);
    const afterName = text.indexOf('\t', afterCitations + 1);
    // A file may contain anything: it may be cut short, or forged.
    const isLine = start < afterKey && afterKey < afterCitations && afterCitations < afterName && afterName < end;
    const name = isLine ? nameIn(text.slice(afterCitations + 1, afterName)) : undefined;
    if (name === undefined) throw new InvalidCacheError('is damaged', true);
    entries.set(name, {
      key: text.slice(start, afterKey),
      citations: Number(text.slice(afterKey + 1, afterCitations)),
      rest: text.slice(afterName + 1, end),
    });
    start = end + 1;
  }
  return entries;
}

function nameIn(json: string): string | undefined {
  try {
    const name: unknown = JSON.parse(json);
    return typeof name === 'string' ? name : undefined;
  } catch {
    return undefined;
  }
}
