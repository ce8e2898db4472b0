import { explorerChanged, statusChanged } from '@findings/language-server/protocol';
import { EventEmitter, window } from 'vscode';
import type { ExtensionContext } from 'vscode';
import { MessageType, ShowMessageNotification } from 'vscode-languageclient';
import type { BaseLanguageClient, ShowMessageParams } from 'vscode-languageclient';
import { registerAddReport } from './add-report/register.js';
import type { Api } from './api.js';
import { registerAssistants } from './assistants.js';
import { cardMiddleware } from './cards.js';
import { registerCheckWord } from './check-word.js';
import { clientOptions } from './client/client-options.js';
import type { CreateClient } from './client/client-options.js';
import { serveFiles } from './client/serve-files.js';
import { createCrashPolicy, startServerLifecycle } from './client/server-lifecycle.js';
import { registerContextKey } from './context-key.js';
import { registerCopy } from './copy.js';
import { registerCoverage } from './coverage.js';
import { createApi } from './create-api.js';
import { registerExplorer } from './explorer/register.js';
import { registerExport } from './export-bibliography.js';
import { registerExportDocument } from './export-document/register.js';
import type { FeatureContext } from './feature-context.js';
import { registerFixAll } from './fix-all.js';
import { registerIgnoreProblem } from './ignore-problem.js';
import { registerInsert } from './insert/register.js';
import { escapeLabel } from './labels.js';
import { offer } from './offer.js';
import { registerMoveOriginal } from './move-original.js';
import { registerOutline } from './outline.js';
import { nearbyActionsMiddleware } from './nearby-actions.js';
import { createKnownReports } from './known-reports.js';
import { registerPasteAndDrop } from './paste-and-drop.js';
import { registerPreview } from './preview/register.js';
import type { PreviewPlugin } from './preview/register.js';
import { registerReading } from './reading/register.js';
import { renameMiddleware } from './rename.js';
import { registerReview } from './review/register.js';
import { registerTurnOffRule } from './turn-off-rule.js';
import { codeLensMiddleware, registerShowCitations } from './show-citations.js';
import { registerStatus } from './status/register.js';
import { completionMiddleware, registerSuggest } from './suggest.js';
import { deferMiddleware, registerDeferProblems } from './typing/defer-problems.js';
import { registerWelcome } from './welcome.js';
import { registerWhyNoSuggestions } from './why-no-suggestions.js';

/** Registers all features and starts the server. Does not wait for the server: requests wait until it runs. */
export function start(extension: ExtensionContext, createClient: CreateClient, isNode: boolean): Api & PreviewPlugin {
  const startTime = performance.now();
  const log = window.createOutputChannel('Findings', { log: true });
  const crashPolicy = createCrashPolicy();
  const middleware = {
    ...completionMiddleware,
    ...cardMiddleware,
    ...codeLensMiddleware,
    ...deferMiddleware,
    ...renameMiddleware(() => client),
    ...nearbyActionsMiddleware,
  };
  const client: BaseLanguageClient = createClient(
    'findings',
    'Findings',
    clientOptions(log, crashPolicy.handler, middleware),
  );
  // The client would show its own messages, which are for developers of servers.
  client.error = (message, data) => log.error(message, ...(data === undefined || data === null ? [] : [data]));
  const [status, results] = [new EventEmitter<void>(), new EventEmitter<void>()];
  const context: FeatureContext = {
    extension,
    client,
    log,
    isNode,
    onStatusChanged: status.event,
    onResultsChanged: results.event,
  };
  const preview = registerPreview(context);
  const reports = createKnownReports(context);
  extension.subscriptions.push(
    log,
    status,
    results,
    client.onNotification(statusChanged, () => status.fire()),
    client.onNotification(explorerChanged, () => results.fire()),
    client.onNotification(ShowMessageNotification.type, showMessage),
    registerContextKey(context),
    registerStatus(context),
    registerAddReport(context),
    registerWhyNoSuggestions(context),
    registerSuggest(context),
    registerDeferProblems(context),
    registerFixAll(context),
    registerWelcome(context),
    registerTurnOffRule(context),
    registerIgnoreProblem(context),
    registerShowCitations(context),
    preview,
    registerCoverage(context),
    registerExport(context),
    registerExportDocument(context),
    registerCheckWord(context),
    reports,
    registerExplorer(context),
    registerOutline(context, reports),
    registerMoveOriginal(context, reports),
    registerReading(context),
    registerReview(context),
    registerInsert(context, reports),
    registerCopy(context),
    registerPasteAndDrop(context),
    registerAssistants(context),
    serveFiles(context),
    // Last, so that all handlers for the server's messages are registered.
    startServerLifecycle({ client, log, crashPolicy }),
  );
  log.info(`Activated in ${(performance.now() - startTime).toFixed(1)} ms.`);
  return { ...createApi(context), extendMarkdownIt: preview.extendMarkdownIt };
}

/** Messages contain names of files and reports. The client would show links in them. */
function showMessage({ type, message }: ShowMessageParams): void {
  const kind = type === MessageType.Error ? 'error' : type === MessageType.Warning ? 'warning' : 'info';
  void offer(kind, escapeLabel(message));
}
