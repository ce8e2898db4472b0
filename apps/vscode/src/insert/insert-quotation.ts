import { quotableRequest } from '@findings/language-server/protocol';
import type { FindingParams } from '@findings/language-server/protocol';
import { l10n, Range, window } from 'vscode';
import type { TextEditor } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { escapeLabel } from '../labels.js';
import { cardArgument } from '../cards.js';
import { selectedLines } from '../explorer/tree-line.js';
import type { FeatureContext } from '../feature-context.js';
import { offerCopy } from './offer-to-copy.js';
import { pickFindings } from './pick-findings.js';
import type { ProposalEditors } from './proposal-editor.js';
import { applyInsertion } from './apply-insertion.js';

interface ChosenFinding {
  readonly finding: FindingParams['finding'];
  readonly citation: string;
}

/** The command `Insert Quotation…`, also for a line of the explorer and for the finding of a card. */
export async function insertQuotation(
  context: FeatureContext,
  editors: ProposalEditors,
  clicked: unknown,
  selected: unknown,
): Promise<void> {
  const { client } = context;
  const card = cardArgument(clicked);
  if (card) {
    const { asUri, asPosition } = client.protocol2CodeConverter;
    const at = asPosition(card.at.position);
    const uri = asUri(card.at.uri).toString();
    const cardEditor = window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri);
    if (!cardEditor) return;
    // The focus leaves the card first. Otherwise the list would close when the card does.
    await window.showTextDocument(cardEditor.document, cardEditor.viewColumn);
    await quote(client, cardEditor, card.finding, [new Range(at, at)]);
    return;
  }
  const editor = await editors.current();
  const [line] = selectedLines(clicked, selected);
  const { finding, citation } = line?.item ?? {};
  const chosen = finding && citation !== undefined ? { finding, citation } : await pick(context, editor);
  if (!chosen) return;
  if (editor) await quote(client, editor, chosen.finding);
  else await offerCopy([chosen.citation]);
}

async function pick(context: FeatureContext, editor: TextEditor | undefined): Promise<ChosenFinding | undefined> {
  const textDocument = editor && context.client.code2ProtocolConverter.asTextDocumentIdentifier(editor.document);
  const title = l10n.t('Insert Quotation');
  const picked = await pickFindings(context, { title, canPickMany: false, ...(textDocument && { textDocument }) });
  return picked?.findings[0];
}

async function quote(
  client: BaseLanguageClient,
  editor: TextEditor,
  finding: ChosenFinding['finding'],
  ranges?: readonly Range[],
): Promise<void> {
  const texts = await client.sendRequest(quotableRequest, { finding });
  const words = texts.length > 1 ? await pickWords(texts) : texts[0]?.words;
  // If there is nothing to quote, the server refuses with a message.
  if (words === undefined && texts.length > 0) return;
  await applyInsertion(
    client,
    editor,
    { form: 'quotation', findings: [finding], ...(words !== undefined && { words }) },
    ranges,
  );
}

async function pickWords(
  texts: readonly { readonly title: string; readonly words: string }[],
): Promise<string | undefined> {
  const items = texts.map(({ title, words }) => ({ label: title, detail: escapeLabel(words), words }));
  const picked = await window.showQuickPick(items, {
    title: l10n.t('Choose Words'),
    placeHolder: l10n.t('The whole text or one sentence'),
    matchOnDetail: true,
    // The list covers a card near the top of the window, whose closing must not close it.
    ignoreFocusOut: true,
  });
  return picked?.words;
}
