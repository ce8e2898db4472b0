import type { CitationIndex, CitationLocation, IndexedProblem, IndexedProposal } from './citation-index.js';
import { referencesOf } from './citation-references.js';
import type { CitationReference } from './citation-references.js';
import type { Proposal } from './proposal.js';

/** An index that proposals can be added to. */
export interface MutableCitationIndex extends CitationIndex {
  /** Adds or replaces a proposal. It is checked when its problems are first read. */
  put(proposal: Proposal): void;
  /** Checks a proposal, and releases its text. */
  release(uri: string): void;
  remove(uri: string): void;
}

export function createCitationIndex(): MutableCitationIndex {
  const entries = new Map<string, IndexEntry>();
  /** The proposals that use a name, by map key. */
  const users = new Map<string, Set<string>>();
  let sorted: readonly string[] | undefined;

  const remove = (uri: string): void => {
    const entry = entries.get(uri);
    if (!entry) return;
    entries.delete(uri);
    for (const name of entry.locations.keys()) {
      const uris = users.get(name);
      uris?.delete(uri);
      if (uris?.size === 0) users.delete(name);
    }
  };
  const put = (proposal: Proposal): void => {
    const { uri } = proposal;
    if (!entries.has(uri)) sorted = undefined;
    remove(uri);
    const entry = new IndexEntry(uri, proposal);
    entries.set(uri, entry);
    for (const name of entry.locations.keys()) users.set(name, (users.get(name) ?? new Set()).add(uri));
  };
  const usersOf = (name: CitationReference): readonly string[] => [...(users.get(mapKey(name)) ?? [])].sort();
  const citationsIn = (uri: string, name: string): readonly CitationLocation[] =>
    entries.get(uri)?.locations.get(name) ?? [];
  const citationsOf = (name: CitationReference): CitationLocation[] =>
    usersOf(name).flatMap((uri) => citationsIn(uri, mapKey(name)));
  return {
    put,
    release: (uri) => entries.get(uri)?.release(),
    remove: (uri) => {
      remove(uri);
      sorted = undefined;
    },
    citing: (source, id, isWanted) => {
      const found = citationsOf({ kind: 'target', source, id });
      return isWanted ? found.filter(({ key }) => isWanted(key)) : found;
    },
    unresolved: (source, id) => citationsOf({ kind: 'missing', source, id: id.toLowerCase() }),
    citingPartsOf: (source, id) => {
      const starts = (['target', 'missing'] as const).map((kind) => mapKey({ kind, source, id: `${id}.` }));
      const found = new Set<CitationLocation>();
      for (const [name, uris] of users) {
        if (!starts.some((start) => name.startsWith(start))) continue;
        // A citation of an ambiguous key is listed under several names.
        for (const uri of uris) for (const each of citationsIn(uri, name)) found.add(each);
      }
      return [...found];
    },
    withPrefix: (word) => citationsOf({ kind: 'word', source: '', id: word.toLowerCase() }),
    count: (source, id) => {
      const name = mapKey({ kind: 'target', source, id });
      let count = 0;
      for (const uri of users.get(name) ?? []) count += citationsIn(uri, name).length;
      return count;
    },
    citingIn: (uri, source, id) => citationsIn(uri, mapKey({ kind: 'target', source, id })),
    citationsIn: (uri) => {
      const all = new Set([...(entries.get(uri)?.locations.values() ?? [])].flat());
      return [...all].sort((one, other) => one.span.start.offset - other.span.start.offset);
    },
    proposalsCiting: (source, id, limit) => {
      const citing = usersOf({ kind: 'target', source, id });
      return { uris: citing.slice(0, limit), total: citing.length };
    },
    uris: () => (sorted ??= [...entries.keys()].sort()),
    proposal: (uri) => entries.get(uri),
  };
}

/** The index's data of one proposal. */
class IndexEntry implements IndexedProposal {
  readonly context: Proposal['context'];
  readonly citations: number;
  /** The citations by map key, in document order. */
  readonly locations: ReadonlyMap<string, readonly CitationLocation[]>;
  #proposal: Proposal | undefined;
  #problems: readonly IndexedProblem[] = [];

  constructor(uri: string, proposal: Proposal) {
    const { context, document, source } = proposal;
    this.context = context;
    this.#proposal = proposal;
    const locations = new Map<string, CitationLocation[]>();
    const all = [...(document?.citations ?? [])].sort((one, other) => one.item.start - other.item.start);
    for (const citation of all) {
      const { start, end, id } = citation.item;
      const location = { uri, span: source.span(start, end), key: id };
      for (const name of referencesOf(citation, context).map(mapKey)) {
        const before = locations.get(name);
        if (before) before.push(location);
        else locations.set(name, [location]);
      }
    }
    this.citations = all.filter(({ resolution }) => resolution.type !== 'foreign').length;
    this.locations = locations;
  }

  get problems(): readonly IndexedProblem[] {
    this.release();
    return this.#problems;
  }

  /** Checks the proposal unless that is done, and releases its text. */
  release(): void {
    if (!this.#proposal) return;
    const problems = this.#proposal.check.problems.map(
      ({ code, severity, message, span, id, suggestions, about, quoted, diff }) => {
        return { code, severity, message, span, id, suggestions, about, quoted, diff };
      },
    );
    // Slices of the text would keep all of it in memory.
    this.#problems = JSON.parse(JSON.stringify(problems)) as IndexedProblem[];
    this.#proposal = undefined;
  }
}

/** A reference as the key of a map. */
function mapKey({ kind, source, id }: CitationReference): string {
  return `${kind}\n${source}\n${id}`;
}
