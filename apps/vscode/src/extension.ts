import type { ExtensionContext } from 'vscode';
import type { Api } from './api.js';
import type { PreviewPlugin } from './preview/register.js';
import { start } from './start.js';

/**
 * VS Code calls it, in Node (the desktop, and the far end of a remote window) as in a browser: one file for both, since
 * nearly all of it is the same.
 */
export async function activate(context: ExtensionContext): Promise<Api & PreviewPlugin> {
  const isNode = typeof process === 'object' && typeof process.versions?.node === 'string';
  const { makeClient } = await (isNode
    ? import('./client/create-node-client.js')
    : import('./client/create-browser-client.js'));
  return start(context, makeClient(context));
}
