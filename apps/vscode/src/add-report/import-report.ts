import { importInWorker, ImportError } from '@findings/import/in-worker';
import { commands, l10n, ProgressLocation, Uri, window, workspace } from 'vscode';
import type { WorkspaceFolder } from 'vscode';
import type { FeatureContext } from '../feature-context.js';
import { escapeLabel } from '../labels.js';
import { rememberOriginal } from '../original.js';
import { fileName, readText } from '../files.js';
import { offer } from '../offer.js';

/** A document to read. */
interface ImportRequest {
  readonly bytes: Uint8Array;
  /** The file's name, whose extension tells some formats apart. */
  readonly name: string;
  /** Markdown of an earlier import. What a person dismissed in it stays dismissed. */
  readonly previous?: string;
}

type ImportResult = Awaited<ReturnType<typeof importInWorker>>;

/** A document as Markdown in the folder. */
export interface ImportedReport {
  readonly file: Uri;
  /** Sentences about what was left out or guessed. */
  readonly remarks: readonly string[];
}

/**
 * Turns a PDF, Word file or other document into Markdown next to it, or in the folder `reports` if the document is elsewhere.
 * Undefined if the user cancels, or if the document cannot be read, which is shown.
 */
export async function importReport(
  context: FeatureContext,
  folder: WorkspaceFolder,
  file: Uri,
): Promise<ImportedReport | undefined> {
  const name = fileName(file);
  if (!context.isNode) {
    void window.showWarningMessage(
      l10n.t(
        '“{0}” can only be read in VS Code on the desktop. In a browser, add a report in Markdown (.md) or plain text (.txt).',
        escapeLabel(name),
      ),
    );
    return undefined;
  }
  const target = markdownFile(folder, file);
  const previous = await readText(target);
  const bytes = await workspace.fs.readFile(file);
  const request = { bytes, name, ...(previous !== undefined && { previous }) };
  const outcome = await read(context.extension.extensionUri, request);
  if (!outcome) return undefined;
  const isReplaced = await askReplace(target, outcome.markdown);
  if (isReplaced === undefined) return undefined;
  if (isReplaced) await workspace.fs.writeFile(target, new TextEncoder().encode(outcome.markdown));
  const isKept = !isReplaced && (await readText(target)) !== outcome.markdown;
  if (outcome.layout !== undefined && !isKept) {
    const layout = target.with({ path: target.path.replace(/\.md$/, '.layout.json') });
    await workspace.fs.writeFile(layout, new TextEncoder().encode(JSON.stringify(outcome.layout)));
  }
  await rememberOriginal(context, target, file);
  // Other problems are doubts, which the Markdown marks.
  const remarks = outcome.problems.filter(({ severity }) => severity === 'info').map((problem) => problem.message);
  return { file: target, remarks };
}

/** Reads a document. Undefined if the user cancels, or if it cannot be read, which is shown. */
async function read(extensionUri: Uri, request: ImportRequest): Promise<ImportResult | undefined> {
  const { name } = request;
  for (let password: string | undefined; ;) {
    try {
      return await readInWorker(extensionUri, { ...request, ...(password !== undefined && { password }) });
    } catch (error) {
      if (!(error instanceof ImportError)) throw error;
      if (error.code !== 'import.encrypted') return void showFailure(name, error);
      password = await askPassword(name, password !== undefined);
      if (password === undefined) return undefined;
    }
  }
}

/** Reads a document in a worker, so that the editor stays responsive. Undefined if the user cancels. */
function readInWorker(
  extensionUri: Uri,
  { bytes, ...options }: ImportRequest & { readonly password?: string },
): Thenable<ImportResult | undefined> {
  const title = l10n.t('Reading “{0}”…', options.name);
  const location = ProgressLocation.Notification;
  return window.withProgress({ location, title, cancellable: true }, async (progress, cancellation) => {
    const cancelled = new AbortController();
    cancellation.onCancellationRequested(() => cancelled.abort());
    let shown = 0;
    try {
      return await importInWorker(bytes, {
        ...options,
        worker: Uri.joinPath(extensionUri, 'dist', 'importer.mjs').fsPath,
        signal: cancelled.signal,
        onProgress: ({ done, total }) => {
          const percent = Math.floor((100 * done) / total);
          // Long documents have many pages, and VS Code draws each message.
          if (percent === shown) return;
          progress.report({ message: l10n.t('page {0} of {1}', done, total), increment: percent - shown });
          shown = percent;
        },
      });
    } catch (error) {
      if (cancelled.signal.aborted) return undefined;
      throw error;
    }
  });
}

function askPassword(name: string, isRetry: boolean): Thenable<string | undefined> {
  return window.showInputBox({
    title: l10n.t('Add Report'),
    prompt: isRetry
      ? l10n.t('This is not the password of “{0}”. Try again.', name)
      : l10n.t('“{0}” is protected. Enter its password.', name),
    password: true,
    ignoreFocusOut: true,
  });
}

function showFailure(name: string, { code, message }: ImportError): void {
  const text =
    code === 'import.scanned'
      ? l10n.t(
          '“{0}” has pictures of pages, but no text: it was probably scanned. Run text recognition (OCR) on it in another program, such as Adobe Acrobat, and add the result.',
          name,
        )
      : l10n.t('“{0}” was not added. {1}', name, message);
  const another = () => commands.executeCommand('findings.addReport');
  // Not awaited, since the message stays until the user closes it.
  void offer('error', escapeLabel(text), { title: l10n.t('Choose Another File…'), run: another });
}

/** Whether to write the file. A file that exists may have corrections. Undefined if the user cancels. */
async function askReplace(target: Uri, markdown: string): Promise<boolean | undefined> {
  const existing = await readText(target);
  if (existing === undefined) return true;
  if (existing === markdown) return false;
  const name = fileName(target);
  const chosen = await window.showQuickPick(
    [
      {
        label: `$(book) ${l10n.t('Use the existing “{0}”', escapeLabel(name))}`,
        detail: l10n.t('It may contain your corrections. The document is not imported again.'),
        value: false,
      },
      {
        label: `$(replace) ${l10n.t('Replace “{0}”', escapeLabel(name))}`,
        detail: l10n.t('Corrections in it will be lost.'),
        value: true,
      },
    ],
    { title: l10n.t('Add Report'), placeHolder: l10n.t('“{0}” already exists', name), ignoreFocusOut: true },
  );
  return chosen?.value;
}

function markdownFile(folder: WorkspaceFolder, file: Uri): Uri {
  const isInside = workspace.getWorkspaceFolder(file)?.uri.toString() === folder.uri.toString();
  const name = `${fileName(file).replace(/\.[a-z\d]{1,9}$/i, '')}.md`;
  return isInside ? Uri.joinPath(file, '..', name) : Uri.joinPath(folder.uri, 'reports', name);
}
