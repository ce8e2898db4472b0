import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { canRunVscode } from '../scripts/test/vscode.ts';
import { startEditor, vsix, type Editor } from './editor.ts';
import { median, ratioOf, type Times } from './measure.ts';
import { limit, type Benchmark } from './row.ts';
import { createScratch } from './scratch.ts';

/** Milliseconds. */
const ACTIVATION = 150;
const MEGABYTES = 3;

/** Milliseconds until a new window is idle. */
const REST = 4000;

const OURS = 'findings.findings-vscode';
/** The extension for Markdown that comes with VS Code. It starts a server, too. */
const BUILT_IN = 'vscode.markdown-language-features';

/** The packaged extension: its size, and its activation in VS Code, compared with VS Code's own extension for Markdown. */
export const benchmark: Benchmark = async (report, isSmall) => {
  report(limit('size of the .vsix', statSync(vsix).size / 1e6, MEGABYTES, 'MB', 2));
  if (!canRunVscode()) {
    console.error('VS Code cannot run here, so activation is not measured.');
    return;
  }
  const editor = await startEditor();
  try {
    const folder = join(createScratch(), 'empty');
    mkdirSync(folder, { recursive: true });
    await activate(editor, folder);
    const times = { ours: [] as number[], builtIn: [] as number[] };
    for (let round = 0; round < (isSmall ? 1 : 5); round++) {
      const { ours, builtIn } = await activate(editor, folder);
      times.ours.push(ours);
      times.builtIn.push(builtIn);
    }
    report({
      ...limit('activation of the extension', median(times.ours), ACTIVATION, 'ms'),
      baseline: `VS Code's own for Markdown ${show(times.builtIn)}`,
      ratio: ratioOf(times.ours, times.builtIn),
    });
  } finally {
    await editor.close();
  }
};

/** Milliseconds until each extension is active, in a new window. */
async function activate(editor: Editor, folder: string): Promise<{ readonly ours: number; readonly builtIn: number }> {
  const window = await editor.openWindow(folder);
  try {
    await window.page.waitForTimeout(REST);
    return { ours: await window.probe.activate(OURS), builtIn: await window.probe.activate(BUILT_IN) };
  } finally {
    await window.close();
  }
}

function show(times: Times): string {
  return `${Math.round(median(times))} ms`;
}
