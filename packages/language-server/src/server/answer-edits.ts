import type { CodeAction as LspCodeAction } from 'vscode-languageserver-protocol';
import { ErrorCodes, RpcError } from '../json-rpc/rpc-error.js';
import { codeActionOf, isWanted } from '../to-lsp/code-action.js';
import { workspaceEditOf } from '../to-lsp/workspace-edit.js';
import type { Asking } from './asking.js';
import type { Handlers } from './methods.js';
import { readPosition, readRange, readText, readUri } from './read-params.js';

type Answered = 'textDocument/codeAction' | 'textDocument/prepareRename' | 'textDocument/rename';

/** What changes words. */
export function answerEdits({ session, client, about, aboutAll }: Asking): Pick<Handlers, Answered> {
  const { service, documents } = session;
  const versionOf = (uri: string): number | undefined => documents.get(uri)?.version;
  return {
    'textDocument/codeAction': (params) => {
      const { start, end } = readRange(params.range);
      const { only, diagnostics } = params.context ?? {};
      const shown = Array.isArray(diagnostics) ? diagnostics : [];
      return about(readUri(params), [], ({ uri, positions }, ranges): LspCodeAction[] => {
        const actions = service.codeActions?.(uri, positions.offsetAt(start), positions.offsetAt(end)) ?? [];
        const wanted = actions.filter(({ kind }) => isWanted(kind, { ...(Array.isArray(only) && { only }) }));
        return wanted.flatMap((action) => codeActionOf(action, uri, ranges, client(), { versionOf, shown }) ?? []);
      });
    },
    'textDocument/prepareRename': (params) => {
      const position = readPosition(params.position);
      return about(readUri(params), null, ({ uri, positions }, ranges) => {
        const prepared = service.prepareRename?.(uri, positions.offsetAt(position));
        if (!prepared) return null;
        if ('refusal' in prepared) throw refused(prepared.refusal);
        return { range: ranges.range(uri, prepared.span), placeholder: prepared.text };
      });
    },
    'textDocument/rename': (params, cancellation) => {
      const position = readPosition(params.position);
      const to = readText(params.newName, '“newName”');
      return aboutAll(readUri(params), {}, cancellation, ({ uri, positions }, ranges) => {
        const edit = service.rename?.(uri, positions.offsetAt(position), to);
        if (!edit) return {};
        if ('refusal' in edit) throw refused(edit.refusal);
        const written = workspaceEditOf(edit, ranges, client(), versionOf);
        if (!written) throw refused('Your editor cannot make the files that this needs.');
        return written;
      });
    },
  };
}

function refused(why: string): RpcError {
  return new RpcError(ErrorCodes.requestFailed, why);
}
