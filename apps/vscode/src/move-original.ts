import { Disposable, l10n, Uri, window, workspace, WorkspaceEdit } from 'vscode';
import type { FeatureContext } from './feature-context.js';
import { exists, fileName, filesIn, readText, shownName } from './files.js';
import type { Reports } from './known-reports.js';
import { escapeLabel } from './labels.js';
import { findOriginal, followRenames } from './original.js';
import type { Move } from './original.js';

const MARKDOWN = /\.(?:md|markdown)$/i;
const LAYOUT = '.layout.json';

/** When a report is renamed or moved, its layout file and an original of the same name go with it. */
export function registerMoveOriginal(context: FeatureContext, reports: Reports): Disposable {
  return Disposable.from(
    workspace.onWillRenameFiles((event) => event.waitUntil(editFor(context, reports, event.files))),
    workspace.onDidRenameFiles(async ({ files }) => {
      followRenames(context, files);
      for (const move of files) await relink(move);
    }),
  );
}

async function editFor(context: FeatureContext, reports: Reports, moves: readonly Move[]): Promise<WorkspaceEdit> {
  const edit = new WorkspaceEdit();
  const isMoved = (file: Uri): boolean => moves.some(({ oldUri }) => oldUri.toString() === file.toString());
  for (const { oldUri, newUri } of moves) {
    if (!MARKDOWN.test(oldUri.path) || !MARKDOWN.test(newUri.path)) continue;
    const layout = layoutOf(oldUri);
    const text = await readText(layout);
    if (text === undefined && !reports.has(oldUri)) continue;
    const original = await findOriginal(context, oldUri, documentIn(text));
    const stem = oldUri.path.replace(MARKDOWN, '');
    const take = async (file: Uri, other?: string): Promise<void> => {
      if (isMoved(file) || !file.path.startsWith(`${stem}.`)) return;
      const target = newUri.with({ path: newUri.path.replace(MARKDOWN, '') + file.path.slice(stem.length) });
      const refusal = await refusalOf(file, target, other);
      if (refusal === undefined) edit.renameFile(file, target);
      else void window.showWarningMessage(refusal);
    };
    if (text !== undefined) await take(layout);
    if (original) await take(original, await otherLayout(layout, original));
  }
  return edit;
}

/** @param other the name of another layout file that names the file */
async function refusalOf(file: Uri, target: Uri, other?: string): Promise<string | undefined> {
  const name = shownName(file);
  if (other !== undefined)
    return l10n.t('“{0}” keeps its name and folder: “{1}” needs it, too.', name, escapeLabel(other));
  // Where case does not matter, a file with the new name may be the file itself.
  if (target.path.toLowerCase() === file.path.toLowerCase() || !(await exists(target))) return undefined;
  return l10n.t('“{0}” keeps its name and folder: “{1}” already exists.', name, shownName(target));
}

async function otherLayout(layout: Uri, original: Uri): Promise<string | undefined> {
  const folder = Uri.joinPath(layout, '..');
  for (const name of await filesIn(folder)) {
    if (!name.endsWith(LAYOUT) || name === fileName(layout)) continue;
    if (documentIn(await readText(Uri.joinPath(folder, name))) === fileName(original)) return name;
  }
  return undefined;
}

/** Corrects the path of the original in the layout file of a report that was moved. */
async function relink({ oldUri, newUri }: Move): Promise<void> {
  if (!MARKDOWN.test(newUri.path)) return;
  const layout = layoutOf(newUri);
  const text = await readText(layout);
  const named = documentIn(text);
  if (text === undefined || named === undefined || (await exists(Uri.joinPath(layout, '..', named)))) return;
  const renamed = newUri.path.replace(MARKDOWN, '') + /(?:\.[^./]*)?$/.exec(named)![0];
  for (const file of [newUri.with({ path: renamed }), Uri.joinPath(oldUri, '..', named)]) {
    if (!(await exists(file))) continue;
    const path = JSON.stringify(relativePath(layout, file));
    const changed = text.replace(DOCUMENT, (_, before: string) => before + path);
    return workspace.fs.writeFile(layout, new TextEncoder().encode(changed));
  }
}

function layoutOf(report: Uri): Uri {
  return report.with({ path: report.path.replace(MARKDOWN, LAYOUT) });
}

const DOCUMENT = /([{,]\s*"document"\s*:\s*)"([^"\\\n]*)"/;

/** The path of the document that a layout file names, from its folder. */
function documentIn(layout = ''): string | undefined {
  return DOCUMENT.exec(layout)?.[2];
}

function relativePath(from: Uri, to: Uri): string {
  const [folders, parts] = [from.path.split('/').slice(0, -1), to.path.split('/')];
  const shared = parts.findIndex((part, nth) => part !== folders[nth]);
  return [...folders.slice(shared).map(() => '..'), ...parts.slice(shared)].join('/');
}
