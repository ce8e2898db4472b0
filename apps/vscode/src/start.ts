import { statusChanged } from '@findings/language-server/protocol';
import { EventEmitter, window } from 'vscode';
import type { ExtensionContext } from 'vscode';
import { registerAddReport } from './add-report/register.js';
import type { Api } from './api.js';
import { createApi } from './api/create-api.js';
import { clientOptions } from './client/client-options.js';
import { createCrashes } from './client/crash-policy.js';
import { startServerLifecycle } from './client/server-lifecycle.js';
import type { MakeClient } from './client/make-client.js';
import { serveFiles } from './client/serve-files.js';
import { serverChanges } from './client/server-change-events.js';
import { showServerMessages } from './client/server-messages.js';
import { registerCitingLocations } from './citing-locations/register.js';
import { registerCoverage } from './coverage/register.js';
import { registerExport } from './export/register.js';
import { registerFixAll } from './fix-all/register.js';
import type { FeatureContext } from './feature-context.js';
import { registerPreview } from './preview/register.js';
import type { PreviewPlugin } from './preview/register.js';
import { registerCopy } from './copy/register.js';
import { registerExplorer } from './explorer/register.js';
import { registerInsert } from './insert/register.js';
import { registerPaste } from './paste/register.js';
import { createKnownReports } from './reports/known-reports.js';
import { registerState } from './context-key/register.js';
import { registerStatus } from './status/register.js';
import { registerSuggesting } from './suggest/register.js';
import { registerWalkthrough } from './walkthrough/register.js';
import { registerWhyNoSuggestions } from './why-no-suggestions/register.js';

/** The features, one line each. Nothing waits for the server: what asks it waits by itself. */
export function start(context: ExtensionContext, makeClient: MakeClient): Api & PreviewPlugin {
  const begun = performance.now();
  const log = window.createOutputChannel('Findings', { log: true });
  const crashes = createCrashes();
  const client = makeClient('findings', 'Findings', clientOptions(log, crashes.handler));
  // What fails is told once, in our words: the client's own boxes are for those who write servers.
  client.error = (message, data) => log.error(message, ...(data === undefined || data === null ? [] : [data]));
  // A client has one listener for each notification.
  const changes = new EventEmitter<void>();
  const answers = serverChanges(client);
  const given: FeatureContext = {
    context,
    client,
    log,
    onStatusChanged: changes.event,
    onAnswersChanged: answers.changed,
  };
  const preview = registerPreview(given);
  const reports = createKnownReports(given);
  context.subscriptions.push(
    log,
    changes,
    answers,
    client.onNotification(statusChanged, () => changes.fire()),
    registerState(given),
    registerStatus(given),
    registerAddReport(given),
    registerWhyNoSuggestions(given),
    registerSuggesting(given),
    registerFixAll(),
    registerWalkthrough(given),
    registerCitingLocations(given),
    preview,
    registerCoverage(given),
    registerExport(given),
    reports,
    registerExplorer(given),
    registerInsert(given, reports),
    registerCopy(given),
    registerPaste(given),
    serveFiles(given),
    showServerMessages(client),
    // The server last: what it asks for, and tells, is there.
    startServerLifecycle({ client, log, crashes }),
  );
  log.info(`Activated in ${(performance.now() - begun).toFixed(1)} ms.`);
  return { ...createApi(given), extendMarkdownIt: preview.extendMarkdownIt };
}
