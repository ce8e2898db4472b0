import { goToEnd, openFile } from '../tests/vscode/writers-hands.ts';
import type { EditorWindow } from './editor.ts';
import type { Watched } from './editor-probe.ts';
import type { Draft } from './served-workspace.ts';

/** Its folder begins so. */
const EXTENSION = 'findings.findings-vscode';

/** Milliseconds between two keys. */
const BETWEEN = 50;

/** What somebody writes: half of it is a citation, where most is looked up. */
const SENTENCE = 'Nobody mends what nobody owns, as it was said [@s2.h1], and @s3.h2 says so too. ';
const SENTENCES = 5;

/**
 * Opens a proposal, waits until all that is done at its opening is done, and types in its middle: how busy the extension host's thread
 * is then.
 *
 * @param isServed whether the status bar will say how many citations there are
 */
export async function typeIn(window: EditorWindow, { name, text }: Draft, isServed: boolean): Promise<Watched> {
  const { page, probe } = window;
  await openFile({ page }, name);
  if (isServed) await citationsCounted(window);
  await goToEnd({ page });
  await goToMiddle(window, text);
  // What happens for the first time may take its time.
  await page.keyboard.type(SENTENCE, { delay: BETWEEN });
  await page.waitForTimeout(2000);
  await probe.watch();
  for (let count = 0; count < SENTENCES; count++) await page.keyboard.type(SENTENCE, { delay: BETWEEN });
  await page.waitForTimeout(1000);
  return probe.watched(EXTENSION);
}

/** Done when the status bar says how the proposal stands: the server has read all that it needs. */
export async function citationsCounted({ page }: EditorWindow): Promise<void> {
  await page.locator('.statusbar-item', { hasText: /\d citations/ }).waitFor({ timeout: 180_000 });
}

/** At the end of an empty line in the middle. */
async function goToMiddle({ page }: EditorWindow, text: string): Promise<void> {
  const lines = text.split('\n');
  const middle = lines.findIndex((line, index) => index > lines.length / 2 && line === '') + 1;
  await page.keyboard.press('Control+g');
  await page.locator('.quick-input-widget input').first().fill(`:${middle}`);
  await page.keyboard.press('Enter');
  await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
}
