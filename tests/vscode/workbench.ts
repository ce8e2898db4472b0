import type { Page } from 'playwright-core';
import { resolve } from 'node:path';
import type { CodeServer } from './code-server.ts';

export interface Opened {
  /** A folder or a `.code-workspace`. Absent for an empty window. */
  readonly place?: string | undefined;
  readonly files?: readonly string[];
}

/** The address of the page with VS Code's window. */
export function workbenchUrl(server: CodeServer, { place, files = [] }: Opened): string {
  const payload = [
    ['skipWelcome', 'true'],
    ['skipReleaseNotes', 'true'],
    ...files.map((file) => ['openFile', remoteUri(server, file)]),
  ];
  const query = new URLSearchParams();
  if (place === undefined) query.set('ew', 'true');
  else query.set(place.endsWith('.code-workspace') ? 'workspace' : 'folder', resolve(place));
  query.set('payload', JSON.stringify(payload));
  return `${server.origin}/?${query.toString()}`;
}

function remoteUri({ port }: CodeServer, file: string): string {
  return new URL(`vscode-remote://127.0.0.1:${port}${encodeURI(resolve(file)).replace(/[#?]/g, encodeURIComponent)}`)
    .href;
}

/**
 * Makes a window load extensions and their tests from folders. A release of VS Code ignores these options in the address and on the
 * command line, but reads them from the configuration of the page.
 */
export async function developExtensions(
  page: Page,
  server: CodeServer,
  folders: readonly string[],
  tests?: string,
): Promise<void> {
  const uri = (path: string) => ({
    scheme: 'vscode-remote',
    authority: `127.0.0.1:${server.port}`,
    path: resolve(path),
  });
  await page.addInitScript(
    (options) => {
      const read = Element.prototype.getAttribute;
      Element.prototype.getAttribute = function (name) {
        const value = read.call(this, name);
        if (value === null || name !== 'data-settings' || this.id !== 'vscode-workbench-web-configuration')
          return value;
        Element.prototype.getAttribute = read;
        return JSON.stringify({ ...(JSON.parse(value) as object), developmentOptions: options });
      };
    },
    { extensions: folders.map(uri), ...(tests !== undefined && { extensionTestsPath: uri(tests) }) },
  );
}
