/** The text of a finding as it was when somebody last said that the citation is right. */
export interface Pin {
  /** See `fingerprint.ts`; its version is part of it. */
  readonly fingerprint: string;
  /** Clean prose of a finding; the title of a session, a day or a report. */
  readonly text: string;
  /** Of a session or the summary: the fingerprints of the findings in it, by local id. */
  readonly parts?: Readonly<Record<string, string>>;
}

/**
 * `findings.lock.json`: what was pinned, by qualified id (`tip2012:s4.h2`). What is cited by an alias is pinned by it
 * (`tip2012:s4.wex`), so that it is known again when the report is renumbered.
 */
export interface Lock {
  readonly pinned: ReadonlyMap<string, Pin>;
}

export const emptyLock: Lock = { pinned: new Map() };
