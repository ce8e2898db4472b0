import type { Configuration } from '@findings/project';
import { dependenciesOf } from '@findings/project';
import type { DocumentResult } from '../documents/document-result.js';
import type { RequestedDocument } from '../documents/requested-documents.js';
import { decode, nodeFiles } from '@findings/project/node';
import type { CacheEntry } from './cache-file.js';
import type { ContentHashes } from './content-hashes.js';

/** The part of an entry that is read only if the rest is still valid. */
interface EntryDetails {
  /** The fields of the result that are neither in the entry nor taken from the document. */
  readonly fields: StoredFields;
  /** The titles of the ids that problems name. */
  readonly titles: Readonly<Record<string, string>>;
  /** The files that the document itself names, with the hashes of their content. */
  readonly named: readonly (readonly [path: string, hash: string])[];
}

type StoredFields = Pick<DocumentResult, 'problems' | 'reports'>;

/**
 * Converts a result to an entry.
 *
 * @param key changes with everything that the result depends on, except files that the document itself names
 */
export function toCacheEntry(
  result: DocumentResult,
  key: string,
  configuration: Configuration,
  hashes: ContentHashes,
): CacheEntry {
  const { citations, titleOf, dependencies } = result;
  const fields = storedFields(result);
  const common = new Set(dependenciesOf(nodeFiles, configuration));
  const named = dependencies.filter((path) => !common.has(path)).map((path) => [path, hashes.hashFile(path)] as const);
  const ids = result.problems.flatMap(({ id, suggestions = [] }) =>
    id === undefined ? suggestions : [id, ...suggestions],
  );
  const titles = ids.flatMap((id) => {
    const title = titleOf(id);
    return title === undefined ? [] : [[id, title] as const];
  });
  const details: EntryDetails = { fields, titles: Object.fromEntries(titles), named };
  return { key, citations, rest: JSON.stringify(details) };
}

/** All fields that formats may use, so that cached results are reported in the same words. */
function storedFields(result: DocumentResult): StoredFields {
  const excluded: ReadonlySet<string> = new Set([
    'path',
    'source',
    'citations',
    'dependencies',
    'isComplete',
    'movesPins',
    'maxWarnings',
  ]);
  return Object.fromEntries(
    Object.entries(result).filter(([name, value]) => !excluded.has(name) && typeof value !== 'function'),
  ) as unknown as StoredFields;
}

/** Undefined if it is damaged. */
function readDetails(rest: string): EntryDetails | undefined {
  try {
    const { fields, titles, named } = JSON.parse(rest) as EntryDetails;
    return { fields, titles, named };
  } catch {
    return undefined;
  }
}

/** Restores a result. Undefined if a file that the document names has changed. */
export function fromCacheEntry(
  { citations, rest }: CacheEntry,
  { displayName, name }: RequestedDocument,
  bytes: Buffer,
  configuration: Configuration,
  hashes: ContentHashes,
): DocumentResult | undefined {
  const details = readDetails(rest);
  if (!details) return undefined;
  const { fields, titles, named } = details;
  if (named.some(([path, hash]) => hashes.hashFile(path) !== hash)) return undefined;
  return {
    ...fields,
    path: displayName,
    // Decoded lazily, because most formats do not show it.
    get source() {
      return decode(bytes, name);
    },
    citations,
    maxWarnings: configuration.maxWarnings,
    titleOf: (id) => (Object.hasOwn(titles, id) ? titles[id] : undefined),
    isComplete: true,
    // Computed lazily, because only `--watch` needs them.
    get dependencies() {
      return [...dependenciesOf(nodeFiles, configuration), ...named.map(([path]) => path)];
    },
  };
}
