import type { CodeAction } from '@findings/language-service';
import type { CodeAction as LspCodeAction, Command, Diagnostic } from 'vscode-languageserver';
import { selectWordsCommand } from '../commands.js';
import type { ClientCapabilities } from '../client/client-capabilities.js';
import { diagnosticOf } from './diagnostic.js';
import type { Ranges } from './ranges.js';

/** Converts an action without its edit. */
export function codeActionOf(
  action: CodeAction,
  ranges: Ranges,
  client: ClientCapabilities,
  shown: readonly Diagnostic[],
  hasCommands: boolean,
): LspCodeAction {
  const { title, kind, diagnostics = [], isPreferred, placeholder } = action;
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
    ...(hasCommands && placeholder && { command: selectWords(title, placeholder, ranges) }),
  };
}

/** Clients run it after they applied the edit. */
function selectWords(
  title: string,
  { uri, start, length }: NonNullable<CodeAction['placeholder']>,
  ranges: Ranges,
): Command {
  const end = { ...start, column: start.column + length };
  return { title, command: selectWordsCommand, arguments: [ranges.location(uri, { start, end })] };
}

function isSame(one: Diagnostic, other: Diagnostic): boolean {
  return (
    one.code === other.code &&
    one.message === other.message &&
    one.range?.start?.line === other.range.start.line &&
    one.range.start.character === other.range.start.character
  );
}
