import type { Event, Location, Uri } from 'vscode';

/**
 * The API for other extensions:
 *
 * ```ts
 * const findings = await extensions.getExtension<Api>('findings.findings-vscode')?.activate();
 * ```
 */
export interface Api {
  /** Increases when members are added. None is removed within a major version of the extension. */
  readonly version: 1;
  /** Fires when earlier results may be stale: after an edit of a proposal, a report or the configuration. */
  readonly onDidChange: Event<void>;
  /**
   * Resolves a key in a proposal, whether the proposal cites it or not.
   *
   * @param key without `@` and brackets: `s4.h2`, `s4.wex`, `tip2012:s4.h2`
   * @returns undefined if the document is not a proposal, or has no report
   */
  resolve(proposal: Uri, key: string): Promise<Resolved | undefined>;
  /** Finds findings by words, best first. */
  search(words: string, options?: SearchOptions): Promise<readonly Found[]>;
  /** Everything that a proposal may cite, in the order of its reports. */
  findings(proposal: Uri): Promise<readonly Finding[]>;
}

/** Something in a report that can be cited. Its text comes from a report and is not trusted: escape it. */
export interface Finding {
  /** The id as the proposal writes it: `s4.h2` */
  readonly id: string;
  /** The id with the report key, which is unique: `tip2012:s4.h2` */
  readonly qualifiedId: string;
  readonly title: string;
  /** The title of its session. */
  readonly session?: string;
  readonly speakers: readonly { readonly name: string; readonly affiliation?: string }[];
  /** Its first sentences. Empty for a session, a day, a summary or a report. */
  readonly text: string;
  readonly location: Location;
  /** How often proposals in the window cite it. */
  readonly cited: number;
}

export interface Resolved {
  /** The key as it was passed. */
  readonly key: string;
  /** `foreign`: the key looks like that of another source, such as a BibTeX file. */
  readonly state: 'found' | 'ambiguous' | 'unresolved' | 'foreign';
  readonly finding?: Finding;
  /** Findings that the key may mean, best first. */
  readonly candidates: readonly { readonly id: string; readonly title: string }[];
}

export interface SearchOptions {
  /** 50 by default. */
  readonly limit?: number;
  /** Limits the results to what this proposal may cite, with its ids. */
  readonly proposal?: Uri;
}

export interface Found {
  readonly id: string;
  readonly qualifiedId: string;
  readonly title: string;
  /** The words around the match. */
  readonly excerpt: string;
  readonly location: Location;
  /** The citation to insert: `[@s4.h2]` */
  readonly citation: string;
}
