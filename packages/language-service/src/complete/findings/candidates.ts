import type { Library, SearchHit, Target } from '@findings/core/check';
import { beginningWith } from './by-id.js';
import type { Candidate } from './candidate.js';
import { outlineOf } from './outline.js';
import { partsOf } from './parts.js';
import { searchFor } from './search-for.js';
import { writtenId } from './written-id.js';

const MOST = 200;

export interface Candidates {
  readonly found: readonly Candidate[];
  /** Whether their order says something by itself: the parts of a session stay in the report's order. */
  readonly isOrdered: boolean;
}

/**
 * What may be meant by what was typed behind an `@`, the likeliest first: the id, ids and aliases that begin so, near
 * ids where there are none, then findings by words, people and titles.
 *
 * @param cited what the document cites, for a writer who has typed nothing yet
 * @param hits of the query in all reports, where it was searched for already
 */
export function candidatesFor(
  library: Library,
  query: string,
  cited: readonly Target[],
  hits?: readonly SearchHit[],
): Candidates {
  const typed = query.trim().toLowerCase();
  const colon = typed.indexOf(':');
  const named = colon < 0 ? undefined : library.targets(typed.slice(0, colon))[0]?.report.key;
  const local = named === undefined ? typed : typed.slice(colon + 1);
  const collect = new Collection(library, named !== undefined);
  const parts = partsBehindDot(library, local, named);
  if (parts.length > 0) return { found: parts, isOrdered: true };
  if (local === '') {
    for (const target of cited) if (named === undefined || target.report.key === named) collect.put(target, 'id');
    for (const target of outlineOf(library, named, MOST)) collect.put(target, 'id');
    return { found: collect.found, isOrdered: named !== undefined };
  }
  if (endsSentence(library, typed)) return { found: [], isOrdered: true };
  const exact = library.resolve(typed);
  if (exact.type === 'found') collect.named(exact.id, exact.target, 'exact');
  if (exact.type === 'ambiguous') for (const { target } of exact.candidates) collect.put(target, 'id');
  for (const target of beginningWith(library, local, named, MOST)) {
    const alias = target.id.startsWith(local) ? undefined : target.alias;
    if (alias === undefined) collect.put(target, 'id');
    else collect.named(named === undefined ? alias : `${named}:${alias}`, target, 'id');
  }
  if (collect.found.length === 0) for (const { target } of library.suggest(typed, 5)) collect.put(target, 'id');
  const searched = hits ?? searchFor(library, named === undefined ? query : local, named);
  for (const { target } of searched) collect.put(target, 'words');
  return { found: collect.found, isOrdered: false };
}

function partsBehindDot(library: Library, local: string, named: string | undefined): readonly Candidate[] {
  const dot = local.lastIndexOf('.');
  if (dot <= 0) return [];
  const prefix = named === undefined ? '' : `${named}:`;
  const whole = library.get(prefix + local.slice(0, dot));
  return whole ? partsOf(library, whole, local, named !== undefined) : [];
}

/**
 * Behind a finding without parts, a full stop is the sentence's: who types Enter next wants a new line, and not the first of
 * a list, which would be another finding.
 */
function endsSentence(library: Library, typed: string): boolean {
  if (!/[.:?!]$/.test(typed)) return false;
  const { type } = library.resolve(typed.slice(0, -1));
  return type === 'found' || type === 'ambiguous';
}

/** Each id once. */
class Collection {
  readonly found: Candidate[] = [];
  readonly #ids = new Set<string>();

  constructor(
    private readonly library: Library,
    private readonly isQualified: boolean,
  ) {}

  put(target: Target, by: Candidate['by']): void {
    const id = writtenId(this.library, target, this.isQualified);
    if (id !== undefined) this.#add({ id, target, isAlias: false, by });
  }

  /** By another name than its id, which may not name it alone. */
  named(name: string, target: Target, by: Candidate['by']): void {
    if (this.library.get(name) !== target) this.put(target, by);
    else this.#add({ id: name, target, isAlias: isAlias(name, target), by });
  }

  #add(candidate: Candidate): void {
    if (this.#ids.has(candidate.id)) return;
    this.#ids.add(candidate.id);
    this.found.push(candidate);
  }
}

function isAlias(name: string, { id, qualifiedId }: Target): boolean {
  return name !== id && name !== qualifiedId;
}
