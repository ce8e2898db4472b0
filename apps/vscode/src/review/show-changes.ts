import { commands, Disposable, l10n, Uri, ViewColumn, workspace } from 'vscode';
import type { TextDocument } from 'vscode';
import type { FeatureContext } from '../feature-context.js';

const SCHEME = 'findings-reviewed';
const texts = new Map<string, string>();
let provider: Disposable | undefined;

/** Compares the text as it was reviewed with the document as it is now, beside the review. */
export async function showChanges(
  { extension }: FeatureContext,
  document: TextDocument,
  reviewed: string,
): Promise<void> {
  if (!provider) {
    provider = workspace.registerTextDocumentContentProvider(SCHEME, {
      provideTextDocumentContent: (uri) => texts.get(uri.toString()) ?? '',
    });
    extension.subscriptions.push(provider);
  }
  const before = Uri.from({ scheme: SCHEME, path: document.uri.path, query: String(texts.size) });
  texts.set(before.toString(), reviewed);
  const name = document.uri.path.slice(document.uri.path.lastIndexOf('/') + 1);
  const title = l10n.t('{0}: as reviewed, and now', name);
  await commands.executeCommand('vscode.diff', before, document.uri, title, { viewColumn: ViewColumn.Beside });
}
