import { Uri } from 'vscode';
import type { ExtensionContext } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import type { MakeClient } from './make-client.js';

/** The server is a worker. */
export function makeClient(context: ExtensionContext): MakeClient {
  const script = Uri.joinPath(context.extensionUri, 'dist', 'server.cjs').toString(true);
  return (id, name, options) => new LanguageClient(id, name, () => Promise.resolve(new Worker(script)), options);
}
