import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, inject, onTestFinished } from 'vitest';
import type { ClientCapabilities, InitializeParams, InitializeResult } from 'vscode-languageserver-protocol';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import type { ProtocolConnection } from 'vscode-languageserver-protocol/node';
import { canonicalUri } from '../src/documents/canonical-uri.js';

/** A client with its own server and folder. */
export interface TestClient {
  readonly connection: ProtocolConnection;
  readonly initialized: InitializeResult;
  request<Result = never>(method: string, params?: object): Promise<Result>;
  notify(method: string, params: object): Promise<void>;
  /** Opens a document in the editor. */
  open(uri: string, text: string): Promise<void>;
  /** Replaces the text of an open document. */
  change(uri: string, text: string): Promise<void>;
  /** Reports that files were changed by another program. */
  reportChanges(...uris: readonly string[]): Promise<void>;
  /** What the server wrote to standard error. */
  errors(): string;
  /** The diagnostics that were last published for a document. Undefined if there were none. */
  published(uri: string): readonly unknown[] | undefined;
  /** All messages of `window/showMessage` so far. */
  shown(): readonly string[];
  /** Resolves once everything is indexed and all diagnostics are published. */
  settled(): Promise<void>;
  stop(): Promise<number | null>;
}

export interface TestFolder {
  /** Absolute, without links. */
  readonly path: string;
  uri(file: string): string;
  write(file: string, text: string): void;
  remove(file: string): void;
  dispose(): void;
}

export function testFolder(files: Readonly<Record<string, string>> = {}): TestFolder {
  const path = realpathSync(mkdtempSync(join(tmpdir(), 'findings-server-')));
  mkdirSync(join(path, '.git'));
  const write = (file: string, text: string): void => {
    mkdirSync(dirname(join(path, file)), { recursive: true });
    writeFileSync(join(path, file), text);
  };
  for (const [file, text] of Object.entries(files)) write(file, text);
  return {
    path,
    uri: (file) => canonicalUri(pathToFileURL(join(path, file)).href),
    write,
    remove: (file) => rmSync(join(path, file), { recursive: true }),
    dispose: () => rmSync(path, { recursive: true, force: true }),
  };
}

/** A folder that is removed when the test ends. */
export function useFolder(files?: Readonly<Record<string, string>>): TestFolder {
  const folder = testFolder(files);
  onTestFinished(folder.dispose);
  return folder;
}

export interface StartOptions {
  readonly capabilities?: ClientCapabilities;
  readonly settings?: unknown;
  /** The language of the client's user. */
  readonly locale?: string;
  readonly clientInfo?: InitializeParams['clientInfo'];
  /** The client's response to `workspace/configuration`. */
  readonly configuration?: () => unknown;
}

/** A client that is stopped when the test ends. */
export async function useClient(folders: readonly TestFolder[], options?: StartOptions): Promise<TestClient> {
  const client = await startClient(folders, options);
  onTestFinished(async () => expect(await client.stop()).toBe(0));
  return client;
}

/** Starts the server on folders, and waits until it accepts requests. */
export async function startClient(
  folders: readonly TestFolder[],
  { capabilities = {}, settings, locale, clientInfo, configuration }: StartOptions = {},
): Promise<TestClient> {
  const child = spawn(process.execPath, [inject('server'), '--stdio'], { stdio: ['pipe', 'pipe', 'pipe'] });
  let errors = '';
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  let publications = 0;
  const published = new Map<string, readonly unknown[]>();
  connection.onNotification(
    'textDocument/publishDiagnostics',
    ({ uri, diagnostics }: { uri: string; diagnostics: unknown[] }) => {
      published.set(uri, diagnostics);
      publications++;
    },
  );
  const shown: string[] = [];
  connection.onNotification('window/showMessage', ({ message }: { message: string }) => void shown.push(message));
  connection.onRequest('workspace/configuration', () => [configuration?.() ?? null]);
  for (const method of [
    'client/registerCapability',
    'window/workDoneProgress/create',
    'workspace/codeLens/refresh',
    'workspace/diagnostic/refresh',
    'workspace/semanticTokens/refresh',
    'workspace/inlayHint/refresh',
  ]) {
    connection.onRequest(method, () => null);
  }
  connection.listen();
  const params: InitializeParams = {
    processId: process.pid,
    rootUri: null,
    capabilities,
    workspaceFolders: folders.map(({ path, uri }) => ({ uri: uri('').replace(/\/$/, ''), name: path })),
    ...(settings !== undefined && { initializationOptions: settings }),
    ...(locale !== undefined && { locale }),
    ...(clientInfo !== undefined && { clientInfo }),
  };
  const initialized: InitializeResult = await connection.sendRequest('initialize', params);
  await connection.sendNotification('initialized', {});
  let version = 0;
  const notify = (method: string, notified: object): Promise<void> => connection.sendNotification(method, notified);
  return {
    connection,
    initialized,
    request: (method, requested) => connection.sendRequest(method, requested),
    notify,
    open: (uri, text) => {
      const languageId = uri.endsWith('.json') ? 'json' : 'markdown';
      return notify('textDocument/didOpen', { textDocument: { uri, languageId, version: ++version, text } });
    },
    change: (uri, text) =>
      notify('textDocument/didChange', { textDocument: { uri, version: ++version }, contentChanges: [{ text }] }),
    reportChanges: (...uris) =>
      notify('workspace/didChangeWatchedFiles', { changes: uris.map((uri) => ({ uri, type: 2 })) }),
    errors: () => errors,
    published: (uri) => published.get(uri),
    shown: () => shown,
    settled: async () => {
      // The request is answered once everything is indexed. Diagnostics are published in time slices between two responses, and a
      // slice may be empty.
      for (let quiet = 0; quiet < 10; quiet++) {
        const before = publications;
        await connection.sendRequest('findings/coverage');
        if (publications !== before) quiet = 0;
      }
    },
    stop: async () => {
      const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
      const code = await ended;
      connection.dispose();
      return code;
    },
  };
}
