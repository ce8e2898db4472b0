import type { DocumentProblem } from '@findings/check';
import type { Span } from '@findings/core';
import type { Context } from './context.js';

/** Where a finding is cited. */
export interface CitationLocation {
  readonly uri: string;
  /** Of the key with its `@`, and `-` and braces where there are any. */
  readonly span: Span;
  /** As written: `s4.h2`, `tip2012:s4.wex`. */
  readonly key: string;
}

/** What is kept of a proposal that nobody has open: of ten thousand all are in memory. */
export interface IndexedProposal {
  /** How many of its keys cite something of a library, or try to. */
  readonly citations: number;
  readonly problems: readonly IndexedProblem[];
  /** What holds for it. */
  readonly context: Context;
}

/** A problem without its fixes, which are worked out when somebody asks for them. */
export type IndexedProblem = ProblemDetails & Pick<DocumentProblem, 'severity' | 'message' | 'span'>;

/** What it takes to tell what the report says to a problem. */
export type ProblemDetails = Pick<DocumentProblem, 'code' | 'id' | 'suggestions' | 'about' | 'quoted' | 'diff'>;

/**
 * Who cites what, over all proposals. A finding is known by the URI of its report's file and its canonical local id (the
 * report itself by the id `''`), since configurations may give one file several keys.
 */
export interface CitationIndex {
  /**
   * Those of the finding as such, by whatever alias: of a session not those of its parts. By URI, then by place.
   *
   * @param wanted which keys, as written; all unless said
   */
  citing(source: string, id: string, wanted?: (key: string) => boolean): readonly CitationLocation[];
  /** How often, without making the occurrences. */
  count(source: string, id: string): number;
  /** Those of one proposal, by place. */
  citingIn(uri: string, source: string, id: string): readonly CitationLocation[];
  /** The first proposals that cite it, by URI, and how many there are. */
  proposalsCiting(
    source: string,
    id: string,
    limit: number,
  ): { readonly uris: readonly string[]; readonly total: number };
  /** Keys that name nothing, but would name this id if it were there: `s9` of that report. By URI, then by place. */
  astray(source: string, id: string): readonly CitationLocation[];
  /**
   * Those of the parts of a session, `s4.h2` and `s4.wex`, whether they are there or not: each once, in no order, and others
   * that name such a part by a name of its own.
   */
  behind(source: string, id: string): readonly CitationLocation[];
  /**
   * Keys that are this word, or begin with it and a colon, whatever they name: `wells` and `wells:s9`, also another's
   * work `smith2020`; but no local ids. Case aside. By URI, then by place.
   */
  under(word: string): readonly CitationLocation[];
  /** In the order of the URIs. */
  uris(): readonly string[];
  proposal(uri: string): IndexedProposal | undefined;
}
