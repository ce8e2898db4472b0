import type { Diagnostic as Found } from '@findings/language-service';
import type { Point } from '@findings/core/check';
import type { Diagnostic } from 'vscode-languageserver-protocol';
import { sameEnds, spliced } from './same-ends.js';

export type { Found };

/** Problems of a document, and each in LSP's words, in which columns count UTF-16. */
export interface Translated {
  readonly found: readonly Found[];
  readonly diagnostics: readonly Diagnostic[];
}

export interface Translator {
  diagnosticOf(found: Found): Diagnostic;
  /** The URI as the client writes it. */
  asWritten(uri: string): string;
}

/**
 * Puts problems into LSP's words; those at the start and at the end that were there before need no more to be found again. They
 * are kept as they were found then, wherever their text has moved to: so many new objects at each key would be garbage of the kind
 * that is collected last.
 */
export function translate(
  found: readonly Found[],
  { diagnosticOf, asWritten }: Translator,
  before: Translated = { found: [], diagnostics: [] },
): Translated {
  const isStill = (known: number, now: number): boolean => {
    const [one, other] = [before.found[known]!, found[now]!];
    const { relatedInformation = [] } = before.diagnostics[known]!;
    return (
      isAlike(one, other) &&
      relatedInformation.every(({ location }, at) => location.uri === asWritten(other.related![at]!.place.uri))
    );
  };
  const same = sameEnds(before.found.length, found.length, isStill);
  const anew = found.slice(same.start, found.length - same.end);
  return {
    found: spliced(before.found, same, anew),
    diagnostics: spliced(before.diagnostics, same, anew.map(diagnosticOf)),
  };
}

/** Whether one is said as the other is; what they are related to is the same only where it was not worked out anew. */
function isAlike(one: Found, other: Found): boolean {
  return (
    one.message === other.message &&
    one.code === other.code &&
    one.severity === other.severity &&
    one.related === other.related &&
    one.tags?.length === other.tags?.length &&
    isAt(one.span.start, other.span.start) &&
    isAt(one.span.end, other.span.end)
  );
}

function isAt(one: Point, other: Point): boolean {
  return one.line === other.line && one.column === other.column;
}
