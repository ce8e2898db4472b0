import { openFile } from '../tests/vscode/writers-hands.ts';
import { citationsCounted } from './editor-typing.ts';
import type { EditorWindow } from './editor.ts';
import type { Draft } from './served-workspace.ts';

export interface Opening {
  /** Milliseconds from the click on its icon until the findings' tree shows sessions. */
  readonly findings: number;
  /** The same of the probe's tree, which has its lines at hand. */
  readonly floor: number;
}

/** Opens a proposal against a report, lets everything come to rest, and opens the explorer for the first time. */
export async function openExplorer(window: EditorWindow, { name }: Draft): Promise<Opening> {
  const { page } = window;
  await openFile({ page }, name);
  await citationsCounted(window);
  await page.waitForTimeout(8000);
  const floor = await timeToRow(window, 'Probe', 'line one');
  const findings = await timeToRow(window, 'Findings', 'summary');
  return { floor, findings };
}

/** In the page, frame by frame: from a click on an icon of the activity bar until a row with these words is in what it opens. */
function timeToRow({ page }: EditorWindow, icon: string, words: string): Promise<number> {
  return page.evaluate(
    async ({ icon, words }) => {
      const button = document.querySelector<HTMLElement>(`.activitybar .action-label[aria-label^="${icon}"]`);
      if (!button) throw new Error(`There is no icon ${icon}.`);
      const start = performance.now();
      const events = ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'];
      for (const type of events) button.dispatchEvent(new MouseEvent(type, { bubbles: true, cancelable: true }));
      for (;;) {
        await new Promise(requestAnimationFrame);
        const rows = document.querySelectorAll('.sidebar .customview-tree .monaco-list-row[aria-level="2"]');
        const isThere = [...rows].some((row) => row.checkVisibility() && row.textContent?.includes(words));
        if (isThere) return performance.now() - start;
        if (performance.now() - start > 60_000) throw new Error(`${icon} shows no “${words}”.`);
      }
    },
    { icon, words },
  );
}
