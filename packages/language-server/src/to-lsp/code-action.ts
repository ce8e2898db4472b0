import type { CodeAction } from '@findings/language-service';
import type { CodeAction as LspCodeAction, Diagnostic } from 'vscode-languageserver';
import type { ClientCapabilities } from '../client-capabilities.js';
import { diagnosticOf } from './diagnostic.js';
import type { Ranges } from './ranges.js';

/** An action without what it writes. */
export function codeActionOf(
  action: CodeAction,
  ranges: Ranges,
  client: ClientCapabilities,
  shown: readonly Diagnostic[],
): LspCodeAction {
  const { title, kind, diagnostics = [], isPreferred } = action;
  const mended = diagnostics.map((each) => {
    const own = diagnosticOf(each, ranges, client);
    // The client's own, where it has it: it knows it again.
    return shown.find((one) => isSame(one, own)) ?? own;
  });
  return { title, kind, ...(mended.length > 0 && { diagnostics: mended }), ...(isPreferred && { isPreferred }) };
}

function isSame(one: Diagnostic, other: Diagnostic): boolean {
  return (
    one.code === other.code &&
    one.message === other.message &&
    one.range?.start?.line === other.range.start.line &&
    one.range.start.character === other.range.start.character
  );
}
