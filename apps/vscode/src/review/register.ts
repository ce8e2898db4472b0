import { explorerRequest } from '@findings/language-server/protocol';
import { commands, Disposable, l10n, Uri, window } from 'vscode';
import type { TextDocument, WebviewPanel } from 'vscode';
import { selectedLines } from '../explorer/tree-line.js';
import type { FeatureContext } from '../feature-context.js';
import { escapeLabel } from '../labels.js';
import { commandButton, offer } from '../offer.js';

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
        clicked instanceof Uri ? clicked : (reportOf(context, clicked) ?? (await activeOrChosenReport(context)));
      if (report) await openReview(report);
    }),
  );
}

/** @param note what an import says about the report that it made */
export async function openReview(report: Uri, note?: string): Promise<void> {
  if (note !== undefined) imported.set(report.toString(), note);
  await commands.executeCommand('vscode.openWith', report, TYPE);
}

/** The report in the active editor, or else the only report, or the one that the user chooses. */
async function activeOrChosenReport({ client }: FeatureContext): Promise<Uri | undefined> {
  const items = await client.sendRequest(explorerRequest, {});
  const reports = items.flatMap(({ label, finding }) =>
    finding ? { label: escapeLabel(label), uri: client.protocol2CodeConverter.asUri(finding.source) } : [],
  );
  const active = window.activeTextEditor?.document.uri.toString();
  const own = reports.find(({ uri }) => uri.toString() === active) ?? (reports.length === 1 ? reports[0] : undefined);
  if (own) return own.uri;
  if (reports.length === 0) return void offerReport();
  return (await window.showQuickPick(reports, { title: l10n.t('Review Report') }))?.uri;
}

function offerReport(): Promise<void> {
  const add = commandButton(l10n.t('Add Report…'), 'findings.addReport');
  return offer('info', l10n.t('Add the report that you want to review.'), add);
}

/** The report of a line in the view Reports. */
function reportOf({ client }: FeatureContext, clicked: unknown): Uri | undefined {
  const [line] = selectedLines(clicked, undefined);
  const { kind, finding } = line?.item ?? {};
  return kind === 'report' && finding ? client.protocol2CodeConverter.asUri(finding.source) : undefined;
}
