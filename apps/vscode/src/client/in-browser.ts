import { Uri, workspace } from 'vscode';
import type { ExtensionContext } from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import type { MessageTransports } from 'vscode-languageclient/browser';
import type { MakeClient } from './make-client.js';

/** The server is a worker. */
export function makeClient({ extensionUri }: ExtensionContext): MakeClient {
  const script = Uri.joinPath(extensionUri, 'dist', 'server.cjs');
  return (id, name, options) => new LanguageClient(id, name, () => connect(script), options);
}

/** By hand: VS Code's own `Worker` makes workers that the client does not take for such. */
async function connect(script: Uri): Promise<MessageTransports> {
  const worker = await startWorker(script);
  return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
}

/** A browser starts a worker from the web; what lies elsewhere, at the far end of a remote window, is read and handed to it. */
async function startWorker(script: Uri): Promise<Worker> {
  if (/^https?$/.test(script.scheme)) return new Worker(script.toString(true));
  const bytes = await workspace.fs.readFile(script);
  const url = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: 'text/javascript' }));
  return new Worker(url);
}
