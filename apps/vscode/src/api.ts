import type { Event, Location, Uri } from 'vscode';

/**
 * What other extensions get:
 *
 * ```ts
 * const findings = await extensions.getExtension<Api>('findings.findings-vscode')?.activate();
 * ```
 */
export interface Api {
  /** Raised when something is added; what is there is never taken away within a major version of the extension. */
  readonly version: 1;
  /** An answer may be another one now: a proposal, a report or the configuration was edited. */
  readonly onDidChange: Event<void>;
  /**
   * What a key means in a proposal, whether the proposal cites it or not.
   *
   * @param key without `@` and brackets: `s4.h2`, `s4.wex`, `tip2012:s4.h2`
   * @returns undefined where the document is no proposal, or has no report
   */
  resolve(proposal: Uri, key: string): Promise<Resolved | undefined>;
  /** Findings by words that somebody remembers, best first. */
  search(words: string, options?: SearchOptions): Promise<readonly Found[]>;
  /** All that a proposal may cite, in the order of its reports. */
  findings(proposal: Uri): Promise<readonly Finding[]>;
}

/** Something in a report that can be cited. Its texts are the report's, and nobody's to be trusted: escape them. */
export interface Finding {
  /** What the proposal writes: `s4.h2`. */
  readonly id: string;
  /** What means the same everywhere: `tip2012:s4.h2`. */
  readonly qualifiedId: string;
  readonly title: string;
  /** The title of the session that it was said in. */
  readonly session?: string;
  readonly speakers: readonly { readonly name: string; readonly affiliation?: string }[];
  /** Its first sentences; empty for a session, a day, a summary or a report. */
  readonly text: string;
  readonly location: Location;
  /** How often the proposals of the window cite it. */
  readonly cited: number;
}

export interface Resolved {
  /** As it was asked. */
  readonly key: string;
  /** `foreign`: it looks like somebody else's, such as a key of BibTeX. */
  readonly state: 'found' | 'ambiguous' | 'unresolved' | 'foreign';
  readonly finding?: Finding;
  /** What it may mean, best first. */
  readonly candidates: readonly { readonly id: string; readonly title: string }[];
}

export interface SearchOptions {
  /** 50 where nothing is said. */
  readonly limit?: number;
  /** Only what that proposal may cite, and as it would write it. */
  readonly proposal?: Uri;
}

export interface Found {
  readonly id: string;
  readonly qualifiedId: string;
  readonly title: string;
  /** The words around what was met. */
  readonly excerpt: string;
  readonly location: Location;
  /** What to write: `[@s4.h2]`. */
  readonly citation: string;
}
