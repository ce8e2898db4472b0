import type { InitializeParams, WorkspaceFolder } from 'vscode-languageserver-protocol';
import { readClient } from '../client.js';
import type { Client } from '../client.js';
import { answerDiagnostics } from '../diagnostics/pull.js';
import { createPush } from '../diagnostics/push.js';
import { createSaidOf } from '../diagnostics/said-of.js';
import { canonicalUri } from '../documents/canonical-uri.js';
import type { Host } from '../host.js';
import type { Cancellation } from '../json-rpc/cancellation.js';
import { createPeer } from '../json-rpc/peer.js';
import type { Peer } from '../json-rpc/peer.js';
import { ErrorCodes, RpcError } from '../json-rpc/rpc-error.js';
import type { Transport } from '../json-rpc/transport.js';
import { createSession } from '../session/session.js';
import { answerClients } from './answer-clients.js';
import { answerDocuments } from './answer-documents.js';
import { answerEdits } from './answer-edits.js';
import { answerFindings } from './answer-findings.js';
import { answerInsertions } from './answer-insertions.js';
import { answerPlaces } from './answer-places.js';
import { answerReaders } from './answer-readers.js';
import { answerReports } from './answer-reports.js';
import { createAsking } from './asking.js';
import { initializeResult } from './capabilities.js';
import { hear } from './hear.js';
import type { Handlers } from './methods.js';
import { createPendingChanges } from './pending-changes.js';
import { createProgress } from './progress.js';
import { readObject } from './read-params.js';
import { createRefreshing } from './refreshing.js';
import { readSettings } from './settings.js';
import { createWatching } from './watching.js';
import type { Say } from '@findings/core/check';
import { createLanguage } from '../languages/language.js';

export interface ServerOptions {
  readonly version: string;
  /** Told what went wrong, beside the client. */
  readonly log: (message: string) => void;
  /** The client said `exit`. @param code 0 where it had said `shutdown` before */
  readonly onExit: (code: 0 | 1) => void;
  /** The client's process, where it says which: when that is gone, nobody is left to say `exit`. */
  readonly onParent?: (processId: number) => void;
}

/** Speaks LSP 3.17 with the client at the other end of a transport, until it says `exit`. */
export function startServer(transport: Transport, host: (peer: Peer, say: Say) => Host, options: ServerOptions): void {
  let state: 'new' | 'running' | 'shut' = 'new';
  let client: Client = readClient({ capabilities: {} }, () => undefined);
  let settings = readSettings(undefined);

  const peer: Peer = createPeer(transport, {
    request: (method, params, cancellation) => request(method, params, cancellation),
    notification: (method, params) => notification(method, params),
    log: (message) => log(message),
  });
  const log = (message: string): void => {
    options.log(message);
    if (state === 'running' && !peer.isBehind) peer.notify('window/logMessage', { type: 1, message });
  };
  const language = createLanguage();
  const { say } = language;
  const session = createSession(host(peer, say), say, () => client.encoding, {
    onDiagnostics: (uris) => {
      if (!client.pullsDiagnostics) push.touch(uris);
      else if (uris.some((uri) => !session.documents.get(uri))) refreshing.touch(['diagnostic']);
      refreshing.touch(['codeLens']);
    },
    onContext: () => refreshing.touch(['diagnostic', 'codeLens', 'inlayHint', 'semanticTokens']),
    onProgress: (done, of) => progress.show(done, of),
    onTell: (message) => peer.notify('window/showMessage', { type: 2, message }),
    log,
  });
  const asking = createAsking(session, () => client);
  const saidOf = createSaidOf(asking, () => settings, log);
  const push = createPush(peer, session.host, session.documents, saidOf);
  const refreshing = createRefreshing(
    peer,
    () => client,
    () => [
      ...(settings.explorer ? ['findings/explorerChanged'] : []),
      ...(settings.status ? ['findings/statusChanged'] : []),
    ],
  );
  const progress = createProgress(peer, say, () => client);
  const watching = createWatching(peer, session, () => client, log);

  const handlers: Handlers = {
    ...answerPlaces(asking, () => settings),
    ...answerDocuments(asking, () => settings),
    ...answerEdits(asking),
    ...answerClients(asking),
    ...answerReports(asking),
    ...answerReaders(asking),
    ...answerFindings(asking),
    ...answerInsertions(asking),
    ...answerDiagnostics(asking, saidOf),
  };
  const pending = createPendingChanges((uri, version, changes) => {
    const document = session.documents.change(uri, version, changes);
    if (document) session.edited(document);
  }, session.host.soon);
  const notifications = hear(session, watching, pending, {
    begin: () => {
      watching.begin();
      session.proposals.begin();
      void configure();
      if (client.registersConfiguration) {
        const registrations = [
          { id: 'configuration', method: 'workspace/didChangeConfiguration', registerOptions: { section: 'findings' } },
        ];
        peer.request('client/registerCapability', { registrations }).catch(() => undefined);
      }
    },
    configure: (given) => {
      const own = typeof given === 'object' && given !== null && 'findings' in given ? given.findings : undefined;
      if (own === undefined) void configure();
      else apply(own);
    },
  });

  const configure = async (): Promise<void> => {
    if (!client.hasConfiguration) return;
    try {
      const before = settings;
      const answer = await peer.request('workspace/configuration', { items: [{ section: 'findings' }] });
      // What the client told of its own accord meanwhile is newer.
      if (Array.isArray(answer) && settings === before) apply(answer[0]);
    } catch {
      // Then what was said when it began holds.
    }
  };
  const apply = (given: unknown): void => {
    const before = settings;
    settings = readSettings(given, before);
    session.trust(settings.trusted);
    session.setRules(settings.rules);
    if (settings.diagnostics !== before.diagnostics) {
      if (client.pullsDiagnostics) refreshing.touch(['diagnostic']);
      else push.touchAll(session.workspace.index.uris());
    }
    if (settings.inlayHints !== before.inlayHints) refreshing.touch(['inlayHint']);
  };

  const initialize = (params: unknown) => {
    if (state !== 'new') throw new RpcError(ErrorCodes.invalidRequest, '“initialize” was said before.');
    const given = readObject(params) as unknown as InitializeParams;
    state = 'running';
    client = readClient(given, session.host.rulePage);
    settings = readSettings(given.initializationOptions, settings);
    session.folders.set(foldersOf(given, session.host));
    session.trust(settings.trusted);
    session.setRules(settings.rules);
    if (isProcessId(given.processId)) options.onParent?.(given.processId);
    const result = initializeResult(client, options.version);
    return language.choose(given.locale)?.then(() => result) ?? result;
  };
  const shutdown = (): null => {
    state = 'shut';
    session.proposals.stop();
    session.searchBeforehand.stop();
    refreshing.stop();
    watching.stop();
    return null;
  };
  const request = (method: string, params: unknown, cancellation: Cancellation): unknown => {
    if (method === 'initialize') return initialize(params);
    if (state === 'new') throw new RpcError(ErrorCodes.serverNotInitialized, '“initialize” has to come first.');
    if (state === 'shut') throw new RpcError(ErrorCodes.invalidRequest, 'The server was shut down.');
    if (method === 'shutdown') return shutdown();
    if (!Object.hasOwn(handlers, method)) {
      throw new RpcError(ErrorCodes.methodNotFound, `There is no request “${method}”.`);
    }
    pending.flush();
    session.searchBeforehand.wait();
    const handler = handlers[method as keyof Handlers] as (params: unknown, cancellation: Cancellation) => unknown;
    // JSON-RPC lets them be left out.
    return handler(params ?? {}, cancellation);
  };
  const notification = (method: string, params: unknown): void => {
    if (method === 'exit') {
      const code = state === 'shut' ? 0 : 1;
      shutdown();
      options.onExit(code);
      return;
    }
    if (state !== 'running' || !Object.hasOwn(notifications, method)) return;
    if (method !== 'textDocument/didChange') pending.flush();
    session.searchBeforehand.wait();
    (notifications[method as keyof typeof notifications] as (params: unknown) => void)(params);
  };
}

function foldersOf({ workspaceFolders, rootUri }: InitializeParams, { pathOf }: Host): string[] {
  const uris: unknown[] = Array.isArray(workspaceFolders)
    ? workspaceFolders.map((folder: WorkspaceFolder) => folder?.uri)
    : [rootUri];
  return uris.flatMap((uri) => (typeof uri === 'string' ? (pathOf(canonicalUri(uri)) ?? []) : []));
}

/** Other numbers would be treated as a process that has ended, or as a process group. */
function isProcessId(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) > 0;
}
