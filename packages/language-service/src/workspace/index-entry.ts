import { detachString } from '@findings/core/text';
import type { IndexedProblem, IndexedProposal, CitationLocation } from './citation-index.js';
import { namesOf } from './citation-references.js';
import type { CitationReference } from './citation-references.js';
import type { Proposal } from './proposal.js';

/** The index's data of one proposal. It does not hold the proposal's text once its problems are settled. */
export class IndexEntry implements IndexedProposal {
  readonly context: Proposal['context'];
  readonly citations: number;
  /** The occurrences of each name, by position. */
  readonly occurrences: ReadonlyMap<string, readonly CitationLocation[]>;
  #proposal: Proposal | undefined;
  #problems: readonly IndexedProblem[] = [];

  constructor(uri: string, proposal: Proposal) {
    const { context, document, source } = proposal;
    this.context = context;
    this.#proposal = proposal;
    const occurrences = new Map<string, CitationLocation[]>();
    const all = [...(document?.citations ?? [])].sort((one, other) => one.item.start - other.item.start);
    for (const citation of all) {
      const { start, end, id } = citation.item;
      const occurrence = { uri, span: source.span(start, end), key: detachString(id) };
      for (const name of namesOf(citation, context).map(textOfName)) {
        const before = occurrences.get(name);
        if (before) before.push(occurrence);
        else occurrences.set(name, [occurrence]);
      }
    }
    this.citations = all.filter(({ resolution }) => resolution.type !== 'foreign').length;
    this.occurrences = occurrences;
  }

  get problems(): readonly IndexedProblem[] {
    this.settle();
    return this.#problems;
  }

  /** Checks the proposal if that is still to be done, and releases its text. */
  settle(): void {
    if (!this.#proposal) return;
    const problems = this.#proposal.check.problems.map(
      ({ code, severity, message, span, id, suggestions, about, quoted, diff }) => {
        return { code, severity, message, span, id, suggestions, about, quoted, diff };
      },
    );
    // Strings that were cut out of the text would hold all of it.
    this.#problems = JSON.parse(JSON.stringify(problems)) as IndexedProblem[];
    this.#proposal = undefined;
  }
}

/** A name as the key of a map. */
export function textOfName({ kind, source, id }: CitationReference): string {
  return `${kind}\n${source}\n${detachString(id)}`;
}
