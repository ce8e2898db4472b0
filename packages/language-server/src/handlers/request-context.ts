import type { WorkspaceEdit } from '@findings/language-service';
import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { CancellationToken, WorkspaceEdit as LspWorkspaceEdit } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { ClientCapabilities } from '../client/client-capabilities.js';
import { createPause } from '../workspace/pause.js';
import type { ServerState } from '../workspace/server-state.js';
import { createRanges } from '../to-lsp/ranges.js';
import type { Ranges } from '../to-lsp/ranges.js';
import { workspaceEditOf } from '../to-lsp/workspace-edit.js';
import { readPosition, readUri, refused } from './read-params.js';

/** What handlers need: the server's state, and ways to wait until documents are up to date. */
export interface RequestContext {
  readonly state: ServerState;
  readonly client: () => ClientCapabilities;
  readonly ranges: Ranges;
  /**
   * Calls `respond` once an open document is up to date. Returns `fallback` if it is not open.
   *
   * @throws ResponseError if the document was edited while the request waited, since its positions are outdated
   */
  whenReady<Result>(
    uri: string,
    fallback: Result,
    respond: (document: TextDocument) => Result,
  ): Result | Promise<Result>;
  /** The same for the position in the parameters. */
  whenReadyAt<Result>(
    params: PositionParams,
    fallback: Result,
    respond: (uri: string, offset: number) => Result,
  ): Result | Promise<Result>;
  /** The same, once the document is also checked. A long check leaves time for other messages, and an edit ends it. */
  whenChecked<Result>(
    uri: string,
    fallback: Result,
    respond: (document: TextDocument) => Result,
  ): Result | Promise<Result>;
  /** Resolves once the current version of a proposal is checked. Undefined if it is, or if it is not open. */
  checked(uri: string): Promise<void> | undefined;
  /** The same, once the whole workspace is indexed. */
  whenIndexed<Result>(
    uri: string,
    fallback: Result,
    cancellation: CancellationToken,
    respond: (document: TextDocument) => Result,
  ): Promise<Result>;
  /** Resolves once the whole workspace is indexed. @throws ResponseError as soon as the request is cancelled */
  untilIndexed(cancellation: CancellationToken): Promise<void>;
  /** An edit in the form of the client. Undefined if the client cannot do all of it. */
  editOf(edit: WorkspaceEdit): LspWorkspaceEdit | undefined;
  /** @throws ResponseError if the client cannot do all of it */
  editOrRefuse(edit: WorkspaceEdit): LspWorkspaceEdit;
}

interface PositionParams {
  readonly textDocument?: unknown;
  readonly position?: unknown;
}

export function createRequestContext(state: ServerState, client: () => ClientCapabilities): RequestContext {
  const { documents, refresher, host, workspace } = state;
  const ensureUnchanged = (document: TextDocument): void => {
    if (documents.get(document.uri) !== document) {
      throw new ResponseError(LSPErrorCodes.ContentModified, state.say`The document has changed in the meantime.`);
    }
  };
  const checked = (uri: string): Promise<void> | undefined => {
    const proposal = workspace.proposal(uri);
    return proposal
      ?.whenChecked(createPause(host.defer))
      ?.then(() => (workspace.proposal(uri) === proposal ? undefined : checked(uri)));
  };
  const whenReady: RequestContext['whenReady'] = (uri, fallback, respond) => {
    const document = documents.get(uri);
    if (!document) return fallback;
    const ready = refresher.ready(uri);
    if (!ready) return respond(document);
    return ready.then(() => {
      ensureUnchanged(document);
      return respond(document);
    });
  };
  const untilIndexed = async (cancellation: CancellationToken): Promise<void> => {
    await unlessCancelled(cancellation, refresher.idle());
    if (cancellation.isCancellationRequested) throw cancelled();
  };
  const ranges = createRanges(documents.asWritten);
  const editOf: RequestContext['editOf'] = (edit) =>
    workspaceEditOf(edit, ranges, client(), (uri) => documents.get(uri)?.version);
  return {
    state,
    client,
    ranges,
    editOf,
    editOrRefuse: (edit) => {
      const result = editOf(edit);
      if (!result) throw refused(state.say`This creates a file, which your editor does not support.`);
      return result;
    },
    untilIndexed,
    whenReady,
    whenReadyAt: (params, fallback, respond) => {
      const position = readPosition(params.position);
      return whenReady(readUri(params), fallback, (document) => respond(document.uri, document.offsetAt(position)));
    },
    checked,
    whenChecked: <Result>(uri: string, fallback: Result, respond: (document: TextDocument) => Result) =>
      whenReady<Result | Promise<Result>>(uri, fallback, (document) => {
        const checking = checked(uri);
        if (!checking) return respond(document);
        return checking.then(() => {
          ensureUnchanged(document);
          return respond(document);
        });
      }) as Result | Promise<Result>,
    whenIndexed: async (uri, fallback, cancellation, respond) => {
      const document = documents.get(uri);
      if (!document) return fallback;
      await untilIndexed(cancellation);
      ensureUnchanged(document);
      return respond(document);
    },
  };
}

/** @throws ResponseError as soon as the request is cancelled */
function unlessCancelled(cancellation: CancellationToken, work: Promise<void>): Promise<void> {
  return new Promise((resolve, reject) => {
    const listener = cancellation.onCancellationRequested(() => reject(cancelled()));
    work.then(resolve, reject).finally(() => listener.dispose());
  });
}

export function cancelled(): ResponseError {
  return new ResponseError(LSPErrorCodes.RequestCancelled, 'Cancelled.');
}
