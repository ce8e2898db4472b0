import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { canRunVscode } from '../scripts/test/vscode.ts';
import { startEditor, vsix, type Editor, type EditorWindow } from './editor.ts';
import { median, ratioOf, type Times } from './measure.ts';
import { compare, limit, type Benchmark } from './row.ts';
import { createScratch } from './scratch.ts';
import { syntheticProposal } from './synthetic-proposal.ts';

/** Milliseconds. */
const ACTIVATION = 150;
const BUSY = 50;
const MEGABYTES = 3;

/** Milliseconds until a new window is idle. */
const REST = 4000;

const OURS = 'findings.findings-vscode';
/** The extension for Markdown that comes with VS Code. It starts a server, too. */
const BUILT_IN = 'vscode.markdown-language-features';

/** The packaged extension: its size, its activation, the time to open a window, and how it slows down typing. */
export const benchmark: Benchmark = async (report, isSmall) => {
  report(limit('size of the .vsix', statSync(vsix).size / 1e6, MEGABYTES, 'MB', 2));
  if (!canRunVscode()) {
    console.error('VS Code cannot run here, so nothing else is measured.');
    return;
  }
  const rounds = isSmall ? 1 : 5;
  const [editor, bare] = [await startEditor(), await startEditor(false)];
  try {
    const folder = makeFolder('empty', {});
    await activate(editor, folder);
    const times = { ours: [] as number[], builtIn: [] as number[] };
    for (let round = 0; round < rounds; round++) {
      const { ours, builtIn } = await activate(editor, folder);
      times.ours.push(ours);
      times.builtIn.push(builtIn);
    }
    report({
      ...limit('activation of the extension', median(times.ours), ACTIVATION, 'ms'),
      baseline: `VS Code's own for Markdown ${show(times.builtIn)}`,
      ratio: ratioOf(times.ours, times.builtIn),
    });
    const opened = await openAlternately(editor, bare, rounds);
    report(compare('open a folder without a report', opened.ours, 'without the extension', opened.bare, 1.05));
    const delays = await typeAlternately(editor, bare, rounds);
    report({
      ...limit('longest work between two keystrokes', median(delays.ours), BUSY, 'ms'),
      baseline: `without the extension ${show(delays.bare)}`,
      ratio: ratioOf(delays.ours, delays.bare),
    });
  } finally {
    await editor.close();
    await bare.close();
  }
};

/** A folder below a temporary one, and its files. */
function makeFolder(name: string, files: Readonly<Record<string, string>>): string {
  const folder = join(createScratch(), name);
  mkdirSync(folder, { recursive: true });
  for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text);
  return folder;
}

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

interface Compared {
  readonly ours: number[];
  readonly bare: number[];
}

/** Milliseconds until a window is open, with the extension and without it. */
async function openAlternately(editor: Editor, bare: Editor, rounds: number): Promise<Compared> {
  const folder = makeFolder('notes', { 'notes.md': '# Notes\n\nNobody cites anything here.\n' });
  const times: Compared = { ours: [], bare: [] };
  for (let round = 0; round <= rounds; round++) {
    for (const name of round % 2 === 0 ? (['ours', 'bare'] as const) : (['bare', 'ours'] as const)) {
      const window = await (name === 'ours' ? editor : bare).openWindow(folder);
      // The first window of each fills the caches.
      if (round > 0) times[name].push(window.opened);
      await window.close();
    }
  }
  return times;
}

/** The longest time that the extensions' thread is busy while a user types a paragraph into a proposal of 8 KB. */
async function typeAlternately(editor: Editor, bare: Editor, rounds: number): Promise<Compared> {
  const folder = makeFolder('proposals', {
    'findings.config.json': '{ "reports": { "tip2012": "sample" } }',
    'proposal.md': syntheticProposal(1),
  });
  const delays: Compared = { ours: [], bare: [] };
  for (let round = 0; round < rounds; round++) {
    for (const name of ['ours', 'bare'] as const) {
      const window = await (name === 'ours' ? editor : bare).openWindow(folder);
      delays[name].push(await typeParagraph(window));
      await window.close();
    }
  }
  return delays;
}

const PARAGRAPH =
  'Shelters have few beds for men [@s4.h1]. “What works elsewhere?” somebody asked, and 12 % agreed [@s';

async function typeParagraph({ page, probe }: EditorWindow): Promise<number> {
  await page.waitForTimeout(REST);
  await page.locator('.explorer-folders-view .monaco-list-row', { hasText: 'proposal.md' }).dblclick();
  await page.locator('.editor-instance .monaco-editor .view-line').first().click();
  await page.keyboard.press('Control+End');
  await page.waitForTimeout(REST);
  await probe.watch();
  await page.keyboard.type(PARAGRAPH, { delay: 60 });
  return probe.longestDelay();
}

function show(times: Times): string {
  return `${Math.round(median(times))} ms`;
}
