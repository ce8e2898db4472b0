import type { CitationIndex, CitationLocation } from './citation-index.js';
import { IndexEntry, textOfName } from './index-entry.js';
import type { CitationReference } from './citation-references.js';
import type { Proposal } from './proposal.js';

/** An index to which proposals are added. */
export interface MutableCitationIndex extends CitationIndex {
  /** Adds a proposal, or replaces it. Its problems are found when they are needed. */
  put(proposal: Proposal): void;
  /** Releases the text of a proposal that is not open. */
  settle(uri: string): void;
  remove(uri: string): void;
}

export function createCitationIndex(): MutableCitationIndex {
  const entries = new Map<string, IndexEntry>();
  /** The URIs of the proposals that use a name. */
  const users = new Map<string, Set<string>>();
  let sorted: readonly string[] | undefined;

  const remove = (uri: string): void => {
    const entry = entries.get(uri);
    if (!entry) return;
    entries.delete(uri);
    for (const name of entry.occurrences.keys()) {
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
    for (const name of entry.occurrences.keys()) users.set(name, (users.get(name) ?? new Set()).add(uri));
  };
  const usersOf = (name: CitationReference): readonly string[] => [...(users.get(textOfName(name)) ?? [])].sort();
  const occurrencesIn = (uri: string, name: string): readonly CitationLocation[] =>
    entries.get(uri)?.occurrences.get(name) ?? [];
  const occurrences = (name: CitationReference): CitationLocation[] =>
    usersOf(name).flatMap((uri) => occurrencesIn(uri, textOfName(name)));
  return {
    put,
    settle: (uri) => entries.get(uri)?.settle(),
    remove: (uri) => {
      remove(uri);
      sorted = undefined;
    },
    citing: (source, id, wanted) => {
      const found = occurrences({ kind: 'finding', source, id });
      return wanted ? found.filter(({ key }) => wanted(key)) : found;
    },
    astray: (source, id) => occurrences({ kind: 'astray', source, id: id.toLowerCase() }),
    behind: (source, id) => {
      const starts = (['finding', 'astray'] as const).map((kind) => textOfName({ kind, source, id: `${id}.` }));
      const found = new Set<CitationLocation>();
      for (const [name, uris] of users) {
        if (!starts.some((start) => name.startsWith(start))) continue;
        // An ambiguous key is an occurrence of several names.
        for (const uri of uris) for (const each of occurrencesIn(uri, name)) found.add(each);
      }
      return [...found];
    },
    under: (word) => occurrences({ kind: 'word', source: '', id: word.toLowerCase() }),
    count: (source, id) => {
      const name = textOfName({ kind: 'finding', source, id });
      let count = 0;
      for (const uri of users.get(name) ?? []) count += occurrencesIn(uri, name).length;
      return count;
    },
    citingIn: (uri, source, id) => occurrencesIn(uri, textOfName({ kind: 'finding', source, id })),
    proposalsCiting: (source, id, limit) => {
      const citing = usersOf({ kind: 'finding', source, id });
      return { uris: citing.slice(0, limit), total: citing.length };
    },
    uris: () => (sorted ??= [...entries.keys()].sort()),
    proposal: (uri) => entries.get(uri),
  };
}
