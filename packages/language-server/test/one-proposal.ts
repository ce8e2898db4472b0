import { afterEach, expect } from 'vitest';
import { markedFiles, project, wells } from './marked-files.js';
import type { MarkedFiles } from './marked-files.js';
import { startClient } from './server.js';
import type { StartOptions, TestClient } from './server.js';

/** The client of the running test. */
export let client: TestClient;
export let files: MarkedFiles;

/** Starts a server for each test of the file, and expects that it exits without errors. */
export function serveEachTest(): void {
  afterEach(async () => {
    expect(client.errors()).toBe('');
    expect(await client.stop()).toBe(0);
    files.folder.dispose();
  });
}

/** Opens a proposal with marks in a project with the report `wells`. */
export async function open(
  fixture: string,
  options: StartOptions = {},
  others: Record<string, string> = {},
): Promise<void> {
  files = markedFiles('proposals/a.md', fixture, { ...project, ...others });
  client = await startClient([files.folder], options);
  await client.connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri: files.uri, languageId: 'markdown', version: 1, text: files.text },
  });
}

/** Sends a request about the position of the cursor. */
export function requestAtCursor(method: string, more: object = {}): Promise<never> {
  const { uri, position } = files;
  return client.connection.sendRequest(method, { textDocument: { uri }, position, ...more });
}

export async function openReport(): Promise<string> {
  const uri = files.folder.uri('reports/wells.md');
  await client.connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'markdown', version: 1, text: wells },
  });
  return uri;
}
