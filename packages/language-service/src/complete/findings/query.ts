import type { Library } from '@findings/core/library';

/** What was typed behind an `@`, in lower case, apart from the report that stands in front of a colon. */
export interface CompletionQuery {
  readonly typed: string;
  /** The key of that report; absent where none is named so. */
  readonly report: string | undefined;
  readonly local: string;
}

export function readQuery(library: Library, query: string): CompletionQuery {
  const typed = query.trim().toLowerCase();
  const colon = typed.indexOf(':');
  const report = colon < 0 ? undefined : library.targets(typed.slice(0, colon))[0]?.report.key;
  return { typed, report, local: report === undefined ? typed : typed.slice(colon + 1) };
}
