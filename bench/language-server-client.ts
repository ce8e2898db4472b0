import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-jsonrpc/node';

/** A position in LSP: lines and UTF-16 code units, from 0. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** A minimal LSP client that is connected to a server by standard input and output. */
export interface Client {
  request(method: string, params: object): Promise<unknown>;
  open(uri: string, text: string): Promise<void>;
  /** Replaces the text between two positions. */
  edit(uri: string, start: Position, end: Position, text: string): Promise<void>;
  /** Resolves when diagnostics of the document's current version are published. */
  published(uri: string): Promise<void>;
  /** Sends a request that the server rejects without work. This measures the transport, and waits for queued work. */
  roundTrip(): Promise<void>;
  /** Resolves when the whole workspace is indexed, since references need it. */
  indexed(uri: string): Promise<void>;
  /** The peak memory of the server in megabytes (Linux only). */
  peakMemory(): number;
  stop(): Promise<void>;
}

/** The file that editors start. */
const server = fileURLToPath(
  new URL('../bin/findings-language-server.js', import.meta.resolve('@findings/language-server/protocol')),
);

/** Common capabilities of editors. */
const capabilities = {
  workspace: { workspaceEdit: { documentChanges: true } },
  textDocument: {
    completion: { completionItem: { labelDetailsSupport: true, documentationFormat: ['markdown'] } },
    hover: { contentFormat: ['markdown'] },
    definition: { linkSupport: true },
    publishDiagnostics: {
      relatedInformation: true,
      versionSupport: true,
      codeDescriptionSupport: true,
      tagSupport: { valueSet: [1, 2] },
    },
  },
};

/** Starts a server in a folder, with no open document. */
export async function startClient(folder: string): Promise<Client> {
  const child = spawn(process.execPath, [server, '--stdio'], {
    cwd: folder,
    env: { ...process.env, NODE_OPTIONS: '' },
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  const exited = new Promise((resolve) => child.once('exit', resolve));
  const connection = createMessageConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  const versions = new Map<string, number>();
  const publications = trackPublications();
  connection.onNotification('textDocument/publishDiagnostics', publications.receive);
  connection.onRequest(() => null);
  connection.listen();
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: null,
    workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'bench' }],
    capabilities,
  });
  await connection.sendNotification('initialized', {});

  return {
    request: (method, params) => connection.sendRequest(method, params),
    open: async (uri, text) => {
      versions.set(uri, 1);
      const textDocument = { uri, languageId: 'markdown', version: 1, text };
      await connection.sendNotification('textDocument/didOpen', { textDocument });
    },
    edit: async (uri, start, end, text) => {
      const version = (versions.get(uri) ?? 0) + 1;
      versions.set(uri, version);
      const contentChanges = [{ range: { start, end }, text }];
      await connection.sendNotification('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
    },
    published: (uri) => publications.wait(uri, versions.get(uri) ?? 1),
    roundTrip: () => connection.sendRequest<void>('findings/unknown', {}).catch(() => undefined),
    indexed: async (uri) => {
      const position = { line: 0, character: 0 };
      await connection.sendRequest('textDocument/references', { textDocument: { uri }, position, context: {} });
    },
    peakMemory: () => {
      const status = readFileSync(join('/proc', String(child.pid), 'status'), 'utf8');
      return (Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? NaN) * 1024) / 1e6;
    },
    stop: async () => {
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
      await exited;
      connection.dispose();
    },
  };
}

function trackPublications() {
  const latest = new Map<string, number>();
  const checks = new Set<() => void>();
  return {
    receive: ({ uri, version }: { uri: string; version?: number }): void => {
      if (version === undefined) return;
      latest.set(uri, version);
      for (const check of checks) check();
    },
    wait: (uri: string, version: number): Promise<void> =>
      new Promise((resolve) => {
        const check = (): void => {
          if ((latest.get(uri) ?? 0) < version) return;
          checks.delete(check);
          resolve();
        };
        checks.add(check);
        check();
      }),
  };
}
