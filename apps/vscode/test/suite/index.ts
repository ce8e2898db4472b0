import 'mocha/mocha.js';
import { commands, Uri, workspace } from 'vscode';
import { noteFailures } from './note-failures.js';
import { eventually } from './window.js';

/** VS Code calls this in its extension host, in Node or in a web worker. Prints TAP. */
export async function run(): Promise<void> {
  await openedFolder();
  await watchedFolder();
  mocha.setup({ ui: 'tdd', reporter: 'tap', timeout: 300_000, color: false });
  await import('every-test');
  noteFailures(mocha.suite.suites);
  const failures = await new Promise<number>((resolve) => {
    // Not `mocha.run`, which reads the address of a page.
    Mocha.prototype.run.call(mocha, resolve);
  });
  // In a browser, the last output would be lost if the host ended at once.
  await new Promise((resolve) => setTimeout(resolve, 1000));
  if (failures > 0) throw new Error(`${failures} tests failed.`);
}

/**
 * A window in a browser reads its `.code-workspace` from the server after it has started. If that fails, it has no folders until it
 * is reloaded, which starts the tests again.
 */
async function openedFolder(): Promise<void> {
  try {
    await eventually('a folder that is open', () => workspace.workspaceFolders?.[0]);
  } catch (error) {
    console.log(`# ${String(error)}. The window is reloaded.`);
    await commands.executeCommand('workbench.action.reloadWindow');
    await new Promise(() => undefined);
  }
}

/**
 * A window in a browser starts to watch its folders after it has started, and misses earlier changes. So files are written until it
 * reports one.
 */
async function watchedFolder(): Promise<void> {
  const [folder] = workspace.workspaceFolders!;
  const watcher = workspace.createFileSystemWatcher('**/watched-*.tmp');
  let hasEvent = false;
  const firstEvent = new Promise<void>((resolve) => {
    watcher.onDidCreate(() => {
      hasEvent = true;
      resolve();
    });
  });
  for (let turn = 0; turn < 30 && !hasEvent; turn++) {
    const uri = Uri.joinPath(folder!.uri, `watched-${turn}.tmp`);
    await workspace.fs.writeFile(uri, new Uint8Array());
    await Promise.race([firstEvent, new Promise((resolve) => setTimeout(resolve, 1000))]);
    await workspace.fs.delete(uri);
  }
  watcher.dispose();
  if (!hasEvent) console.log('# No written file was reported.');
}
