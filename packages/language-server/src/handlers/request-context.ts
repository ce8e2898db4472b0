import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { CancellationToken } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { ClientCapabilities } from '../client-capabilities.js';
import type { ServerState } from '../workspace/server-state.js';
import { createRanges } from '../to-lsp/ranges.js';
import type { Ranges } from '../to-lsp/ranges.js';
import { createTimeSlices } from '../workspace/time-slices.js';

/** Answers requests about documents once the documents are up to date. */
export interface RequestContext {
  readonly session: ServerState;
  readonly client: () => ClientCapabilities;
  readonly ranges: Ranges;
  /**
   * Answers about an open document once it is up to date. Returns `nothing` if it is not open.
   *
   * @throws ResponseError if the document was edited while the request waited, since its positions are outdated
   */
  about<Answer>(uri: string, nothing: Answer, answer: (document: TextDocument) => Answer): Answer | Promise<Answer>;
  /** The same, once the whole workspace is indexed. */
  aboutAll<Answer>(
    uri: string,
    nothing: Answer,
    cancellation: CancellationToken,
    answer: (document: TextDocument) => Answer,
  ): Promise<Answer>;
  /** Resolves once the whole workspace is indexed. @throws ResponseError as soon as the request is cancelled */
  indexed(cancellation: CancellationToken): Promise<void>;
  /** Resolves when a request that waited may continue. Many requests continue in time slices. */
  nextSlice(): Promise<void>;
}

export function createRequestContext(session: ServerState, client: () => ClientCapabilities): RequestContext {
  const { documents, proposals, host } = session;
  const ensureUnchanged = (document: TextDocument): void => {
    if (documents.get(document.uri) !== document) {
      throw new ResponseError(LSPErrorCodes.ContentModified, session.say`The document was edited meanwhile.`);
    }
  };
  const nextSlice = createTimeSlices(host.soon);
  const indexed = async (cancellation: CancellationToken): Promise<void> => {
    await unlessCancelled(cancellation, proposals.idle());
    await nextSlice();
    if (cancellation.isCancellationRequested) throw cancelled();
  };
  return {
    session,
    client,
    ranges: createRanges(documents.asWritten),
    indexed,
    nextSlice,
    about: (uri, nothing, answer) => {
      const document = documents.get(uri);
      if (!document) return nothing;
      const ready = proposals.ready(uri);
      if (!ready) return answer(document);
      return ready.then(nextSlice).then(() => {
        ensureUnchanged(document);
        return answer(document);
      });
    },
    aboutAll: async (uri, nothing, cancellation, answer) => {
      const document = documents.get(uri);
      if (!document) return nothing;
      await indexed(cancellation);
      ensureUnchanged(document);
      return answer(document);
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

function cancelled(): ResponseError {
  return new ResponseError(LSPErrorCodes.RequestCancelled, 'Cancelled.');
}
