import { copiedRequest } from '@findings/language-server/protocol';
import { commands, Disposable, env, l10n, window } from 'vscode';
import { escapeLabel } from './labels.js';
import { selectedLines } from './explorer/tree-line.js';
import type { FeatureContext } from './feature-context.js';
import { joinCitations } from './insert/apply-insertion.js';

/** Milliseconds for which the status bar shows the copied text. */
const DURATION = 4000;

/** Copies findings as text, from an open report or from the explorer. */
export function registerCopy({ client }: FeatureContext): Disposable {
  const copyResult = async () => {
    const editor = window.activeTextEditor;
    if (!editor) return undefined;
    const to = client.code2ProtocolConverter;
    const textDocument = to.asTextDocumentIdentifier(editor.document);
    return client.sendRequest(copiedRequest, { textDocument, range: to.asRange(editor.selection) });
  };
  const copy = async (text: string | undefined, refusal: string): Promise<void> => {
    if (text === undefined || text === '') {
      void window.showInformationMessage(refusal);
      return;
    }
    await env.clipboard.writeText(text);
    window.setStatusBarMessage(l10n.t('Copied: {0}', escapeLabel(text)), DURATION);
  };
  return Disposable.from(
    commands.registerCommand('findings.copyAsCitation', async (clicked: unknown, selected: unknown) => {
      const lines = selectedLines(clicked, selected);
      const citations = lines.flatMap(({ item: { citation } }) => citation ?? []);
      await copy(
        lines.length > 0 ? joinCitations(citations) : (await copyResult())?.citation,
        l10n.t('There is nothing to cite here. Open a report and put the cursor on a finding.'),
      );
    }),
    commands.registerCommand('findings.copyAsQuotation', async () => {
      await copy(
        (await copyResult())?.quotation,
        l10n.t('Select words of one finding in a report to copy them as a quotation with its citation.'),
      );
    }),
  );
}
