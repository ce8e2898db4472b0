import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openBrowser } from '../tests/vscode/browser.ts';
import { startCodeServer } from '../tests/vscode/code-server.ts';
import { entryOf, newest, nodeOf } from '../tests/vscode/editions.ts';
import { developExtensions, workbenchUrl } from '../tests/vscode/workbench.ts';
import { listenForProbes, type Probe } from './editor-probe.ts';

export const vsix = join(import.meta.dirname, '../apps/vscode/findings.vsix');

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof openBrowser>>['newPage']>>;

export interface EditorWindow {
  readonly page: Page;
  /** Runs in the extension host of the window. */
  readonly probe: Probe;
  /** Milliseconds until its files are shown and extensions run. */
  readonly opened: number;
  close(): Promise<void>;
}

export interface Editor {
  openWindow(folder: string): Promise<EditorWindow>;
  close(): Promise<void>;
}

/** Starts VS Code, by default with the packaged extension. */
export async function startEditor(hasExtension = true): Promise<Editor> {
  const run = mkdtempSync(join(tmpdir(), 'findings-bench-'));
  const [userData, extensions] = [join(run, 'user'), join(run, 'extensions')];
  if (hasExtension) install(userData, extensions);
  const socket = join(run, 'probe');
  const probes = await listenForProbes(socket);
  const server = await startCodeServer({
    edition: newest,
    userData,
    extensions,
    env: { ...process.env, FINDINGS_PROBE: socket },
  });
  const browser = await openBrowser();
  return {
    openWindow: async (folder) => {
      const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
      const page = await context.newPage();
      page.setDefaultTimeout(60_000);
      await developExtensions(page, server, [join(import.meta.dirname, 'probe')]);
      const started = probes.next();
      const start = performance.now();
      await page.goto(workbenchUrl(server, { place: folder }));
      await page.locator('.explorer-folders-view').waitFor();
      const probe = await started;
      return {
        page,
        probe,
        opened: performance.now() - start,
        close: async () => {
          await context.close();
          probe.end();
        },
      };
    },
    close: async () => {
      await browser.close();
      server.stop();
      probes.close();
      rmSync(run, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

function install(userData: string, extensions: string): void {
  const { status, stdout, stderr } = spawnSync(
    nodeOf(newest),
    [entryOf(newest), '--user-data-dir', userData, '--extensions-dir', extensions, '--install-extension', vsix],
    { encoding: 'utf8', env: { ...process.env, EXTENSIONS_GALLERY: '{}' } },
  );
  if (status !== 0) throw new Error(`${vsix} could not be installed:\n${stdout}${stderr}`);
}
