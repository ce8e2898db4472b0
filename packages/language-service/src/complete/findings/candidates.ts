import type { Library, Target } from '@findings/core/library';
import { readQuery } from './query.js';
import type { CompletionQuery } from './query.js';
import { matchIdPrefix } from './match-ids.js';
import { matchWords } from './match-words.js';
import type { Candidate } from './candidate.js';
import { outlineOf } from './containers-of-report.js';
import { partsOf } from './session-members.js';
import type { QueryKind } from './query-kind.js';
import { findNamedContainers, matchTitles } from './containers.js';
import { idToInsert } from './id-to-insert.js';

const MOST = 200;
/** Of more sessions, the words that begin so are not to be crowded out. */
const MOST_TITLED = 30;

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
 */
export function candidatesFor(library: Library, query: string, kind: QueryKind, cited: readonly Target[]): Candidates {
  const asked = readQuery(library, query);
  const { typed, local, report } = asked;
  const collect = new Collection(library, report !== undefined);
  const parts = partsBehindDot(library, local, report);
  if (parts.length > 0) return { found: parts, isOrdered: true };
  if (local === '') {
    for (const target of cited) if (report === undefined || target.report.key === report) collect.put(target, 'id');
    for (const target of outlineOf(library, report, MOST)) collect.put(target, 'id');
    return { found: collect.found, isOrdered: report !== undefined };
  }
  if (endsSentence(library, typed)) return { found: [], isOrdered: true };
  collectIds(collect, library, asked);
  const named = findNamedContainers(library, local.split(' '), report);
  if (named?.rest.length === 0) for (const whole of named.wholes) collect.put(whole, 'id');
  if (collect.found.length === 0 && kind === 'key') collectNear(collect, library, typed);
  for (const whole of matchTitles(library, local, report, MOST_TITLED)) collect.put(whole, 'words');
  for (const target of matchWords(library, asked, kind, named)) collect.put(target, 'words');
  return { found: collect.found, isOrdered: false };
}

function collectIds(collect: Collection, library: Library, { typed, local, report }: CompletionQuery): void {
  const exact = library.resolve(typed);
  if (exact.type === 'found') collect.named(exact.id, exact.target, 'exact');
  if (exact.type === 'ambiguous') for (const { target } of exact.candidates) collect.put(target, 'id');
  for (const target of matchIdPrefix(library, local, report, MOST)) {
    const alias = target.id.startsWith(local) ? undefined : target.alias;
    if (alias === undefined) collect.put(target, 'id');
    else collect.named(report === undefined ? alias : `${report}:${alias}`, target, 'id');
  }
}

/**
 * Near ids are guesses at what an id was meant to be. Of a word that has not the look of one, they are what somebody of
 * that name says, and a few of it: no better than what else the search finds for the name.
 */
function collectNear(collect: Collection, library: Library, typed: string): void {
  const isId = library.resolve(typed).type === 'unresolved';
  for (const { target, certain } of library.nearestIds(typed, 5)) collect.put(target, isId || certain ? 'id' : 'words');
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
    const id = idToInsert(this.library, target, this.isQualified);
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
