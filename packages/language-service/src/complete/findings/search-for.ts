import { foldedWords } from '@findings/core/text';
import type { Library, SearchHit } from '@findings/core/library';

/** More hits of a search are not ranked anew. */
const MOST = 200;
/** So few letters begin the words of most findings, and everybody types them first: what they find is kept. */
const SHORT = 2;
const MOST_KEPT = 500;

const kept = new WeakMap<Library, Map<string, readonly SearchHit[]>>();

/** Findings by words, in all reports or in one. */
export function searchFor(library: Library, words: string, report?: string): readonly SearchHit[] {
  const asked = searched(words);
  const search = (): readonly SearchHit[] =>
    library.search(asked, { limit: MOST, ...(report !== undefined && { report }) });
  if (asked.length > SHORT) return search();
  const known = kept.get(library) ?? new Map<string, readonly SearchHit[]>();
  kept.set(library, known);
  const key = `${report ?? ''}:${asked.toLowerCase()}`;
  const before = known.get(key);
  if (before) return before;
  const hits = search();
  if (known.size >= MOST_KEPT) known.clear();
  known.set(key, hits);
  return hits;
}

/** Whether what was found for these words has all of them. */
export function meetsAll({ terms }: SearchHit, words: string): boolean {
  return terms.length >= new Set(foldedWords(searched(words))).size;
}

/** Behind other words, a first letter says too little for what it costs. */
function searched(words: string): string {
  return words.trim().replace(/(?<=\S\s)\s*\S$/u, '');
}
