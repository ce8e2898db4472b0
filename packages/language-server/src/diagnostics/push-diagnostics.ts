import type { PublishDiagnosticsParams } from 'vscode-languageserver';
import type { OpenDocuments } from '../documents/open-documents.js';
import type { Host } from '../server-host.js';
import type { Output } from '../client/connection.js';
import type { Remote } from '../client/connection.js';
import type { RequestContext } from '../handlers/request-context.js';
import type { DiagnosticsOf } from './diagnostics-of.js';

/** Publishes diagnostics to clients that do not pull them. */
export interface PushDiagnostics {
  /** The diagnostics of these documents may have changed. */
  update(uris: Iterable<string>): void;
  /** The diagnostics of these documents, and of all that have diagnostics, may have changed. */
  updateAll(uris: Iterable<string>): void;
}

/** Milliseconds of work after which requests are answered. */
const SLICE = 4;

/**
 * Publishes the diagnostics of a document after all waiting messages were handled, and only if they changed. While the client is
 * behind with reading, diagnostics wait.
 */
export function createPushDiagnostics(
  remote: Remote,
  output: Output,
  host: Host,
  documents: OpenDocuments,
  diagnosticsOf: DiagnosticsOf,
  checked: RequestContext['checked'],
): PushDiagnostics {
  const waiting = new Set<string>();
  /** Hashes of what was published, for documents that have diagnostics. */
  const published = new Map<string, string>();
  let isScheduled = false;

  const publish = (uri: string): void => {
    const { items, hash } = diagnosticsOf(uri);
    const before = published.get(uri);
    if (items.length === 0) published.delete(uri);
    else published.set(uri, hash);
    if (items.length === 0 ? before === undefined : before === hash) return;
    const version = documents.get(uri)?.version;
    const params: PublishDiagnosticsParams = {
      uri: documents.asWritten(uri),
      ...(version !== undefined && { version }),
      diagnostics: items,
    };
    void remote.sendNotification('textDocument/publishDiagnostics', params);
  };
  const flush = async (): Promise<void> => {
    const start = performance.now();
    for (const uri of [...waiting].sort((one, other) => rank(one) - rank(other))) {
      await checked(uri);
      if (output.isBehind) break;
      waiting.delete(uri);
      publish(uri);
      if (performance.now() - start > SLICE) break;
    }
    isScheduled = false;
    if (waiting.size > 0) schedule();
  };
  /** Open documents come first. */
  const rank = (uri: string): number => (documents.get(uri) ? 0 : 1);
  const schedule = (): void => {
    if (isScheduled || output.isBehind) return;
    isScheduled = true;
    host.defer(() => void flush());
  };
  output.onDrain(() => {
    if (waiting.size > 0) schedule();
  });
  return {
    update: (uris) => {
      for (const uri of uris) waiting.add(uri);
      if (waiting.size > 0) schedule();
    },
    updateAll: (uris) => {
      for (const uri of [...published.keys(), ...uris]) waiting.add(uri);
      if (waiting.size > 0) schedule();
    },
  };
}
