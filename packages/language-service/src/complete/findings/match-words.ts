import { isIn } from '@findings/core/library';
import type { Library, SearchHit, Target } from '@findings/core/library';
import { foldedWords } from '@findings/language';
import type { Container, NamedContainers } from './containers.js';
import { matchIdPrefix } from './match-ids.js';
import type { CompletionQuery, QueryKind } from './query.js';

/** The titles of at most this many parts of a container are compared with the query. */
const MAX_PARTS = 200;
/** Containers of one name can have different ids in different reports. Each id takes a search. */
const MAX_SEARCHES = 2;

/**
 * The findings that match by words, the most likely first: those that have all words and are in a container that the query
 * names (`session 4 police`), those in the container that have the other words, then the rest.
 */
export function matchWords(
  library: Library,
  { local, report }: CompletionQuery,
  kind: QueryKind,
  named: NamedContainers | undefined,
): readonly Target[] {
  const within = named ? matchWithin(library, named) : [];
  // The query itself, such as `s4 standards`, was one of the searches within the containers.
  if (named && within.length > 0 && searchesWithin(named).has(local)) return within;
  const hits = search(library, local, report);
  const inside = new Set(within);
  const both = hits.filter((hit) => inside.has(hit.target) && hasAllWords(hit, local)).map(({ target }) => target);
  return [...both, ...within, ...likelyHits(hits, local, kind).map(({ target }) => target)];
}

/** A search needs to match some of its words. Words after a key may be the writer's text, so all of them must match. */
function likelyHits(hits: readonly SearchHit[], words: string, kind: QueryKind): readonly SearchHit[] {
  if (kind === 'key') return hits;
  if (kind === 'words-after-key') return hits.filter((hit) => hasAllWords(hit, words));
  const wordCount = words.split(' ').filter((word) => /[\p{L}\p{N}]{2}/u.test(word)).length;
  return hits[0] && hits[0].terms.length >= wordCount ? hits : [];
}

/** The findings in the named containers that match all other words, by their titles first, then by their texts. */
function matchWithin(library: Library, named: NamedContainers): readonly Target[] {
  const byTitle = named.containers
    .slice(0, MAX_SEARCHES)
    .flatMap((container) => partsByTitle(library, container, named.rest));
  const byText = [...searchesWithin(named)].slice(0, MAX_SEARCHES).flatMap(([words, containers]) => {
    const report = containers.length === 1 ? containers[0]!.report.key : undefined;
    return search(library, words, report)
      .filter((hit) => hasAllWords(hit, words) && containers.some((container) => isIn(hit.target, container)))
      .map(({ target }) => target);
  });
  return [...byTitle, ...byText];
}

/** The words to search for to find something in the named containers, each with the containers that it is for. */
function searchesWithin({ containers, rest }: NamedContainers): ReadonlyMap<string, readonly Container[]> {
  const searches = new Map<string, Container[]>();
  for (const container of containers) {
    const words = [...idWords(container), ...rest].join(' ');
    if (words !== '') searches.set(words, [...(searches.get(words) ?? []), container]);
  }
  return searches;
}

/** The id of a session or part is in the ids of its findings. A search for it ranks them before all others. */
function idWords({ type, id }: Container): readonly string[] {
  return type === 'session' || type === 'part' || type === 'summary' ? [id] : [];
}

/** The parts whose titles match, such as `Session 4 highlight`. The search index does not contain these titles. */
function partsByTitle(library: Library, container: Container, rest: readonly string[]): readonly Target[] {
  const words = foldedWords(rest.join(' '));
  if (words.length === 0 || idWords(container).length === 0) return [];
  return matchIdPrefix(library, `${container.id}.`, container.report.key, MAX_PARTS).filter((target) => {
    // A target outside the container has an alias with this prefix.
    if (!('titleWithin' in target) || !isIn(target, container)) return false;
    const title = foldedWords(target.titleWithin);
    return words.every((word) => title.some((each) => each.startsWith(word)));
  });
}

const MAX_HITS = 200;

function search(library: Library, words: string, report?: string): readonly SearchHit[] {
  return library.search(withoutLastLetter(words), { limit: MAX_HITS, ...(report !== undefined && { report }) });
}

function hasAllWords({ terms }: SearchHit, words: string): boolean {
  return terms.length >= new Set(foldedWords(withoutLastLetter(words))).size;
}

/** Drops a single letter after other words: it is expensive to search for and says little. */
function withoutLastLetter(words: string): string {
  return words.trim().replace(/(?<=\S\s)\s*\S$/u, '');
}
