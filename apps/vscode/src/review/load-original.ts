import { announcedFormat, extensionsOf, isTextFormat } from '@findings/import/files';
import { l10n, Uri, window, workspace } from 'vscode';
import type { Webview } from 'vscode';
import type { FeatureContext } from '../feature-context.js';
import { rememberOriginal } from '../original.js';
import type { Original } from './messages.js';
import { fileName } from '../files.js';

/** Lets a person choose the original, and remembers it. Undefined if none is chosen. */
export async function chooseOriginal(context: FeatureContext, report: Uri): Promise<Uri | undefined> {
  const [file] =
    (await window.showOpenDialog({
      title: l10n.t('Find the original…'),
      defaultUri: Uri.joinPath(report, '..'),
      filters: { [l10n.t('Reports')]: [...extensionsOf()], [l10n.t('All files')]: ['*'] },
    })) ?? [];
  if (file) await rememberOriginal(context, report, file);
  return file;
}

/** What the page needs to show the original. Files are sent, so that the page itself can read none. */
export async function loadOriginal(
  { extension }: FeatureContext,
  webview: Webview,
  file: Uri | undefined,
  named: string | undefined,
): Promise<Original> {
  if (!file) return { kind: 'missing', ...(named !== undefined && { name: named }) };
  const name = fileName(file);
  const format = announcedFormat(name);
  const kind = format === 'pdf' || format === 'html' ? format : isTextFormat(format) ? 'text' : 'other';
  if (kind === 'other') return { kind, name };
  const bytes = await read(file);
  if (kind !== 'pdf') return { kind, name, text: new TextDecoder().decode(bytes) };
  const dist = Uri.joinPath(extension.extensionUri, 'dist');
  const worker = await read(Uri.joinPath(dist, 'pdf.worker.mjs'));
  const script = webview.asWebviewUri(Uri.joinPath(dist, 'pdf.mjs')).toString();
  return { kind, name, bytes, script, worker };
}

/** A plain array: VS Code sends the page no buffers of Node. */
async function read(file: Uri): Promise<Uint8Array> {
  return new Uint8Array(await workspace.fs.readFile(file));
}
