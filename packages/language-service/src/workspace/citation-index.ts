import type { DocumentProblem } from '@findings/check';
import type { Span } from '@findings/core';
import type { Resolution, Target } from '@findings/core/library';
import type { TargetReference } from '../results/editor-results.js';
import type { Context } from './context.js';
import type { Proposal } from './proposal.js';
import { referenceTo } from './target-ids.js';

/** A citation in a proposal. */
export interface CitationLocation {
  readonly uri: string;
  /** The key with its `@`, `-` and braces. */
  readonly span: Span;
  /** As written: `s4.h2`, `tip2012:s4.wex`. */
  readonly key: string;
}

/** The data that stays in memory for a proposal that is not open. */
export interface IndexedProposal {
  /** The number of keys that cite, or try to cite, a target of a library. */
  readonly citations: number;
  readonly problems: readonly IndexedProblem[];
  readonly context: Context;
}

/** A problem without its fixes. */
export type IndexedProblem = ProblemDetails & Pick<DocumentProblem, 'severity' | 'message' | 'span'>;

/** The data of a problem from which its related information is made. */
export type ProblemDetails = Pick<DocumentProblem, 'code' | 'id' | 'suggestions' | 'about' | 'quoted' | 'diff'>;

/**
 * The citations of all proposals. A target is identified by the URI of its report's file and its local id, because
 * configurations can give one file several keys. Results are sorted by URI and position.
 */
export interface CitationIndex {
  /** The citations of a target under all its names. A citation of a finding is not one of its session. */
  citing(source: string, id: string): readonly CitationLocation[];
  /** The number of citations of a target. Faster than `citing`. */
  count(source: string, id: string): number;
  /** The citations of a target in one proposal. */
  citingIn(uri: string, source: string, id: string): readonly CitationLocation[];
  /** All citations in one proposal. */
  citationsIn(uri: string): readonly CitationLocation[];
  /** The first proposals that cite a target, and the number of all. */
  proposalsCiting(
    source: string,
    id: string,
    limit: number,
  ): { readonly uris: readonly string[]; readonly total: number };
  /** The URIs of all proposals, sorted. */
  uris(): readonly string[];
  proposal(uri: string): IndexedProposal | undefined;
}

export interface MutableCitationIndex extends CitationIndex {
  /** Adds or replaces a proposal. It is checked when its problems are first read. */
  put(proposal: Proposal): void;
  /** Checks a proposal, and releases its text. */
  release(uri: string): void;
  remove(uri: string): void;
}

export function createCitationIndex(): MutableCitationIndex {
  const entries = new Map<string, IndexEntry>();
  /** By target, the citations in each proposal. */
  const byTarget = new Map<string, Map<string, CitationLocation[]>>();
  let sorted: readonly string[] | undefined;

  const remove = (uri: string): void => {
    for (const target of [...(entries.get(uri)?.locations.values() ?? [])].flat()) {
      const citing = byTarget.get(target);
      citing?.delete(uri);
      if (citing?.size === 0) byTarget.delete(target);
    }
    entries.delete(uri);
  };
  const add = (target: string, location: CitationLocation): void => {
    const citing = byTarget.get(target) ?? new Map<string, CitationLocation[]>();
    byTarget.set(target, citing);
    const locations = citing.get(location.uri);
    if (locations) locations.push(location);
    else citing.set(location.uri, [location]);
  };
  const put = (proposal: Proposal): void => {
    const { uri } = proposal;
    if (!entries.has(uri)) sorted = undefined;
    remove(uri);
    const entry = new IndexEntry(proposal);
    entries.set(uri, entry);
    for (const [location, targets] of entry.locations) for (const target of targets) add(target, location);
  };
  const proposalsCiting = (source: string, id: string): readonly string[] =>
    [...(byTarget.get(mapKey({ source, id }))?.keys() ?? [])].sort();
  const citingIn = (uri: string, source: string, id: string): readonly CitationLocation[] =>
    byTarget.get(mapKey({ source, id }))?.get(uri) ?? [];
  return {
    put,
    release: (uri) => entries.get(uri)?.release(),
    remove: (uri) => {
      remove(uri);
      sorted = undefined;
    },
    citing: (source, id) => proposalsCiting(source, id).flatMap((uri) => citingIn(uri, source, id)),
    count: (source, id) => {
      let count = 0;
      for (const locations of byTarget.get(mapKey({ source, id }))?.values() ?? []) count += locations.length;
      return count;
    },
    citingIn,
    citationsIn: (uri) => [...(entries.get(uri)?.locations.keys() ?? [])],
    proposalsCiting: (source, id, limit) => {
      const uris = proposalsCiting(source, id);
      return { uris: uris.slice(0, limit), total: uris.length };
    },
    uris: () => (sorted ??= [...entries.keys()].sort()),
    proposal: (uri) => entries.get(uri),
  };
}

/** The index's data of one proposal. */
class IndexEntry implements IndexedProposal {
  readonly context: Context;
  readonly citations: number;
  /** The citations in document order, each with the map keys of its targets. */
  readonly locations: ReadonlyMap<CitationLocation, readonly string[]>;
  #proposal: Proposal | undefined;
  #problems: readonly IndexedProblem[] = [];

  constructor(proposal: Proposal) {
    const { uri, context, document, source } = proposal;
    this.context = context;
    this.#proposal = proposal;
    const all = [...(document?.citations ?? [])].sort((one, other) => one.item.start - other.item.start);
    this.citations = all.filter(({ resolution }) => resolution.type !== 'foreign').length;
    this.locations = new Map(
      all.map(({ item: { start, end, id }, resolution }) => [
        { uri, span: source.span(start, end), key: detached(id) },
        targetsOf(resolution).map((target) => mapKey(referenceTo(target, context))),
      ]),
    );
  }

  get problems(): readonly IndexedProblem[] {
    this.release();
    return this.#problems;
  }

  /** Checks the proposal if that is not done yet, and releases its text. */
  release(): void {
    if (!this.#proposal) return;
    const problems = this.#proposal.check.problems.map(
      ({ code, severity, message, span, id, suggestions, about, quoted, diff }) => {
        return { code, severity, message, span, id, suggestions, about, quoted, diff };
      },
    );
    this.#problems = detached(problems) as IndexedProblem[];
    this.#proposal = undefined;
  }
}

/** A copy. Strings that are slices of a text would keep all of it in memory. */
function detached<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value)) as Value;
}

/** The targets that a key names: several if it is ambiguous. */
function targetsOf(resolution: Resolution): readonly Target[] {
  if (resolution.type === 'found') return [resolution.target];
  return resolution.type === 'ambiguous' ? resolution.candidates.map(({ target }) => target) : [];
}

function mapKey({ source, id }: TargetReference): string {
  return `${source}\n${id}`;
}
