import { afterAll, afterEach, expect } from 'vitest';
import { markedFiles, project, wells } from './marked-files.js';
import type { MarkedFiles } from './marked-files.js';
import { startClient, testFolder } from './server.js';
import type { StartOptions, TestClient, TestFolder } from './server.js';

/** The client of the running test. */
export let client: TestClient;
export let files: MarkedFiles;

interface Served {
  readonly client: TestClient;
  readonly folder: TestFolder;
}

/** The server of the tests that need no options and no other files. */
let shared: Served | undefined;
/** The servers of the running test. */
let own: Served[] = [];
/** URIs of what the running test has opened in the shared server. */
const opened = new Set<string>();

/** Expects that all servers of the file exit without errors. */
export function serveTests(): void {
  afterEach(async () => {
    for (const uri of opened) await close(uri);
    for (const served of own) await stop(served);
    own = [];
  });
  afterAll(async () => {
    if (shared) await stop(shared);
    shared = undefined;
  });
}

async function stop({ client, folder }: Served): Promise<void> {
  expect(client.errors()).toBe('');
  expect(await client.stop()).toBe(0);
  folder.dispose();
}

async function close(uri: string): Promise<void> {
  opened.delete(uri);
  await shared!.client.notify('textDocument/didClose', { textDocument: { uri } });
}

/** Opens a proposal with marks in a project with the report `wells`. */
export async function open(
  fixture: string,
  options: StartOptions = {},
  others: Readonly<Record<string, string>> = {},
): Promise<void> {
  const isShared = Object.keys({ ...options, ...others }).length === 0;
  const folder = (isShared && shared?.folder) || testFolder({ ...project, ...others });
  files = markedFiles('proposals/a.md', fixture, folder);
  client = (isShared && shared?.client) || (await startClient([folder], options));
  if (isShared) shared = { client, folder };
  else own.push({ client, folder });
  await show(files.uri, files.text);
}

async function show(uri: string, text: string): Promise<void> {
  if (opened.has(uri)) await close(uri);
  if (client === shared?.client) opened.add(uri);
  await client.open(uri, text);
}

/** Sends a request about the position of the cursor. */
export function requestAtCursor(method: string, more: object = {}): Promise<never> {
  const { uri, position } = files;
  return client.request(method, { textDocument: { uri }, position, ...more });
}

export async function openReport(): Promise<string> {
  const uri = files.folder.uri('reports/wells.md');
  await show(uri, wells);
  return uri;
}
