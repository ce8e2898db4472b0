import 'mocha/mocha.js';
import { commands, workspace } from 'vscode';
import { eventually } from './window.js';

/** VS Code calls it in its extension host, in Node or in a web worker; what is printed is TAP. */
export async function run(): Promise<void> {
  await openedFolder();
  mocha.setup({ ui: 'tdd', reporter: 'tap', timeout: 30_000, color: false });
  await import('every-test');
  const failures = await new Promise<number>((resolve) => {
    // Not its own `run`, which looks for a page's address.
    Mocha.prototype.run.call(mocha, resolve);
  });
  // What was printed last is on its way: a browser's window forgets it when the host ends.
  await new Promise((resolve) => setTimeout(resolve, 1000));
  if (failures > 0) throw new Error(`${failures} tests failed.`);
}

/**
 * A window in a browser reads its `.code-workspace` from the server after it has started, and where it could not, has no folders
 * until it is loaded anew, which starts the tests again.
 */
async function openedFolder(): Promise<void> {
  try {
    await eventually('a folder that is open', () => workspace.workspaceFolders?.[0]);
  } catch (error) {
    console.log(`# ${String(error)}. The window is loaded anew.`);
    await commands.executeCommand('workbench.action.reloadWindow');
    await new Promise(() => undefined);
  }
}
