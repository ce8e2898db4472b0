import { setTimeout } from 'node:timers/promises';
import type { Locator } from 'playwright-core';

/** Milliseconds. Long enough for a busy machine, so that a timeout means a failure. */
export const PATIENCE = 90_000;

/** Waits until a condition holds. */
export async function waitUntil(what: string, holds: () => boolean | Promise<boolean>): Promise<void> {
  const end = performance.now() + PATIENCE;
  while (!(await holds())) {
    if (performance.now() > end) throw new Error(`Timed out waiting for: ${what}`);
    await setTimeout(50);
  }
}

/** Repeats an action until something is shown, since VS Code ignores keys when it is not ready. */
export async function repeatUntilShown(act: () => Promise<void>, shown: Locator, timeout = 5000): Promise<void> {
  const end = performance.now() + PATIENCE;
  for (;;) {
    await act();
    try {
      return await shown.waitFor({ timeout });
    } catch (error) {
      if (performance.now() > end) throw error;
    }
  }
}
