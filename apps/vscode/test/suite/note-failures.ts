import { commands, workspace } from 'vscode';
import { eventually, fileUri } from './window.js';

/** Milliseconds that the test runner has to take a picture of the window. */
const PICTURE = 2000;
let failures = 0;

/**
 * Runs before the teardown of a failed test. Prints a line that requests a picture of the window, and writes the server's log to the
 * workspace.
 */
export function noteFailures(suites: readonly Mocha.Suite[]): void {
  for (const suite of suites) {
    suite.afterEach('notes a failure', async function () {
      const { currentTest } = this;
      if (currentTest?.state === 'failed') await noteFailure(currentTest.fullTitle());
    });
    // Mocha runs these hooks in order. This one was added last, so it is moved to the front.
    const { _afterEach: hooks } = suite as unknown as { readonly _afterEach: unknown[] };
    hooks.unshift(hooks.pop());
  }
}

async function noteFailure(title: string): Promise<void> {
  console.log(`# Failed: ${title}`);
  await new Promise((resolve) => setTimeout(resolve, PICTURE));
  try {
    await commands.executeCommand('findings.showLog');
    const log = await eventually('the log', () =>
      workspace.textDocuments.find(({ uri }) => /findings/i.test(uri.path) && uri.scheme === 'output'),
    );
    const text = `${title}\n\n${log.getText()}`;
    await workspace.fs.writeFile(fileUri(`findings-failed-${++failures}.log`), new TextEncoder().encode(text));
  } catch (error) {
    console.log(`# The log of the server could not be read: ${String(error)}`);
  }
}
