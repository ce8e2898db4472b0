import type { Configuration } from '@findings/project';
import { dependenciesOf } from '@findings/project';
import { decode, nodeFiles } from '@findings/project/node';
import type { DocumentResult } from '../documents/document-result.js';
import type { RequestedDocument } from '../documents/requested-documents.js';
import type { CacheEntry } from './cache-file.js';
import type { ContentHashes } from './content-hashes.js';

/** Converts a result to an entry. */
export function toCacheEntry(
  { citations, problems, reports, titleOf, dependencies }: DocumentResult,
  key: string,
  configuration: Configuration,
  hashes: ContentHashes,
): CacheEntry {
  const common = new Set(dependenciesOf(nodeFiles, configuration));
  const named = dependencies.filter((path) => !common.has(path)).map((path) => [path, hashes.hashFile(path)] as const);
  const titles: Record<string, string> = {};
  for (const { id, suggestions = [] } of problems) {
    for (const each of id === undefined ? suggestions : [id, ...suggestions]) {
      const title = titleOf(each);
      if (title !== undefined) titles[each] = title;
    }
  }
  return { key, citations, problems, reports, titles, named };
}

/** Restores a result. Undefined if a file that the document names has changed. */
export function fromCacheEntry(
  { citations, problems, reports, titles, named }: CacheEntry,
  { displayName, name }: RequestedDocument,
  bytes: Buffer,
  configuration: Configuration,
  hashes: ContentHashes,
): DocumentResult | undefined {
  if (named.some(([path, hash]) => hashes.hashFile(path) !== hash)) return undefined;
  return {
    citations,
    problems,
    reports,
    path: displayName,
    // Decoded lazily, because most formats do not show it.
    get source() {
      return decode(bytes, name);
    },
    maxWarnings: configuration.maxWarnings,
    titleOf: (id) => (Object.hasOwn(titles, id) ? titles[id] : undefined),
    isComplete: true,
    // Computed lazily, because only `--watch` needs them.
    get dependencies() {
      return [...dependenciesOf(nodeFiles, configuration), ...named.map(([path]) => path)];
    },
  };
}
