import { DidChangeWorkspaceFoldersNotification, ErrorCodes, MessageType, ResponseError } from 'vscode-languageserver';
import type { Connection, InitializeParams, WorkspaceFolder } from 'vscode-languageserver';
import { readClientCapabilities } from './client/client-capabilities.js';
import type { ClientCapabilities } from './client/client-capabilities.js';
import { createClientRefresh } from './client/client-refresh.js';
import type { Output, Remote } from './client/connection.js';
import { createIndexingProgress } from './client/indexing-progress.js';
import { initializeResult } from './server-capabilities.js';
import { createClientSettings } from './client/settings.js';
import type { CurrentSettings } from './client/settings.js';
import { createDiagnosticsOf } from './diagnostics/diagnostics-of.js';
import type { DiagnosticsOf } from './diagnostics/diagnostics-of.js';
import { pullDiagnosticsHandlers } from './diagnostics/pull-diagnostics.js';
import { createPushDiagnostics } from './diagnostics/push-diagnostics.js';
import { canonicalUri } from './documents/canonical-uri.js';
import { createPendingChanges } from './documents/pending-changes.js';
import { addReportHandlers } from './handlers/add-report.js';
import { assistantToolHandlers } from './handlers/assistant-tools.js';
import { coverageAndExportHandlers } from './handlers/coverage-and-export.js';
import { createDispatcher } from './handlers/dispatcher.js';
import type { Phase } from './handlers/dispatcher.js';
import { documentHandlers } from './handlers/documents.js';
import { editHandlers } from './handlers/edits.js';
import { explorerAndStatusHandlers } from './handlers/explorer-and-status.js';
import { findingHandlers } from './handlers/findings.js';
import { insertionHandlers } from './handlers/insertions.js';
import type { Handlers } from './handlers/methods.js';
import { notificationHandlers } from './handlers/notifications.js';
import { positionHandlers } from './handlers/positions.js';
import { createRequestContext } from './handlers/request-context.js';
import type { RequestContext } from './handlers/request-context.js';
import { reviewHandlers } from './handlers/review.js';
import { wordHandlers } from './handlers/word.js';
import { createLanguage } from './languages/language.js';
import type { Host } from './server-host.js';
import { createCitedMemory } from './workspace/cited-memory.js';
import { createFileWatcher } from './workspace/file-watcher.js';
import { createMovedCitations } from './handlers/moved-citations.js';
import { createServerState } from './workspace/server-state.js';
import type { Translate } from '@findings/core/text';

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
  createHost: (remote: Remote, say: Translate) => Host,
  options: ServerOptions,
): void {
  let phase: Phase = 'new';
  const log = (message: string): void => {
    options.log(message);
    if (phase === 'running' && !output.isBehind) connection.console.error(message);
  };
  const language = createLanguage();
  const server = createServer(connection, output, (remote) => createHost(remote, language.say), language.say, log);
  const { state, settings, pending } = server;
  const { request, notify } = createDispatcher({
    phase: () => phase,
    handlers: server.handlers,
    notifications: notificationHandlers(state, server.watcher, pending, server),
    onMessage: (method) => {
      if (method !== 'textDocument/didChange') pending.flush();
    },
    onResult: server.moved.responding,
    log,
  });
  const stop = (): void => {
    phase = 'shut down';
    server.stop();
  };
  connection.onInitialize((params) => {
    if (phase !== 'new') throw new ResponseError(ErrorCodes.InvalidRequest, '“initialize” was already sent.');
    phase = 'running';
    const client = server.setClient(params);
    settings.initialize(params.initializationOptions);
    state.folders.set(foldersOf(params, state.host));
    state.setTrusted(settings.current().trusted);
    state.setSeverities(settings.current().rules);
    // For clients that support folders, the connection handles this notification itself.
    connection.onNotification(DidChangeWorkspaceFoldersNotification.type, (changes) =>
      notify(DidChangeWorkspaceFoldersNotification.method, changes),
    );
    const result = initializeResult(client, options.version);
    return language.choose(params.locale)?.then(() => result) ?? result;
  });
  connection.onShutdown(stop);
  connection.onExit(() => {
    stop();
    options.onExit?.();
  });
  connection.onRequest(request);
  connection.onNotification(notify);
  connection.listen();
}

/** Creates the server's parts and connects them. */
function createServer(
  connection: Connection,
  output: Output,
  createHost: (remote: Remote) => Host,
  say: Translate,
  log: (message: string) => void,
) {
  let client: ClientCapabilities = readClientCapabilities({ capabilities: {} }, () => undefined);
  const getClient = (): ClientCapabilities => client;
  const settings = createClientSettings(
    connection,
    getClient,
    ({ trusted, rules, diagnostics, inlayHints }, before) => {
      state.setTrusted(trusted);
      state.setSeverities(rules);
      if (diagnostics !== before.diagnostics) {
        if (client.pullsDiagnostics) clientRefresh.schedule(['diagnostic']);
        else push.updateAll(state.workspace.index.uris());
      }
      if (inlayHints !== before.inlayHints) clientRefresh.schedule(['inlayHint']);
    },
  );
  const state = createServerState(createHost(connection), say, {
    onDiagnostics: (uris) => {
      if (!client.pullsDiagnostics) push.update(uris);
      else if (uris.some((uri) => !state.documents.get(uri))) clientRefresh.schedule(['diagnostic']);
      clientRefresh.schedule(['codeLens']);
    },
    onContext: () => clientRefresh.schedule(['diagnostic', 'codeLens', 'inlayHint', 'semanticTokens']),
    onProgress: (done, total) => progress.show(done, total),
    onMessage: (message) =>
      void connection.sendNotification('window/showMessage', { type: MessageType.Warning, message }),
    log,
  });
  const context = createRequestContext(state, getClient);
  const diagnosticsOf = createDiagnosticsOf(context, settings.current, log);
  const push = createPushDiagnostics(connection, output, state.host, state.documents, diagnosticsOf, context.checked);
  const clientRefresh = createClientRefresh(connection, output, getClient, () => [
    ...(settings.current().explorer ? ['findings/explorerChanged'] : []),
    ...(settings.current().status ? ['findings/statusChanged'] : []),
  ]);
  const progress = createIndexingProgress(connection, output, say);
  const watcher = createFileWatcher(connection, state, getClient, log);
  const memory = createCitedMemory(state, settings.current, log);
  const moved = createMovedCitations(context, connection, log);
  const pending = createPendingChanges((uri, version, changes) => {
    moved.changing(uri);
    const document = state.documents.change(uri, version, changes);
    if (document) state.documentChanged(document);
  }, state.host.defer);
  return {
    state,
    settings,
    watcher,
    pending,
    memory,
    moved,
    handlers: createHandlers(context, settings.current, diagnosticsOf),
    setClient: (params: InitializeParams): ClientCapabilities =>
      (client = readClientCapabilities(params, state.host.rulePage)),
    onInitialized: () => {
      watcher.start();
      state.refresher.start();
      void settings.request();
      if (client.registersConfiguration) registerConfiguration(connection);
    },
    onSettings: (value: unknown) => {
      const own = typeof value === 'object' && value !== null && 'findings' in value ? value.findings : undefined;
      if (own === undefined) void settings.request();
      else settings.update(own);
    },
    stop: () => {
      state.refresher.stop();
      clientRefresh.stop();
      watcher.stop();
    },
  };
}

function createHandlers(context: RequestContext, settings: CurrentSettings, diagnosticsOf: DiagnosticsOf): Handlers {
  return {
    ...positionHandlers(context, settings),
    ...documentHandlers(context, settings),
    ...editHandlers(context, settings),
    ...explorerAndStatusHandlers(context),
    ...addReportHandlers(context),
    ...coverageAndExportHandlers(context),
    ...assistantToolHandlers(context),
    ...findingHandlers(context),
    ...insertionHandlers(context),
    ...wordHandlers(context),
    ...reviewHandlers(context),
    ...pullDiagnosticsHandlers(context, diagnosticsOf),
  };
}

function registerConfiguration(remote: Remote): void {
  const registrations = [
    { id: 'configuration', method: 'workspace/didChangeConfiguration', registerOptions: { section: 'findings' } },
  ];
  remote.sendRequest('client/registerCapability', { registrations }).catch(() => undefined);
}

function foldersOf({ workspaceFolders, rootUri }: InitializeParams, { pathOf }: Host): string[] {
  const uris: unknown[] = Array.isArray(workspaceFolders)
    ? workspaceFolders.map((folder: WorkspaceFolder) => folder?.uri)
    : [rootUri];
  return uris.flatMap((uri) => (typeof uri === 'string' ? (pathOf(canonicalUri(uri)) ?? []) : []));
}
