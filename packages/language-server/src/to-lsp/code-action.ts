import type { CodeAction } from '@findings/language-service';
import type { CodeAction as LspCodeAction, CodeActionContext, Diagnostic } from 'vscode-languageserver-protocol';
import type { Client } from '../client.js';
import { diagnosticOf } from './diagnostic.js';
import type { Ranges } from './ranges.js';
import { workspaceEditOf } from './workspace-edit.js';

/** Undefined where the client cannot do it. */
export function codeActionOf(
  action: CodeAction,
  uri: string,
  ranges: Ranges,
  client: Client,
  context: { readonly versionOf: (uri: string) => number | undefined; readonly shown: readonly Diagnostic[] },
): LspCodeAction | undefined {
  const edit = workspaceEditOf(action.edit, ranges, client, context.versionOf);
  if (!edit) return undefined;
  const { title, kind, diagnostics = [], isPreferred } = action;
  const mended = diagnostics.map((each) => {
    const own = diagnosticOf(each, uri, ranges, client);
    // The client's own, where it has it: it knows it again.
    return context.shown.find((shown) => isSame(shown, own)) ?? own;
  });
  return { title, kind, edit, ...(mended.length > 0 && { diagnostics: mended }), ...(isPreferred && { isPreferred }) };
}

/** Whether kinds that are asked for hold this one: `source.fixAll` holds `source.fixAll.findings`. */
export function isWanted(kind: string, { only }: Partial<Pick<CodeActionContext, 'only'>>): boolean {
  // What is for the whole file is offered where it is asked for, and in the menu of the editor's own sources.
  if (!only || only.length === 0) return true;
  return only.some((wanted) => wanted === '' || kind === wanted || kind.startsWith(`${wanted}.`));
}

function isSame(one: Diagnostic, other: Diagnostic): boolean {
  return (
    one.code === other.code &&
    one.message === other.message &&
    one.range?.start?.line === other.range.start.line &&
    one.range.start.character === other.range.start.character
  );
}
