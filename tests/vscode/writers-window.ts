import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page, PageScreenshotOptions } from 'playwright-core';
import { openBrowser, UNCOMPRESSED } from './browser.ts';
import { inFewColours } from './few-colours.ts';
import { startCodeServer, type CodeServer } from './code-server.ts';
import { entryOf, lowest, newest, nodeOf } from './editions.ts';
import { createEvidence } from './evidence.ts';
import { PATIENCE, repeatUntilShown } from './waiting.ts';
import { developExtensions, workbenchUrl } from './workbench.ts';

export interface WindowOptions {
  /** The files by path. Empty for an empty folder. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  readonly theme?: Theme;
  /**
   * VS Code's display language, as extensions see it. What VS Code says itself stays English: its language packs come from a
   * gallery.
   */
  readonly language?: string;
  /** The folder of another window. By default, each window has its own. */
  readonly folder?: string;
  /** Pixels of the screen for each pixel of the page. 2 for pictures that are sharp on any screen. */
  readonly pixelRatio?: number;
  /** Folders of extensions that the window loads beside ours. */
  readonly extensions?: readonly string[];
  /** Whether the folder is not trusted yet. */
  readonly isUntrusted?: boolean;
}

export type Theme =
  'Default Light Modern' | 'Default Dark Modern' | 'Default High Contrast' | 'Default High Contrast Light';

/** A configuration whose only report is the sample. */
export const withSample = { 'findings.config.json': '{ "reports": { "tip2012": "sample" } }\n' };

/** A window of VS Code with the packaged extension. */
export interface WritersWindow {
  readonly page: Page;
  /** The open folder. */
  readonly folder: string;
  /** Saves a picture of a part of the window for the READMEs, if `FINDINGS_README_PICTURES` names a folder. */
  readmePicture(name: string, clip: NonNullable<PageScreenshotOptions['clip']>): Promise<void>;
  /** The same for the welcome page, in few colors, since these pictures are packaged. */
  welcomePicture(name: string, clip: NonNullable<PageScreenshotOptions['clip']>): Promise<void>;
  /** Changes the settings of the open folder. */
  setSettings(settings: object): void;
  /** Changes the color theme of the open window. */
  setTheme(theme: Theme): Promise<void>;
  /** Zooms the page like a browser. At 200 %, the window has a quarter of the space. */
  setZoom(percent: number): Promise<void>;
  /** Keeps a picture and the logs of VS Code and the server. Returns their folder, or undefined if nothing could be kept. */
  keepEvidence(): Promise<string | undefined>;
  close(): Promise<void>;
}

const readmePictures = process.env['FINDINGS_README_PICTURES'];
/** Pictures of the READMEs are sharp on dense screens, too. */
const pixelRatio = readmePictures === undefined ? 1 : 2;
const SIZE = { width: 1280, height: 800 };
const edition = process.env['FINDINGS_VSCODE'] === 'lowest' ? lowest : newest;

interface Running {
  readonly server: CodeServer;
  readonly folder: string;
}

/** One server for all windows, and one for windows with untrusted folders. */
const running = new Map<boolean, Promise<Running>>();
let browser: Promise<Browser> | undefined;

/** Prints a web page as a PDF. */
export async function printPdf(html: string): Promise<Buffer> {
  browser ??= openBrowser();
  const page = await (await browser).newPage();
  await page.setContent(html);
  const pdf = await page.pdf({ format: 'A4' });
  await page.close();
  return pdf;
}

async function start(asksForTrust: boolean): Promise<Running> {
  const vsix = process.env['FINDINGS_VSIX'] ?? join(import.meta.dirname, '../../apps/vscode/findings.vsix');
  if (!existsSync(vsix)) throw new Error(`There is no ${vsix}: package the extension first.`);
  const folder = mkdtempSync(join(tmpdir(), 'findings-ui-'));
  const [userData, extensions] = [join(folder, 'user'), join(folder, 'extensions')];
  const installed = spawnSync(
    nodeOf(edition),
    [entryOf(edition), '--user-data-dir', userData, '--extensions-dir', extensions, '--install-extension', vsix],
    { encoding: 'utf8', env: { ...process.env, EXTENSIONS_GALLERY: '{}' } },
  );
  if (installed.status !== 0)
    throw new Error(`${vsix} could not be installed:\n${installed.stdout}${installed.stderr}`);
  const server = await startCodeServer({ edition, userData, extensions, asksForTrust });
  return { server, folder };
}

/** Runs a test in its own window, then closes the window. A failure names a folder with a picture and the logs. */
export async function inWindow(options: WindowOptions, test: (window: WritersWindow) => Promise<void>): Promise<void> {
  const window = await openWindow(options);
  try {
    await keepingEvidence(window, async () => {
      await waitUntilReady(window);
      await test(window);
    });
  } finally {
    await window.close();
  }
}

/** Runs tests one after another in one window. Each has files of its own, since the changes of the ones before stay. */
export function testsInOneWindow(
  name: string,
  { skip = false, ...options }: WindowOptions & { readonly skip?: string | false },
  tests: Readonly<Record<string, (window: WritersWindow) => Promise<void>>>,
): void {
  describe(name, { skip }, () => {
    let window: WritersWindow;
    before(async () => {
      window = await openWindow(options);
      await keepingEvidence(window, () => waitUntilReady(window));
    });
    after(() => window.close());
    for (const [title, run] of Object.entries(tests)) test(title, () => keepingEvidence(window, () => run(window)));
  });
}

async function keepingEvidence(window: WritersWindow, run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch (error) {
    // The stack names the line of the test.
    const message = error instanceof Error ? error.stack : String(error);
    const evidence = await window.keepEvidence();
    throw new Error(`${message}\nPicture and logs: ${evidence}`, { cause: error });
  }
}

async function waitUntilReady({ page }: WritersWindow): Promise<void> {
  await page.locator('.monaco-workbench .part.statusbar').waitFor();
  await page.locator('.explorer-folders-view').waitFor();
  // The extension is active a little later. Before that, the palette does not have its commands.
  await page.locator('.activitybar').getByRole('tab', { name: 'Findings' }).waitFor();
}

/** Call it after all tests of a run. */
export async function closeAllWindows(): Promise<void> {
  const all = [...running.values()];
  running.clear();
  await (await browser)?.close();
  browser = undefined;
  for (const each of all) {
    const { server, folder } = await each;
    server.stop();
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

async function openWindow(options: WindowOptions): Promise<WritersWindow> {
  const { files = {}, theme, language, isUntrusted = false } = options;
  const started = running.get(isUntrusted) ?? start(isUntrusted);
  running.set(isUntrusted, started);
  const { server, folder: run } = await started;
  browser ??= openBrowser();
  // The name is in the window's title, and so in pictures.
  const folder = options.folder ?? join(mkdtempSync(join(run, 'folder-')), 'proposals');
  mkdirSync(folder, { recursive: true });
  const put = (path: string, text: string | Uint8Array): void => {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  const setSettings = (settings: object): void => put('.vscode/settings.json', JSON.stringify(settings));
  for (const [path, text] of Object.entries(files)) put(path, text);
  if (theme) setSettings({ 'workbench.colorTheme': theme });
  const context = await (
    await browser
  ).newContext({
    viewport: SIZE,
    deviceScaleFactor: options.pixelRatio ?? pixelRatio,
    // Without animations, a window has less to paint.
    reducedMotion: 'reduce',
    ...UNCOMPRESSED,
  });
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: server.origin });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  if (language !== undefined) {
    // The script of a language pack sets this.
    await page.addInitScript((chosen) => Object.assign(globalThis, { _VSCODE_NLS_LANGUAGE: chosen }), language);
  }
  if (options.extensions) await developExtensions(page, server, options.extensions);
  await page.goto(workbenchUrl(server, { place: folder }));
  return {
    page,
    folder,
    readmePicture: async (name, clip) => {
      if (readmePictures === undefined) return;
      const cdp = await context.newCDPSession(page);
      const picture = { format: 'webp', quality: 70, clip: { ...clip, scale: pixelRatio } } as const;
      const { data } = await cdp.send('Page.captureScreenshot', picture);
      mkdirSync(readmePictures, { recursive: true });
      writeFileSync(join(readmePictures, `${name}.webp`), data, 'base64');
    },
    welcomePicture: async (name, clip) => {
      if (readmePictures === undefined) return;
      const png = await page.screenshot({ clip, animations: 'disabled', caret: 'hide' });
      mkdirSync(join(readmePictures, 'welcome'), { recursive: true });
      writeFileSync(join(readmePictures, 'welcome', `${name}.webp`), await inFewColours(page, png));
    },
    setSettings,
    setTheme: async (chosen) => {
      // VS Code may miss the change of a file.
      const write = async (): Promise<void> => setSettings({ 'workbench.colorTheme': chosen });
      await repeatUntilShown(write, page.locator(`.monaco-workbench.${CLASSES[chosen]}`));
      // The colors change gradually.
      await page.waitForTimeout(400);
    },
    setZoom: async (percent) => {
      await page.setViewportSize({ width: (SIZE.width * 100) / percent, height: (SIZE.height * 100) / percent });
      // VS Code updates its layout.
      await page.waitForTimeout(400);
    },
    keepEvidence: async () => {
      const evidence = createEvidence();
      for (const [nth, each] of context.pages().entries()) await evidence.picture(each, `window-${nth + 1}`);
      evidence.copy(server.logFile, 'code-server.log');
      evidence.copy(join(run, 'user', 'logs'), 'vscode-logs');
      return evidence.folder;
    },
    close: () => context.close(),
  };
}

/** The class of VS Code's theme in the window. */
const CLASSES: Readonly<Record<Theme, string>> = {
  'Default Light Modern': 'vs',
  'Default Dark Modern': 'vs-dark',
  'Default High Contrast': 'hc-black',
  'Default High Contrast Light': 'hc-light',
};
