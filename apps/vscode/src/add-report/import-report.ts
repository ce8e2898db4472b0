import { commands, l10n, Uri, window, workspace } from 'vscode';
import type { WorkspaceFolder } from 'vscode';
import type { FeatureContext } from '../feature-context.js';
import { escapeLabel } from '../labels.js';
import { rememberOriginal } from '../original.js';
import { runImporter } from './run-importer.js';
import type { ImportOutcome, ImportRequest } from './run-importer.js';
import { fileName, readText } from '../files.js';
import { offer } from '../offer.js';

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
  const outcome = await read(context.extension.extensionUri, {
    bytes,
    name,
    ...(previous === undefined ? {} : { previous }),
  });
  if (outcome?.type !== 'result') return undefined;
  const isReplaced = await askReplace(target, outcome.markdown);
  if (isReplaced === undefined) return undefined;
  if (isReplaced) await workspace.fs.writeFile(target, new TextEncoder().encode(outcome.markdown));
  const isKept = !isReplaced && (await readText(target)) !== outcome.markdown;
  if (outcome.layout !== undefined && !isKept) {
    const layout = target.with({ path: target.path.replace(/\.md$/, '.layout.json') });
    await workspace.fs.writeFile(layout, new TextEncoder().encode(outcome.layout));
  }
  await rememberOriginal(context, target, file);
  return { file: target, remarks: outcome.remarks };
}

/** Asks for the password of an encrypted PDF, and shows why a document cannot be read. */
async function read(extensionUri: Uri, request: ImportRequest): Promise<ImportOutcome | undefined> {
  const { name } = request;
  let outcome = await runImporter(extensionUri, request);
  for (let attempt = 1; outcome?.type === 'failure' && outcome.code === 'import.encrypted'; attempt++) {
    const password = await window.showInputBox({
      title: l10n.t('Add Report'),
      prompt:
        attempt === 1
          ? l10n.t('“{0}” is protected. Enter its password.', name)
          : l10n.t('This is not the password of “{0}”. Try again.', name),
      password: true,
      ignoreFocusOut: true,
    });
    if (password === undefined) return undefined;
    outcome = await runImporter(extensionUri, { ...request, password });
  }
  if (outcome?.type === 'failure') {
    const message =
      outcome.code === 'import.scanned'
        ? l10n.t(
            '“{0}” has pictures of pages, but no text: it was probably scanned. Run text recognition (OCR) on it in another program, such as Adobe Acrobat, and add the result.',
            name,
          )
        : l10n.t('“{0}” was not added. {1}', name, outcome.message);
    const another = () => commands.executeCommand('findings.addReport');
    // Not awaited, since the message stays until the user closes it.
    void offer('error', escapeLabel(message), { title: l10n.t('Choose Another File…'), run: another });
  }
  return outcome;
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
        detail: l10n.t('It may have corrections. The document is not read again.'),
        value: false,
      },
      {
        label: `$(replace) ${l10n.t('Replace “{0}”', escapeLabel(name))}`,
        detail: l10n.t('Corrections in it are lost.'),
        value: true,
      },
    ],
    { title: l10n.t('Add Report'), placeHolder: l10n.t('“{0}” exists already', name), ignoreFocusOut: true },
  );
  return chosen?.value;
}

function markdownFile(folder: WorkspaceFolder, file: Uri): Uri {
  const isInside = workspace.getWorkspaceFolder(file)?.uri.toString() === folder.uri.toString();
  const name = `${fileName(file).replace(/\.[a-z\d]{1,9}$/i, '')}.md`;
  return isInside ? Uri.joinPath(file, '..', name) : Uri.joinPath(folder.uri, 'reports', name);
}
