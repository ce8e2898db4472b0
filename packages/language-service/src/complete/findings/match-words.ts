import { isIn } from '@findings/core/library';
import type { Library, SearchHit, Target } from '@findings/core/library';
import { foldedWords } from '@findings/language';
import type { Container, NamedContainers } from './containers.js';
import { matchIdPrefix } from './match-ids.js';
import type { CompletionQuery, QueryKind } from './query.js';

/** The titles of at most this many parts of a container are compared with the query. */
const MAX_PARTS = 200;
/** Several reports can have a container of one name. Each takes a search. */
const MAX_SEARCHES = 2;

/**
 * The findings that match by words, the most likely first: those in a container that the query names (`session 4 police`) with all
 * other words, then the rest.
 */
export function matchWords(
  library: Library,
  { local, report }: CompletionQuery,
  kind: QueryKind,
  named: NamedContainers | undefined,
): readonly WordMatch[] {
  const within = (named?.containers ?? [])
    .slice(0, MAX_SEARCHES)
    .flatMap((container) => matchWithin(library, container, named!.rest));
  const hits = likelyHits(search(library, local, report), local, kind);
  const words = [...new Set(foldedWords(withoutLastLetter(local)))];
  return [
    ...within.map((target) => ({ target, match: 'words', typedWords: words.length }) as const),
    ...hits.map(({ target, terms }): WordMatch => ({
      target,
      match: haveWords(terms, words) ? 'words' : 'similar',
      typedWords: terms.length,
    })),
  ];
}

interface WordMatch {
  readonly target: Target;
  readonly match: 'words' | 'similar';
  readonly typedWords: number;
}

/** Whether some term is a typed word, or starts with it. Others are similar: `governors` for `governance`. */
function haveWords(terms: readonly string[], words: readonly string[]): boolean {
  return terms.some((term) => words.some((word) => term.startsWith(word)));
}

/** A search needs to match some of its words. Words after a key may be the writer's text, so all of them must match. */
function likelyHits(hits: readonly SearchHit[], words: string, kind: QueryKind): readonly SearchHit[] {
  if (kind === 'key') return hits;
  if (kind === 'words-after-key') return hits.filter((hit) => hasAllWords(hit, words));
  const wordCount = words.split(' ').filter((word) => /[\p{L}\p{N}]{2}/u.test(word)).length;
  return hits[0] && hits[0].terms.length >= wordCount ? hits : [];
}

/**
 * The findings in a container that match all other words: by their titles, such as `Session 4, contribution 2`, which the search index does not
 * contain, then by their texts. A search for the id of a container ranks its findings before all others.
 */
function matchWithin(library: Library, container: Container, rest: readonly string[]): readonly Target[] {
  const { type, id, report } = container;
  const isInIds = type === 'session' || type === 'part' || type === 'summary';
  const words = [...(isInIds ? [id] : []), ...rest].join(' ');
  const titled = foldedWords(rest.join(' '));
  const hasTitle = (target: Target): boolean => {
    const title = 'titleWithin' in target ? foldedWords(target.titleWithin) : [];
    return titled.length > 0 && titled.every((word) => title.some((each) => each.startsWith(word)));
  };
  const inside = isInIds ? matchIdPrefix(library, `${id}.`, report.key, MAX_PARTS) : [];
  const hits = search(library, words, report.key).filter((hit) => hasAllWords(hit, words));
  return [...inside.filter(hasTitle), ...hits.map(({ target }) => target)].filter((target) => isIn(target, container));
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
