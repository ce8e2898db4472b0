import { commands, Disposable, l10n, Uri, window } from 'vscode';
import type { TextDocument, WebviewPanel } from 'vscode';
import { selectedLines } from '../explorer/tree-line.js';
import type { FeatureContext } from '../feature-context.js';

const TYPE = 'findings.review';
/** What an import says about reports that were just imported, by URI. Their reviews begin with it. */
const imported = new Map<string, string>();

/** The review of a report beside its original. Its code is loaded when the first review is opened. */
export function registerReview(context: FeatureContext): Disposable {
  return Disposable.from(
    window.registerCustomEditorProvider(TYPE, {
      resolveCustomTextEditor: async (document: TextDocument, panel: WebviewPanel) => {
        const { ReviewEditor } = await import('./review-editor.js');
        const uri = document.uri.toString();
        const editor = new ReviewEditor(context, document, panel, imported.get(uri));
        imported.delete(uri);
        panel.onDidDispose(() => editor.dispose());
      },
    }),
    commands.registerCommand('findings.review', async (clicked?: unknown) => {
      const report =
        clicked instanceof Uri ? clicked : (reportOf(context, clicked) ?? window.activeTextEditor?.document.uri);
      if (report) await openReview(report);
      else void window.showInformationMessage(l10n.t('Open the report that you want to review.'));
    }),
  );
}

/** @param note what an import says about the report that it made */
export async function openReview(report: Uri, note?: string): Promise<void> {
  if (note !== undefined) imported.set(report.toString(), note);
  await commands.executeCommand('vscode.openWith', report, TYPE);
}

/** The report of a line in the view Reports. */
function reportOf({ client }: FeatureContext, clicked: unknown): Uri | undefined {
  const [line] = selectedLines(clicked, undefined);
  const { kind, finding } = line?.item ?? {};
  return kind === 'report' && finding ? client.protocol2CodeConverter.asUri(finding.source) : undefined;
}
