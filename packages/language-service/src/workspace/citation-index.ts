import type { DocumentProblem } from '@findings/check';
import type { Span } from '@findings/core';
import type { Context } from './context.js';

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
  /**
   * The citations of a target under all its names. A citation of a finding is not one of its session.
   *
   * @param isWanted filters by the key as written
   */
  citing(source: string, id: string, isWanted?: (key: string) => boolean): readonly CitationLocation[];
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
  /** The unresolved citations that would name this id if the report had it. */
  unresolved(source: string, id: string): readonly CitationLocation[];
  /** The citations, resolved or not, of the parts of a session: `s4.h2`, `s4.wex`. Not sorted. */
  citingPartsOf(source: string, id: string): readonly CitationLocation[];
  /**
   * The citations whose key is a word, or starts with the word and a colon: `wells`, `wells:s9`, `smith2020`. Ignores case.
   * Local ids are not included.
   */
  withPrefix(word: string): readonly CitationLocation[];
  /** The URIs of all proposals, sorted. */
  uris(): readonly string[];
  proposal(uri: string): IndexedProposal | undefined;
}
