import { foldedWords } from '@findings/core/text';
import type { Library, Target } from '@findings/core/library';
import { matchIdPrefix } from './match-ids.js';
import { meetsAll, searchFor } from './search-for.js';
import { isWithin } from './containers.js';
import type { NamedContainers, Container } from './containers.js';

/** Of more parts of a session, the titles are not read at each letter. */
const MOST_PARTS = 200;
/** Sessions of one name may have different ids in different reports, and each is a search. */
const MOST_SEARCHES = 2;

/** What stands in the wholes that a query names, and meets all of its other words: by its title there, then by its own. */
export function findingsWithin(library: Library, named: NamedContainers): readonly Target[] {
  const titled = named.wholes.slice(0, MOST_SEARCHES).flatMap((whole) => partsTitled(library, whole, named.rest));
  const searched = [...searchesWithin(named)].slice(0, MOST_SEARCHES).flatMap(([words, wholes]) => {
    const report = wholes.length === 1 ? wholes[0]!.report.key : undefined;
    return searchFor(library, words, report)
      .filter((hit) => meetsAll(hit, words) && wholes.some((whole) => isWithin(hit.target, whole)))
      .map(({ target }) => target);
  });
  return [...titled, ...searched];
}

/** What is searched for to find something in the wholes, and in which of them. */
export function searchesWithin({ wholes, rest }: NamedContainers): ReadonlyMap<string, readonly Container[]> {
  const searches = new Map<string, Container[]>();
  for (const whole of wholes) {
    const words = [...idWords(whole), ...rest].join(' ');
    if (words !== '') searches.set(words, [...(searches.get(words) ?? []), whole]);
  }
  return searches;
}

/** The ids of findings hold that of their session, so that a search finds these among all others. */
function idWords({ type, id }: Container): readonly string[] {
  return type === 'session' || type === 'summary' ? [id] : [];
}

/** `Session 4 highlight`: what their labels show stands in no index, for which it would be too much. */
function partsTitled(library: Library, whole: Container, rest: readonly string[]): readonly Target[] {
  const asked = foldedWords(rest.join(' '));
  if (asked.length === 0 || (whole.type !== 'session' && whole.type !== 'summary')) return [];
  return matchIdPrefix(library, `${whole.id}.`, whole.report.key, MOST_PARTS).filter((target) => {
    // Else it is an alias that begins so.
    if (!('titleInSession' in target) || !isWithin(target, whole)) return false;
    const title = foldedWords(target.titleInSession);
    return asked.every((word) => title.some((each) => each.startsWith(word)));
  });
}
