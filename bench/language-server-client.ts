import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-jsonrpc/node';
import { createScratch } from './scratch.ts';

/** LSP's: lines and UTF-16 code units, from 0. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** A client at the other end of a server's standard input and output, as an editor is. */
export interface Client {
  request(method: string, params: object): Promise<unknown>;
  open(uri: string, text: string): Promise<void>;
  /** Replaces what stands between two places. */
  edit(uri: string, start: Position, end: Position, text: string): Promise<void>;
  /** Done when problems are published that are of the document's last edit. */
  published(uri: string): Promise<void>;
  /** Done when the server has answered twice that it does not know a request: until then it may have been at something. */
  quiet(): Promise<void>;
  /** Done when the whole workspace is indexed. */
  indexed(uri: string): Promise<void>;
  /** Megabytes: what the server holds now, and what it held at most. */
  memory(): { readonly now: number; readonly peak: number };
  /** Milliseconds that the server's main thread has computed. */
  computed(): number;
  /** Megabytes of objects after the garbage was collected, which takes a while. */
  heap(): Promise<number>;
  stop(): Promise<void>;
}

export interface ClientOptions {
  /** Asks for problems, as newer editors do; otherwise they are published. */
  readonly pulls?: boolean;
  /** Whether `heap` may be asked. */
  readonly tellsHeap?: boolean;
}

/** The file that editors start. */
const server = fileURLToPath(
  new URL('../bin/findings-language-server.js', import.meta.resolve('@findings/language-server/protocol')),
);

/** Starts a server on a folder; nothing is open yet. */
export async function startClient(folder: string, options: ClientOptions = {}): Promise<Client> {
  const { pulls = false, tellsHeap = false } = options;
  const heapFile = join(createScratch(), 'heap');
  const before = tellsHeap ? ['--expose-gc', '--require', join(import.meta.dirname, 'heap-told.cjs')] : [];
  const child = spawn(process.execPath, [...before, server, '--stdio'], {
    cwd: folder,
    env: { ...process.env, HEAP_FILE: heapFile, NODE_OPTIONS: '' },
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const connection = createMessageConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  const versions = new Map<string, number>();
  const published = new Map<string, number>();
  const waiting = new Set<() => void>();
  connection.onNotification(
    'textDocument/publishDiagnostics',
    ({ uri, version }: { uri: string; version?: number }) => {
      if (version === undefined) return;
      published.set(uri, version);
      for (const look of waiting) look();
    },
  );
  connection.onRequest(() => null);
  connection.listen();
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: null,
    workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'bench' }],
    capabilities: capabilities(pulls),
  });
  await connection.sendNotification('initialized', {});

  const client: Client = {
    request: (method, params) => connection.sendRequest(method, params),
    open: async (uri, text) => {
      versions.set(uri, 1);
      await connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri, languageId: 'markdown', version: 1, text },
      });
    },
    edit: async (uri, start, end, text) => {
      const version = (versions.get(uri) ?? 0) + 1;
      versions.set(uri, version);
      await connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version },
        contentChanges: [{ range: { start, end }, text }],
      });
    },
    published: (uri) =>
      new Promise((resolve) => {
        const look = (): void => {
          if ((published.get(uri) ?? 0) < (versions.get(uri) ?? 1)) return;
          waiting.delete(look);
          resolve();
        };
        waiting.add(look);
        look();
      }),
    quiet: async () => {
      for (let turn = 0; turn < 2; turn++) await connection.sendRequest('findings/nothing', {}).catch(() => undefined);
    },
    indexed: async (uri) => {
      const position = { line: 0, character: 0 };
      await client.request('textDocument/references', { textDocument: { uri }, position, context: {} });
    },
    memory: () => {
      const status = readFileSync(join('/proc', String(child.pid), 'status'), 'utf8');
      const megabytes = (name: string): number =>
        (Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1] ?? NaN) * 1024) / 1e6;
      return { now: megabytes('VmRSS'), peak: megabytes('VmHWM') };
    },
    heap: async () => {
      rmSync(heapFile, { force: true });
      child.kill('SIGUSR2');
      while (!existsSync(heapFile)) await new Promise((resolve) => setTimeout(resolve, 20));
      return Number(readFileSync(heapFile, 'utf8'));
    },
    computed: () => Number(readFileSync(join('/proc', String(child.pid), 'schedstat'), 'utf8').split(' ')[0]) / 1e6,
    stop: async () => {
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
      await ended;
      connection.dispose();
    },
  };
  return client;
}

/** What the editors can do that most people use. */
function capabilities(pulls: boolean): object {
  return {
    workspace: {
      workspaceEdit: { documentChanges: true },
      ...(pulls && { diagnostics: { refreshSupport: true } }),
    },
    textDocument: {
      completion: { completionItem: { labelDetailsSupport: true, documentationFormat: ['markdown'] } },
      hover: { contentFormat: ['markdown'] },
      definition: { linkSupport: true },
      publishDiagnostics: { relatedInformation: true, codeDescriptionSupport: true, tagSupport: { valueSet: [1, 2] } },
      ...(pulls && { diagnostic: { dynamicRegistration: false } }),
    },
  };
}
