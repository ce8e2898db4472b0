import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import type { MakeClient } from './make-client.js';

/** The server is a process of its own. */
export function makeClient(context: ExtensionContext): MakeClient {
  const module = context.asAbsolutePath('dist/server.cjs');
  return (id, name, options) => new LanguageClient(id, name, { module, transport: TransportKind.stdio }, options);
}
