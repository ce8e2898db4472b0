import { DidChangeWorkspaceFoldersNotification, ErrorCodes, MessageType, ResponseError } from 'vscode-languageserver';
import type { Connection, InitializeParams, StarRequestHandler, WorkspaceFolder } from 'vscode-languageserver';
import { readClientCapabilities } from './client-capabilities.js';
import type { ClientCapabilities } from './client-capabilities.js';
import { createDiagnosticsOf } from './diagnostics/diagnostics-of.js';
import { pullDiagnosticsHandlers } from './diagnostics/pull-diagnostics.js';
import { createPush } from './diagnostics/push-diagnostics.js';
import { canonicalUri } from './documents/canonical-uri.js';
import type { Host } from './server-host.js';
import { createSession } from './workspace/server-state.js';
import { explorerAndStatusHandlers } from './handlers/explorer-and-status.js';
import { documentHandlers } from './handlers/documents.js';
import { editHandlers } from './handlers/edits.js';
import { findingHandlers } from './handlers/findings.js';
import { insertionHandlers } from './handlers/insertions.js';
import { positionHandlers } from './handlers/positions.js';
import { coverageAndExportHandlers } from './handlers/coverage-and-export.js';
import { addReportHandlers } from './handlers/add-report.js';
import { createRequestContext } from './handlers/request-context.js';
import { initializeResult } from './server-capabilities.js';
import { notificationHandlers } from './handlers/notifications.js';
import type { Handler, Handlers, Notifications } from './handlers/methods.js';
import type { Output } from './output.js';
import { createPendingChanges } from './documents/pending-changes.js';
import { createProgress } from './workspace/indexing-progress.js';
import { createRefresher } from './workspace/refresher.js';
import type { Remote } from './remote.js';
import { readSettings } from './settings.js';
import { createFileWatcher } from './workspace/file-watcher.js';
import type { Translate } from '@findings/core/text';
import { createLanguage } from './languages/language.js';

export interface ServerOptions {
  readonly version: string;
  /** Writes errors to a log outside the client. */
  readonly log: (message: string) => void;
  /** Called when the client sends `exit`. Node ends the process by itself. */
  readonly onExit?: () => void;
}

/** Serves LSP 3.17 to the client of a connection until the client sends `exit`. */
export function startServer(
  connection: Connection,
  output: Output,
  hostOf: (remote: Remote, say: Translate) => Host,
  options: ServerOptions,
): void {
  let state: 'new' | 'running' | 'shut' = 'new';
  let client: ClientCapabilities = readClientCapabilities({ capabilities: {} }, () => undefined);
  let settings = readSettings(undefined);

  const log = (message: string): void => {
    options.log(message);
    if (state === 'running' && !output.isBehind) connection.console.error(message);
  };
  const language = createLanguage();
  const { say } = language;
  const session = createSession(hostOf(connection, say), say, {
    onDiagnostics: (uris) => {
      if (!client.pullsDiagnostics) push.touch(uris);
      else if (uris.some((uri) => !session.documents.get(uri))) refreshing.touch(['diagnostic']);
      refreshing.touch(['codeLens']);
    },
    onContext: () => refreshing.touch(['diagnostic', 'codeLens', 'inlayHint', 'semanticTokens']),
    onProgress: (done, of) => progress.show(done, of),
    onTell: (message) => void connection.sendNotification('window/showMessage', { type: MessageType.Warning, message }),
    log,
  });
  const asking = createRequestContext(session, () => client);
  const diagnosticsOf = createDiagnosticsOf(asking, () => settings, log);
  const push = createPush(connection, output, session.host, session.documents, diagnosticsOf);
  const refreshing = createRefresher(
    connection,
    output,
    () => client,
    () => [
      ...(settings.explorer ? ['findings/explorerChanged'] : []),
      ...(settings.status ? ['findings/statusChanged'] : []),
    ],
  );
  const progress = createProgress(connection, output, say, () => client);
  const watching = createFileWatcher(connection, session, () => client, log);

  const handlers: Handlers = {
    ...positionHandlers(asking, () => settings),
    ...documentHandlers(asking, () => settings),
    ...editHandlers(asking),
    ...explorerAndStatusHandlers(asking),
    ...addReportHandlers(asking),
    ...coverageAndExportHandlers(asking),
    ...findingHandlers(asking),
    ...insertionHandlers(asking),
    ...pullDiagnosticsHandlers(asking, diagnosticsOf),
  };
  const pending = createPendingChanges((uri, version, changes) => {
    const document = session.documents.change(uri, version, changes);
    if (document) session.edited(document);
  }, session.host.soon);
  const notifications = notificationHandlers(session, watching, pending, {
    begin: () => {
      watching.begin();
      session.proposals.begin();
      void configure();
      if (client.registersConfiguration) {
        const registrations = [
          { id: 'configuration', method: 'workspace/didChangeConfiguration', registerOptions: { section: 'findings' } },
        ];
        connection.sendRequest('client/registerCapability', { registrations }).catch(() => undefined);
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
      const answer = await connection.sendRequest('workspace/configuration', { items: [{ section: 'findings' }] });
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

  connection.onInitialize((params) => {
    if (state !== 'new') throw new ResponseError(ErrorCodes.InvalidRequest, '“initialize” was sent before.');
    state = 'running';
    client = readClientCapabilities(params, session.host.rulePage);
    settings = readSettings(params.initializationOptions, settings);
    session.folders.set(foldersOf(params, session.host));
    session.trust(settings.trusted);
    session.setRules(settings.rules);
    // The connection handles this notification by itself, for clients that can send it.
    connection.onNotification(DidChangeWorkspaceFoldersNotification.type, (changes) =>
      notify(DidChangeWorkspaceFoldersNotification.method, changes),
    );
    const result = initializeResult(client, options.version);
    return language.choose(params.locale)?.then(() => result) ?? result;
  });
  const stop = (): void => {
    state = 'shut';
    session.proposals.stop();
    session.searchBeforehand.stop();
    refreshing.stop();
    watching.stop();
  };
  connection.onShutdown(stop);
  connection.onExit(() => {
    stop();
    options.onExit?.();
  });
  const request: StarRequestHandler = async (method, params, cancellation) => {
    if (state === 'new') throw new ResponseError(ErrorCodes.ServerNotInitialized, '“initialize” has to come first.');
    if (state === 'shut') throw new ResponseError(ErrorCodes.InvalidRequest, 'The server was shut down.');
    if (!Object.hasOwn(handlers, method)) {
      throw new ResponseError(ErrorCodes.MethodNotFound, `There is no request “${method}”.`);
    }
    pending.flush();
    session.searchBeforehand.wait();
    const handler = handlers[method as keyof Handlers] as Handler<unknown, unknown>;
    try {
      // JSON-RPC allows a request without parameters.
      return await handler(params ?? {}, cancellation);
    } catch (error) {
      if (error instanceof ResponseError) throw error;
      log(`${method} failed: ${stackOf(error)}`);
      throw error;
    }
  };
  connection.onRequest(request);
  const notify = (method: string, params: unknown): void => {
    if (state !== 'running' || !Object.hasOwn(notifications, method)) return;
    if (method !== 'textDocument/didChange') pending.flush();
    session.searchBeforehand.wait();
    try {
      (notifications[method as keyof Notifications] as (params: unknown) => void)(params);
    } catch (error) {
      log(`${method} failed: ${stackOf(error)}`);
    }
  };
  connection.onNotification(notify);
  connection.listen();
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function foldersOf({ workspaceFolders, rootUri }: InitializeParams, { pathOf }: Host): string[] {
  const uris: unknown[] = Array.isArray(workspaceFolders)
    ? workspaceFolders.map((folder: WorkspaceFolder) => folder?.uri)
    : [rootUri];
  return uris.flatMap((uri) => (typeof uri === 'string' ? (pathOf(canonicalUri(uri)) ?? []) : []));
}
