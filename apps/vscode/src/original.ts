import { extensionsOf } from '@findings/import/files';
import { commands, env, extensions, l10n, Uri, window, workspace } from 'vscode';
import { escapeLabel } from './labels.js';
import type { FeatureContext } from './feature-context.js';
import { exists, fileName, filesIn, shownName } from './files.js';

/** Extensions of the documents from which a report in Markdown can come, the likeliest first. */
const EXTENSIONS = extensionsOf(['pdf', 'docx', 'odt', 'epub', 'html']);

/**
 * The document from which a report was imported: the one that a person chose, the one that the import named, or the one next to the
 * report with the same name. Undefined if there is none.
 *
 * @param named a path relative to the report
 */
export async function findOriginal(
  { extension }: FeatureContext,
  report: Uri,
  named?: string,
): Promise<Uri | undefined> {
  const chosen = extension.workspaceState.get<string>(keyOf(report));
  const candidates = [
    ...(chosen === undefined ? [] : [Uri.parse(chosen, true)]),
    ...(named === undefined ? [] : [Uri.joinPath(report, '..', named)]).filter(isAllowed),
  ];
  for (const file of candidates) if (await exists(file)) return file;
  const stem = fileName(report).replace(/\.(?:md|markdown)$/i, '');
  if (stem === fileName(report)) return undefined;
  const files = await filesIn(Uri.joinPath(report, '..'));
  const names = EXTENSIONS.flatMap((extension) => [`${stem}.${extension}`, `${stem}.${extension.toUpperCase()}`]);
  const name = names.find((each) => files.has(each));
  return name === undefined ? undefined : Uri.joinPath(report, '..', name);
}

/** A layout file may come from somebody else, and name any path. In an untrusted window, only files in its folders are opened. */
function isAllowed(file: Uri): boolean {
  return workspace.isTrusted || workspace.getWorkspaceFolder(file) !== undefined;
}

export async function rememberOriginal({ extension }: FeatureContext, report: Uri, file: Uri): Promise<void> {
  await extension.workspaceState.update(keyOf(report), file.toString());
}

const KEY = 'review.original:';

function keyOf(report: Uri): string {
  return KEY + report.toString();
}

/** A file or folder that the user has renamed or moved, or will. */
export interface Move {
  readonly oldUri: Uri;
  readonly newUri: Uri;
}

/** Remembers the originals of the files that were moved under the new names. */
export function followRenames({ extension: { workspaceState } }: FeatureContext, moves: readonly Move[]): void {
  const newUri = (uri: string): string => {
    const move = moves.find(({ oldUri }) => `${uri}/`.startsWith(`${oldUri.toString()}/`));
    return move ? move.newUri.toString() + uri.slice(move.oldUri.toString().length) : uri;
  };
  for (const key of workspaceState.keys().filter((each) => each.startsWith(KEY))) {
    const file = workspaceState.get<string>(key)!;
    const [newKey, newFile] = [KEY + newUri(key.slice(KEY.length)), newUri(file)];
    if (newKey !== key) void workspaceState.update(key, undefined);
    if (newKey !== key || newFile !== file) void workspaceState.update(newKey, newFile);
  }
}

/**
 * Opens the original of a report: in VS Code if an installed extension shows such files, else in the program for them. Viewers
 * cannot be sent to a page, so its number is shown.
 *
 * @param page as printed
 */
export async function openOriginal(file: Uri, page?: string): Promise<void> {
  const name = shownName(file);
  // A remote window has no program on the user's machine for a file elsewhere.
  if (hasViewer(file) || file.scheme !== 'file' || env.remoteName !== undefined) {
    await commands.executeCommand('vscode.open', file, { preview: true });
  } else await env.openExternal(page === undefined ? file : file.with({ fragment: `page=${page}` }));
  if (page !== undefined) void window.showInformationMessage(l10n.t('See page {0} of “{1}”.', escapeLabel(page), name));
}

interface CustomEditors {
  readonly contributes?: {
    readonly customEditors?: readonly { readonly selector?: readonly { readonly filenamePattern?: string }[] }[];
  };
}

/** Whether an extension shows files with this extension, such as `*.pdf`. */
function hasViewer({ path }: Uri): boolean {
  const pattern = `*${path.slice(path.lastIndexOf('.')).toLowerCase()}`;
  return extensions.all.some(({ packageJSON }) =>
    (packageJSON as CustomEditors).contributes?.customEditors?.some(({ selector = [] }) =>
      selector.some(({ filenamePattern }) => filenamePattern?.toLowerCase() === pattern),
    ),
  );
}
