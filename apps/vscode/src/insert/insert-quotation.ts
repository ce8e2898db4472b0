import { quotableRequest } from '@findings/language-server/protocol';
import type { FindingParams } from '@findings/language-server/protocol';
import { l10n, Range, window } from 'vscode';
import type { TextEditor } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { escapeLabel } from '../escape-label.js';
import { cardArgument } from '../cards/card-argument.js';
import { chosenLines } from '../explorer/tree-line.js';
import type { FeatureContext } from '../feature-context.js';
import type { Reports } from '../reports/known-reports.js';
import { offerToCopy } from './offer-to-copy.js';
import { pickFindings } from './pick-findings.js';
import { proposalEditor } from './proposal-editor.js';
import { applyInsertion } from './apply-insertion.js';

interface Chosen {
  readonly finding: FindingParams['finding'];
  readonly citation: string;
}

/** `Findings: Insert Quotation…`, and the same for a line of the explorer, and for what a card is about, where it is shown. */
export async function insertQuotation(
  given: FeatureContext,
  reports: Reports,
  clicked: unknown,
  selected: unknown,
): Promise<void> {
  const { client } = given;
  const card = cardArgument(clicked);
  if (card) {
    const { asUri, asPosition } = client.protocol2CodeConverter;
    const at = asPosition(card.at.position);
    const uri = asUri(card.at.uri).toString();
    const there = window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri);
    if (there) await quote(client, there, card.finding, [new Range(at, at)]);
    return;
  }
  const editor = proposalEditor(reports);
  const [line] = chosenLines(clicked, selected);
  const { finding, citation } = line?.item ?? {};
  const chosen = finding && citation !== undefined ? { finding, citation } : await pick(given, editor);
  if (!chosen) return;
  if (editor) await quote(client, editor, chosen.finding);
  else await offerToCopy([chosen.citation]);
}

async function pick(given: FeatureContext, editor: TextEditor | undefined): Promise<Chosen | undefined> {
  const textDocument = editor && given.client.code2ProtocolConverter.asTextDocumentIdentifier(editor.document);
  const title = l10n.t('Insert Quotation');
  const picked = await pickFindings(given, { title, several: false, ...(textDocument && { textDocument }) });
  return picked?.findings[0];
}

async function quote(
  client: BaseLanguageClient,
  editor: TextEditor,
  finding: Chosen['finding'],
  places?: readonly Range[],
): Promise<void> {
  const stretches = await client.sendRequest(quotableRequest, { finding });
  const words = stretches.length > 1 ? await pickWords(stretches) : stretches[0]?.words;
  // What has no words of its own is refused by the server, which says why.
  if (words === undefined && stretches.length > 0) return;
  await applyInsertion(
    client,
    editor,
    { form: 'quotation', findings: [finding], ...(words !== undefined && { words }) },
    places,
  );
}

async function pickWords(
  stretches: readonly { readonly title: string; readonly words: string }[],
): Promise<string | undefined> {
  const items = stretches.map(({ title, words }) => ({ label: title, detail: escapeLabel(words), words }));
  const picked = await window.showQuickPick(items, {
    title: l10n.t('Which Words?'),
    placeHolder: l10n.t('All of it, or one sentence'),
    matchOnDetail: true,
  });
  return picked?.words;
}
