import { extensionsOf } from '@findings/import/files';
import { commands, env, extensions, FileType, l10n, Uri, window, workspace } from 'vscode';
import { escapeLabel } from './labels.js';
import { shownName } from './files.js';

/** Extensions of the documents from which a report in Markdown can come, the likeliest first. */
const EXTENSIONS = extensionsOf(['pdf', 'docx', 'odt', 'epub', 'html']);

/** The document from which a report was imported: the file next to it with the same name. Undefined if there is none. */
export async function originalOf(report: Uri): Promise<Uri | undefined> {
  const path = report.path.replace(/\.(?:md|markdown)$/i, '');
  if (path === report.path) return undefined;
  const stem = path.slice(path.lastIndexOf('/') + 1);
  const files = await filesIn(Uri.joinPath(report, '..'));
  const names = EXTENSIONS.flatMap((extension) => [`${stem}.${extension}`, `${stem}.${extension.toUpperCase()}`]);
  const name = names.find((each) => files.has(each));
  return name === undefined ? undefined : Uri.joinPath(report, '..', name);
}

async function filesIn(folder: Uri): Promise<ReadonlySet<string>> {
  try {
    const entries = await workspace.fs.readDirectory(folder);
    return new Set(entries.filter(([, type]) => (type & FileType.File) !== 0).map(([name]) => name));
  } catch {
    return new Set();
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
