import { Uri, workspace } from 'vscode';
import type { ExtensionContext } from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import type { MessageTransports } from 'vscode-languageclient/browser';
import type { CreateClient } from './client-options.js';

/** The server is a web worker. */
export function clientFactory({ extensionUri }: ExtensionContext): CreateClient {
  const script = Uri.joinPath(extensionUri, 'dist', 'server-worker.js');
  return (id, name, options) => new LanguageClient(id, name, () => connect(script), options);
}

/** Creates the worker here, since the client does not recognize instances of VS Code's own `Worker` class. */
async function connect(script: Uri): Promise<MessageTransports> {
  // The name identifies the worker's lock.
  const name = `findings-${crypto.randomUUID()}`;
  const worker = await startWorker(script, name);
  const reader = new WorkerReader(worker);
  onWorkerExit(worker, name, () => reader.end());
  return { reader, writer: new BrowserMessageWriter(worker) };
}

/** Milliseconds until a worker that was asked to stop is terminated. */
const STOP_TIMEOUT = 2000;

class WorkerReader extends BrowserMessageReader {
  readonly #worker: Worker;

  constructor(worker: Worker) {
    super(worker);
    this.#worker = worker;
  }

  end(): void {
    this.fireClose();
  }

  override dispose(): void {
    super.dispose();
    setTimeout(() => this.#worker.terminate(), STOP_TIMEOUT);
  }
}

/** A browser starts workers only from the web. In a remote window, the script is read and passed as a blob. */
async function startWorker(script: Uri, name: string): Promise<Worker> {
  if (/^https?$/.test(script.scheme)) return new Worker(script.toString(true), { name });
  const bytes = await workspace.fs.readFile(script);
  const url = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: 'text/javascript' }));
  return new Worker(url, { name });
}

/**
 * Calls back when a worker has crashed. Browsers have no event for that, but they release the locks of a worker that has ended.
 * The worker holds a lock on its name (server/in-browser.ts). A worker that does not start fires an error event.
 */
function onWorkerExit(worker: Worker, name: string, callback: () => void): void {
  // Only pages in a secure context have locks.
  const { locks } = navigator as Partial<Pick<Navigator, 'locks'>>;
  let hasStarted = false;
  let isWaiting = false;
  const waitForLock = async (): Promise<void> => {
    hasStarted = true;
    if (!locks || isWaiting) return;
    const { held = [] } = await locks.query();
    if (isWaiting || !held.some((lock) => lock.name === name)) return;
    isWaiting = true;
    await locks.request(name, callback);
  };
  worker.addEventListener('message', () => void waitForLock());
  worker.addEventListener('error', () => {
    if (hasStarted) return;
    worker.terminate();
    callback();
  });
}
