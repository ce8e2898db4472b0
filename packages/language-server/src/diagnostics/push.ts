import type { PublishDiagnosticsParams } from 'vscode-languageserver-protocol';
import type { OpenDocuments } from '../documents/open-documents.js';
import type { Host } from '../host.js';
import type { Peer } from '../json-rpc/peer.js';
import { Said } from './said.js';
import type { SaidOf } from './said-of.js';

/** Tells clients that do not ask. */
export interface Push {
  /** What is said of these may have changed. */
  touch(uris: Iterable<string>): void;
  /** What is said of all that was told, or may be told. */
  touchAll(uris: Iterable<string>): void;
}

/** Milliseconds of work after which requests are answered. */
const SLICE = 4;

/**
 * Each document is told once everything that came in was done, and only where something changed; while the client is behind
 * with reading, only the last of it is told, later.
 */
export function createPush(peer: Peer, host: Host, documents: OpenDocuments, saidOf: SaidOf): Push {
  const waiting = new Set<string>();
  /**
   * What was told of documents of which something was said; of those that are not open, which may be ten thousand, only its name.
   */
  const told = new Map<string, Said | string>();
  let isScheduled = false;

  const tell = (uri: string): void => {
    const said = saidOf(uri);
    const open = documents.get(uri);
    const before = told.get(uri) ?? Said.nothing;
    const isUnchanged = typeof before === 'string' ? before === said.name : before.isSame(said);
    if (said === Said.nothing) told.delete(uri);
    else told.set(uri, open ? said : said.name);
    if (isUnchanged) return;
    const version = open?.version;
    const params: PublishDiagnosticsParams = {
      uri: documents.asWritten(uri),
      ...(version !== undefined && { version }),
      diagnostics: said.diagnostics,
    };
    peer.notify('textDocument/publishDiagnostics', params);
  };
  const flush = (): void => {
    isScheduled = false;
    const start = performance.now();
    for (const uri of [...waiting].sort((one, other) => rank(one) - rank(other))) {
      if (peer.isBehind) return;
      waiting.delete(uri);
      tell(uri);
      if (performance.now() - start > SLICE) break;
    }
    if (waiting.size > 0) schedule();
  };
  /** What is open comes first. */
  const rank = (uri: string): number => (documents.get(uri) ? 0 : 1);
  const schedule = (): void => {
    if (isScheduled || peer.isBehind) return;
    isScheduled = true;
    host.soon(flush);
  };
  peer.onCaughtUp(() => {
    if (waiting.size > 0) schedule();
  });
  return {
    touch: (uris) => {
      for (const uri of uris) waiting.add(uri);
      if (waiting.size > 0) schedule();
    },
    touchAll: (uris) => {
      for (const uri of [...told.keys(), ...uris]) waiting.add(uri);
      if (waiting.size > 0) schedule();
    },
  };
}
