import { exportRequest } from '@findings/language-server/protocol';
import { CancellationError, env, l10n, Uri, window, workspace } from 'vscode';
import type { CancellationToken, TextDocument } from 'vscode';
import type { FeatureContext } from '../feature-context.js';
import { styleFile, styleScope } from './choices.js';
import { exists, fileName } from '../files.js';
import { ConversionError } from './pandoc.js';
import type { DocumentFormat, PandocWarnings } from './pandoc.js';

export interface Export {
  readonly document: TextDocument;
  readonly format: DocumentFormat;
  readonly output: Uri;
}

/** `wells.docx` for `wells.md` */
export function outputUri({ uri }: TextDocument, format: DocumentFormat): Uri {
  const name = fileName(uri);
  return Uri.joinPath(uri, '..', `${name.replace(/\.[^.]+$/, '')}.${format}`);
}

/**
 * Exports a saved proposal, with the findings that it cites as its bibliography.
 *
 * @param report receives what the programs print
 * @throws ConversionError
 */
export async function exportProposal(
  { client, extension }: FeatureContext,
  { document, format, output }: Export,
  cancellation: CancellationToken,
  report: (text: string) => void,
): Promise<PandocWarnings> {
  const scope = styleScope(document.uri);
  const style = styleFile(scope.current(), scope.folder, extension.extensionUri);
  const textDocument = client.code2ProtocolConverter.asTextDocumentIdentifier(document);
  const { text, bibliographies, language = env.language } = await requestWorks({ client }, textDocument, cancellation);
  const { convert } = await import('./convert.js');
  const abort = new AbortController();
  const listener = cancellation.onCancellationRequested(() => abort.abort());
  const settings = workspace.getConfiguration('findings');
  try {
    return await convert({
      input: document.uri.fsPath,
      output: output.fsPath,
      format,
      filter: text,
      bibliographies: bibliographies.map((uri) => Uri.parse(uri, true).fsPath),
      style: style?.fsPath,
      language,
      settings: { pandocPath: settings.get('pandocPath', ''), quartoPath: settings.get('quartoPath', '') },
      signal: abort.signal,
      log: report,
    });
  } finally {
    listener.dispose();
  }
}

async function requestWorks(
  { client }: Pick<FeatureContext, 'client'>,
  textDocument: { readonly uri: string },
  cancellation: CancellationToken,
) {
  try {
    return await client.sendRequest(exportRequest, { format: 'pandoc', ids: 'proposal', textDocument }, cancellation);
  } catch (error) {
    if (cancellation.isCancellationRequested || error instanceof CancellationError) {
      throw new ConversionError({ type: 'cancelled' });
    }
    throw error;
  }
}

/** Asks whether to replace a file. */
export async function mayWrite(uri: Uri): Promise<boolean> {
  if (!(await exists(uri))) return true;
  const name = fileName(uri);
  const replace = l10n.t('Replace');
  const detail = l10n.t('Edits and comments in it would be lost.');
  const message = l10n.t('“{0}” already exists. Replace it?', name);
  return (await window.showWarningMessage(message, { modal: true, detail }, replace)) === replace;
}
