import type { CodeAction } from '@findings/language-service';
import type { CodeAction as LspCodeAction, Diagnostic } from 'vscode-languageserver';
import type { ClientCapabilities } from '../client/client-capabilities.js';
import { diagnosticOf } from './diagnostic.js';
import type { Ranges } from './ranges.js';

/** Converts an action without its edit. */
export function codeActionOf(
  action: CodeAction,
  ranges: Ranges,
  client: ClientCapabilities,
  shown: readonly Diagnostic[],
): LspCodeAction {
  const { title, kind, diagnostics = [], isPreferred } = action;
  const fixed = diagnostics.map((each) => {
    const own = diagnosticOf(each, ranges, client);
    // The client recognizes its own diagnostics.
    return shown.find((one) => isSame(one, own)) ?? own;
  });
  return {
    title,
    kind,
    ...(fixed.length > 0 && { diagnostics: fixed }),
    ...(isPreferred && { isPreferred }),
  };
}

function isSame(one: Diagnostic, other: Diagnostic): boolean {
  return (
    one.code === other.code &&
    one.message === other.message &&
    one.range?.start?.line === other.range.start.line &&
    one.range.start.character === other.range.start.character
  );
}
