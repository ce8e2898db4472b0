import type { Client } from '../client.js';
import type { OpenDocument } from '../documents/open-document.js';
import type { Cancellation } from '../json-rpc/cancellation.js';
import { ErrorCodes, RpcError } from '../json-rpc/rpc-error.js';
import type { Session } from '../session/session.js';
import { createRanges, positionsOfTexts } from '../to-lsp/ranges.js';
import type { Ranges } from '../to-lsp/ranges.js';
import { createTimeSlices } from './time-slices.js';

/** How requests about documents are answered: when these are up to date, and in the client's places. */
export interface Asking {
  readonly session: Session;
  readonly client: () => Client;
  /** Places of any document as it is now. */
  ranges(): Ranges;
  /**
   * Answers about a document that is open, once it is up to date; nothing where it is not open.
   *
   * @throws RpcError where it was edited while the answer waited: the places in the question are no longer its
   */
  about<Answer>(
    uri: string,
    nothing: Answer,
    answer: (document: OpenDocument, ranges: Ranges) => Answer,
  ): Answer | Promise<Answer>;
  /** The same, once the whole workspace is indexed. */
  aboutAll<Answer>(
    uri: string,
    nothing: Answer,
    cancellation: Cancellation,
    answer: (document: OpenDocument, ranges: Ranges) => Answer,
  ): Promise<Answer>;
  /** Resolves once the whole workspace is indexed. @throws RpcError if the request was cancelled in the meantime */
  indexed(cancellation: Cancellation): Promise<void>;
  /** Resolves when a request that waited may continue. Many requests continue in time slices. */
  nextSlice(): Promise<void>;
}

export function createAsking(session: Session, client: () => Client): Asking {
  const { documents, proposals, workspace, files, host } = session;
  const textOf = (uri: string): string | undefined => {
    const known = documents.get(uri)?.text ?? workspace.report(uri)?.source.text ?? workspace.text(uri);
    const path = host.pathOf(uri);
    if (known !== undefined || path === undefined) return known;
    try {
      return files.read(path, path);
    } catch {
      // It went meanwhile: then columns are as good as can be.
      return undefined;
    }
  };
  const ranges = (): Ranges => {
    const { encoding } = client();
    const others = positionsOfTexts(textOf, encoding);
    return createRanges(encoding, (uri) => documents.get(uri)?.positions ?? others(uri), documents.asWritten);
  };
  const unchanged = (document: OpenDocument): void => {
    if (documents.get(document.uri) !== document) {
      throw new RpcError(ErrorCodes.contentModified, session.say`The document was edited meanwhile.`);
    }
  };
  const nextSlice = createTimeSlices(host.soon);
  const indexed = async (cancellation: Cancellation): Promise<void> => {
    await proposals.idle();
    await nextSlice();
    if (cancellation.isCancelled) throw new RpcError(ErrorCodes.requestCancelled, 'Cancelled.');
  };
  return {
    session,
    client,
    ranges,
    indexed,
    nextSlice,
    about: (uri, nothing, answer) => {
      const document = documents.get(uri);
      if (!document) return nothing;
      const ready = proposals.ready(uri);
      if (!ready) return answer(document, ranges());
      return ready.then(nextSlice).then(() => {
        unchanged(document);
        return answer(document, ranges());
      });
    },
    aboutAll: async (uri, nothing, cancellation, answer) => {
      const document = documents.get(uri);
      if (!document) return nothing;
      await indexed(cancellation);
      unchanged(document);
      return answer(document, ranges());
    },
  };
}
