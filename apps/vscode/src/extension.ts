import type { ExtensionContext } from 'vscode';
import type { Api } from './api.js';
import type { PreviewPlugin } from './preview/register.js';
import { start } from './start.js';

/** The entry for Node (the desktop and remote windows) and for browsers. Most code is the same for both. */
export async function activate(context: ExtensionContext): Promise<Api & PreviewPlugin> {
  const isNode = typeof process === 'object' && typeof process.versions?.node === 'string';
  const { clientFactory } = await (isNode
    ? import('./client/create-node-client.js')
    : import('./client/create-browser-client.js'));
  return start(context, clientFactory(context), isNode);
}
