import { copiedRequest } from '@findings/language-server/protocol';
import { commands, Disposable, env, l10n, window } from 'vscode';
import { escapeLabel } from '../escape-label.js';
import { chosenLines } from '../explorer/tree-line.js';
import type { FeatureContext } from '../feature-context.js';
import { joinCitations } from '../insert/offer-to-copy.js';

/** How long it is said that something was copied, in milliseconds. */
const SAID = 4000;

/** Takes a finding along as text: from the report that is read, or from the explorer. */
export function registerCopy({ client }: FeatureContext): Disposable {
  const copiedHere = async () => {
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
    window.setStatusBarMessage(l10n.t('Copied: {0}', escapeLabel(text)), SAID);
  };
  return Disposable.from(
    commands.registerCommand('findings.copyAsCitation', async (clicked: unknown, selected: unknown) => {
      const lines = chosenLines(clicked, selected);
      const citations = lines.flatMap(({ item: { citation } }) => citation ?? []);
      await copy(
        lines.length > 0 ? joinCitations(citations) : (await copiedHere())?.citation,
        l10n.t('Nothing that can be cited stands here. Open a report, and put the cursor on a finding in it.'),
      );
    }),
    commands.registerCommand('findings.copyAsQuotation', async () => {
      await copy(
        (await copiedHere())?.quotation,
        l10n.t('Select words of one finding in a report. They are copied as a quotation, with the citation behind.'),
      );
    }),
  );
}
