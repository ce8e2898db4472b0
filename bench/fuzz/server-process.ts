import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { lineStarts } from '@findings/core/text';
import { StreamMessageReader } from 'vscode-jsonrpc/node';
import { demand, Violation } from './target.ts';

/** A language server in a process of its own, which can be sent any input. */
export interface Server {
  /** Sends a line. A message in JSON gets an unused id; any other text is sent unchanged. */
  send(line: string): void;
  /** Waits until each request is answered. Returns the text of a document, or undefined after an invalid message. */
  settled(uri: string): Promise<string | undefined>;
  /** Opens a document with a text, unless it has that text already. Returns its diagnostics as JSON. */
  problems(uri: string, text: string): Promise<string>;
  megabytes(): number;
  stop(): Promise<void>;
}

interface Message {
  readonly id?: unknown;
  readonly method?: unknown;
  readonly params?: Readonly<Record<string, unknown>>;
}

interface Position {
  readonly line: number;
  readonly character: number;
}

/** Milliseconds after which a request counts as unanswered. */
const PATIENCE = 60_000;

const bin = fileURLToPath(
  new URL('../bin/findings-language-server.js', import.meta.resolve('@findings/language-server/protocol')),
);
const capabilities = { workspace: { diagnostics: { refreshSupport: true } }, textDocument: { diagnostic: {} } };

export async function startServer(folder: string): Promise<Server> {
  const child = spawn(process.execPath, [bin, '--stdio'], { cwd: folder, env: { ...process.env, NODE_OPTIONS: '' } });
  const connection = connect(child);
  const { write, notify, request, settle } = connection;
  const texts = new Map<string, string | undefined>();
  const workspaceFolders = [{ uri: pathToFileURL(folder).href, name: 'fuzz' }];
  await request('initialize', { processId: process.pid, rootUri: null, workspaceFolders, capabilities });
  notify('initialized', {});
  return {
    send: (line) => {
      const message = readMessage(line);
      if (typeof message?.method === 'string' && message.id !== undefined) {
        void request(message.method, message.params);
        return;
      }
      // An id without a method is not a request. The id must not match that of a request.
      const id = message && 'id' in message ? { id: 'none' } : {};
      write(message ? JSON.stringify({ jsonrpc: '2.0', ...message, ...id }) : line);
      if (typeof message?.method === 'string') track(texts, message);
    },
    settled: async (uri) => {
      await settle();
      return texts.get(uri);
    },
    problems: async (uri, text) => {
      if (texts.get(uri) !== text) {
        notify('textDocument/didOpen', { textDocument: { uri, languageId: 'markdown', version: 1, text } });
        texts.set(uri, text);
      }
      const response = await request('textDocument/diagnostic', { textDocument: { uri } });
      await settle();
      return JSON.stringify(response, (key, value: unknown) => (key === 'resultId' ? undefined : value));
    },
    megabytes: () =>
      (Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1] ?? NaN) * 1024) / 1e6,
    stop: connection.stop,
  };
}

/** Sends messages to the process and waits for responses. An unexpected exit or response is a violation. */
function connect(child: ChildProcessWithoutNullStreams) {
  const pending = new Map<number, (response: unknown) => void>();
  let violation: Violation | undefined;
  let errors = '';
  let lastId = 0;
  let isStopping = false;
  const write = (body: string): void => {
    if (!child.stdin.destroyed) child.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  };
  const abort = (oracle: string, detail: string): void => {
    violation ??= new Violation(oracle, detail);
    for (const resolve of pending.values()) resolve(undefined);
  };
  const request = (method: string, params: unknown): Promise<unknown> => {
    const id = ++lastId;
    write(JSON.stringify({ jsonrpc: '2.0', id, method, params }));
    return new Promise((resolve) => (violation ? resolve(undefined) : pending.set(id, resolve)));
  };
  const receive = ({ id, method, ...response }: Message): void => {
    if (method !== undefined) {
      if (id !== undefined) write(JSON.stringify({ jsonrpc: '2.0', id, result: null }));
      return;
    }
    const resolve = pending.get(id as number);
    if (resolve) {
      pending.delete(id as number);
      resolve(response);
    } else if (typeof id === 'number' && id <= lastId) abort('a request is answered once', JSON.stringify(response));
  };
  child.stdin.on('error', () => {});
  child.stderr.on('data', (chunk: Buffer) => (errors = (errors + chunk.toString()).slice(-2000)));
  child.on('exit', (code, signal) => {
    if (!isStopping) abort('the server keeps running', `${code ?? signal}: ${errors}`);
  });
  new StreamMessageReader(child.stdout).listen((message) => receive(message as Message));
  return {
    write,
    request,
    notify: (method: string, params: unknown): void => write(JSON.stringify({ jsonrpc: '2.0', method, params })),
    settle: async (): Promise<void> => {
      const end = performance.now() + PATIENCE;
      await Promise.race([request('findings/nothing', {}), new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
      while (pending.size > 0 && !violation && performance.now() < end)
        await new Promise((next) => setTimeout(next, 5));
      if (violation) throw violation;
      demand(pending.size === 0, 'every request is answered', () => `${pending.size} are not\n${errors}`);
    },
    stop: (): Promise<void> => {
      isStopping = true;
      if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
      const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
      child.kill('SIGKILL');
      return exited;
    },
  };
}

function readMessage(line: string): Message | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Applies a notification to the known texts. After an invalid message, the text is unknown. */
function track(texts: Map<string, string | undefined>, { method, params }: Message): void {
  if (method !== 'textDocument/didOpen' && method !== 'textDocument/didChange' && method !== 'textDocument/didClose')
    return;
  const document = params?.['textDocument'] as { readonly uri: string; readonly text?: unknown } | undefined;
  if (typeof document?.uri !== 'string') return texts.clear();
  const { uri } = document;
  let text = method === 'textDocument/didOpen' ? document.text : texts.get(uri);
  if (method === 'textDocument/didClose') text = undefined;
  const changes = method === 'textDocument/didChange' ? params?.['contentChanges'] : [];
  if (!Array.isArray(changes)) text = undefined;
  else {
    for (const change of changes) text = typeof text === 'string' && isChange(change) ? edit(text, change) : undefined;
  }
  texts.set(uri, typeof text === 'string' ? text : undefined);
}

interface Change {
  readonly range: { readonly start: Position; readonly end: Position };
  readonly text: string;
}

function isChange(change: unknown): change is Change {
  const { range, text } = (change ?? {}) as Partial<Change>;
  const numbers = [range?.start?.line, range?.start?.character, range?.end?.line, range?.end?.character];
  return typeof text === 'string' && numbers.every((number) => Number.isSafeInteger(number) && Number(number) >= 0);
}

function edit(text: string, { range, text: inserted }: Change): string {
  return text.slice(0, offsetAt(text, range.start)) + inserted + text.slice(offsetAt(text, range.end));
}

function offsetAt(text: string, { line, character }: Position): number {
  const starts = lineStarts(text);
  const start = starts[line];
  if (start === undefined) return text.length;
  const next = starts[line + 1] ?? text.length + 1;
  const end = text.slice(start, next).replace(/[\r\n]+$/, '').length + start;
  return Math.min(start + character, end, text.length);
}
