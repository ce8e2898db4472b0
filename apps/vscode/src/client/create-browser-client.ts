import { Uri, workspace } from 'vscode';
import type { ExtensionContext } from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import type { MessageTransports } from 'vscode-languageclient/browser';
import type { MakeClient } from './make-client.js';
import { onWorkerExit } from './on-worker-exit.js';

/** The server is a worker. */
export function makeClient({ extensionUri }: ExtensionContext): MakeClient {
  const script = Uri.joinPath(extensionUri, 'dist', 'server-worker.js');
  return (id, name, options) => new LanguageClient(id, name, () => connect(script), options);
}

/** By hand: VS Code's own `Worker` makes workers that the client does not take for such. */
async function connect(script: Uri): Promise<MessageTransports> {
  // It is known by its name when it has died.
  const name = `findings-${crypto.randomUUID()}`;
  const worker = await startWorker(script, name);
  const reader = new Reader(worker);
  onWorkerExit(worker, name, () => reader.end());
  return { reader, writer: new BrowserMessageWriter(worker) };
}

/** Milliseconds in which one that was told to stop does so. */
const PATIENCE = 2000;

class Reader extends BrowserMessageReader {
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
    setTimeout(() => this.#worker.terminate(), PATIENCE);
  }
}

/** A browser starts a worker from the web; what lies elsewhere, at the far end of a remote window, is read and handed to it. */
async function startWorker(script: Uri, name: string): Promise<Worker> {
  if (/^https?$/.test(script.scheme)) return new Worker(script.toString(true), { name });
  const bytes = await workspace.fs.readFile(script);
  const url = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: 'text/javascript' }));
  return new Worker(url, { name });
}
