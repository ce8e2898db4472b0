import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { canRunVscode } from '../scripts/test/vscode.ts';
import { openExplorer } from './editor-explorer.ts';
import { startEditor, vsix, type Editor, type EditorWindow } from './editor.ts';
import { typeIn } from './editor-typing.ts';
import { median } from './measure.ts';
import { compare, type Benchmark, type Row } from './row.ts';
import { createScratch } from './scratch.ts';
import { servedWorkspace } from './served-workspace.ts';

/** Kilobytes. */
const PACKAGE = 600;
/** Milliseconds. */
const ACTIVATION = 100;
const BUSY = 16;
const OPENING = 100;

const STARTS = 5;
/** Milliseconds in which a window that was opened comes to rest: what it does takes the processors from whatever starts meanwhile. */
const REST = 4000;
const OURS = 'findings.findings-vscode';
/** VS Code's own extension for Markdown, which starts a server as well. */
const THEIRS = 'vscode.markdown-language-features';

/** In VS Code itself, with the extension as it is published. */
export const benchmark: Benchmark = async (tell) => {
  const size = statSync(vsix).size / 1000;
  tell(limited('VS Code: size of the extension', `${Math.round(size)} KB`, '', size, PACKAGE, 'KB'));
  if (!canRunVscode()) return;
  const extended = await startEditor({ isExtended: true });
  const bare = await startEditor({ isExtended: false });
  try {
    for (const row of await starts(extended, bare)) tell(row);
    for await (const row of typing(extended, bare)) tell(row);
    tell(await explorer(extended));
  } finally {
    await extended.close();
    await bare.close();
  }
};

async function starts(extended: Editor, bare: Editor): Promise<readonly Row[]> {
  const folder = join(createScratch(), 'empty');
  mkdirSync(folder, { recursive: true });
  const withIt: Start[] = [];
  const without: Start[] = [];
  for (let turn = 0; turn <= STARTS; turn++) {
    for (const editor of turn % 2 === 0 ? [extended, bare] : [bare, extended]) {
      const start = await inWindow(editor, folder, async ({ shown, hosted, probe, page }) => {
        await page.waitForTimeout(REST);
        if (editor === extended && (await probe.isActive(OURS))) throw new Error('It starts where nothing needs it.');
        const { took, computed } = await probe.activate(editor === extended ? OURS : THEIRS);
        return { shown, hosted, took, computed };
      });
      // What a first window does no other does again.
      if (turn > 0) (editor === extended ? withIt : without).push(start);
    }
  }
  const both = (what: keyof Start) => [withIt.map((each) => each[what]), without.map((each) => each[what])] as const;
  const [took, theirs] = both('took');
  const [computed, theirsComputed] = both('computed');
  const [shown, bareShown] = both('shown');
  const [hosted, bareHosted] = both('hosted');
  const activation = compare(
    'VS Code: activation in a window at rest, loading included',
    took,
    'its own for Markdown',
    theirs,
  );
  return [
    { ...activation, limit: `≤ ${ACTIVATION} ms`, held: median(took) <= ACTIVATION },
    compare('VS Code: computing of it', computed, 'its own for Markdown', theirsComputed),
    compare('VS Code: start of a window, until it shows its folder', shown, 'without the extension', bareShown),
    compare('VS Code: start of a window, until extensions run', hosted, 'without the extension', bareHosted),
  ];
}

/** Milliseconds. */
interface Start {
  readonly shown: number;
  readonly hosted: number;
  readonly took: number;
  readonly computed: number;
}

async function* typing(extended: Editor, bare: Editor): AsyncGenerator<Row> {
  const { folder, large } = servedWorkspace(1000, 20);
  const floor = await inWindow(bare, folder, (window) => typeIn(window, large, false));
  const ours = await inWindow(extended, folder, (window) => typeIn(window, large, true));
  const one = `${ours.longest.toFixed(1)} ms, ${Math.round(ours.all)} ms in all`;
  const other = `with the garbage of all that is collected meanwhile ${ours.longestCollected.toFixed(1)} ms`;
  yield limited(
    'VS Code: twenty keys a second in 1 MB, longest work of the extension',
    one,
    other,
    ours.longest,
    BUSY,
    'ms',
  );
  yield {
    what: 'VS Code: the same, longest work of all extensions',
    ours: `${Math.round(ours.thread)} ms`,
    beside: `without the extension ${Math.round(floor.thread)} ms`,
    ratio: ours.thread / floor.thread,
  };
}

async function explorer(extended: Editor): Promise<Row> {
  const findings = 100_000;
  const { folder, small } = servedWorkspace(findings, 20);
  const took = await inWindow(extended, folder, (window) => openExplorer(window, small));
  const what = `VS Code: opening the explorer, ${findings.toLocaleString('en')} findings`;
  const ours = `${Math.round(took.findings)} ms`;
  return limited(
    what,
    ours,
    `a tree of three lines at hand ${Math.round(took.floor)} ms`,
    took.findings,
    OPENING,
    'ms',
  );
}

async function inWindow<Result>(
  editor: Editor,
  folder: string,
  measure: (window: EditorWindow) => Promise<Result>,
): Promise<Result> {
  const window = await editor.openWindow(folder);
  try {
    return await measure(window);
  } finally {
    await window.close();
  }
}

function limited(what: string, ours: string, beside: string, value: number, limit: number, unit: string): Row {
  return { what, ours, beside, limit: `≤ ${limit} ${unit}`, held: value <= limit };
}
