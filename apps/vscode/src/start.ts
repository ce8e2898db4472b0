import { window } from 'vscode';
import type { ExtensionContext } from 'vscode';
import type { Api } from './api.js';
import { clientOptions } from './client/client-options.js';
import type { MakeClient } from './client/make-client.js';
import { restarting } from './client/restarting.js';
import { serveFiles } from './client/serve-files.js';
import { registerCitingPlaces } from './citing-places/register.js';
import type { Given } from './given.js';

/** The features, one line each. Nothing waits for the server: what asks it waits by itself. */
export function start(context: ExtensionContext, makeClient: MakeClient): Api {
  const log = window.createOutputChannel('Findings', { log: true });
  const client = makeClient('findings', 'Findings', clientOptions(log));
  const given: Given = { context, client, log };
  context.subscriptions.push(log, restarting(given), serveFiles(client), registerCitingPlaces(given));
  return { version: 1 };
}
