import type { Library, SearchHit, Target } from '@findings/core/library';
import type { CompletionQuery } from './query.js';
import type { QueryKind } from './query-kind.js';
import { meetsAll, searchFor } from './search-for.js';
import type { NamedContainers } from './containers.js';
import { findingsWithin, searchesWithin } from './match-in-container.js';

/**
 * Findings by words, the likeliest first: those that have all of the words and stand in what some of them name
 * (`session 4 police`), those that stand there and have the others, the rest.
 */
export function matchWords(
  library: Library,
  { local, report }: CompletionQuery,
  kind: QueryKind,
  named: NamedContainers | undefined,
): readonly Target[] {
  const within = named ? findingsWithin(library, named) : [];
  // `s4 standards` was searched for where it is meant: in the report that `s4` is of.
  if (named && within.length > 0 && searchesWithin(named).has(local)) return within;
  const hits = searchFor(library, local, report);
  const inside = new Set(within);
  const both = hits.filter((hit) => inside.has(hit.target) && meetsAll(hit, local)).map(({ target }) => target);
  return [...both, ...within, ...plausible(hits, local, kind).map(({ target }) => target)];
}

/** Some words of several are enough if they were meant as a search; of what may be said behind a key, none may be wanting. */
function plausible(hits: readonly SearchHit[], words: string, kind: QueryKind): readonly SearchHit[] {
  if (kind === 'key') return hits;
  if (kind === 'words-behind-key') return hits.filter((hit) => meetsAll(hit, words));
  const asked = words.split(' ').filter((word) => /[\p{L}\p{N}]{2}/u.test(word)).length;
  return hits[0] && hits[0].terms.length >= asked ? hits : [];
}
