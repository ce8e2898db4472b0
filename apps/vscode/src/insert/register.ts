import { citeSentenceCommand, insertQuotationCommand, quotableRequest } from '@findings/language-server/protocol';
import type { FindingParams } from '@findings/language-server/protocol';
import { commands, Disposable, l10n, Range, window } from 'vscode';
import type { TextEditor } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { FeatureContext } from '../feature-context.js';
import type { Reports } from '../known-reports.js';
import { citeSentence } from './cite-sentence.js';
import { createProposalEditors } from './proposal-editor.js';
import type { ProposalEditors } from './proposal-editor.js';
import { selectedLines } from '../explorer/tree-line.js';
import { applyInsertion, offerCopy } from './apply-insertion.js';
import { askDetails } from './ask-details.js';
import { pickFindings } from './pick-findings.js';
import { escapeLabel } from '../labels.js';
import { offerReport } from '../no-report.js';
import { cardArgument } from '../cards.js';

/** The commands that insert findings into a proposal. */
export function registerInsert(context: FeatureContext, reports: Reports): Disposable {
  const editors = createProposalEditors(reports);
  return Disposable.from(
    editors,
    commands.registerCommand(citeSentenceCommand, (clicked: unknown) => citeSentence(context, editors, clicked)),
    commands.registerCommand('findings.insertCitation', (clicked: unknown, selected: unknown) =>
      insertCitation(context, editors, clicked, selected),
    ),
    commands.registerCommand(insertQuotationCommand, (clicked: unknown, selected: unknown) =>
      insertQuotation(context, editors, clicked, selected),
    ),
  );
}

/** The command `Insert Citation…`, also for lines of the explorer. */
async function insertCitation(
  context: FeatureContext,
  editors: ProposalEditors,
  clicked: unknown,
  selected: unknown,
): Promise<void> {
  const { client } = context;
  const editor = await editors.current();
  const lines = selectedLines(clicked, selected).flatMap(({ item: { finding, citation, page } }) =>
    finding && citation !== undefined ? [{ finding, citation, page }] : [],
  );
  if (lines.length === 0 && (await offerReport(client, editor?.document))) return;
  const title = l10n.t('Insert Citation');
  const textDocument = editor && client.code2ProtocolConverter.asTextDocumentIdentifier(editor.document);
  const picked =
    lines.length > 0
      ? { findings: lines, hasDetails: false }
      : await pickFindings(context, {
          title,
          canPickMany: true,
          allowsDetails: editor !== undefined,
          ...(textDocument && { textDocument }),
        });
  if (!picked) return;
  const { findings, hasDetails } = picked;
  if (!editor) return offerCopy(findings.map(({ citation }) => citation));
  const details = hasDetails ? await askDetails(findings.at(-1)?.page) : {};
  if (!details) return;
  await applyInsertion(client, editor, {
    form: 'citation',
    findings: findings.map(({ finding }) => finding),
    ...details,
  });
}

interface ChosenFinding {
  readonly finding: FindingParams['finding'];
  readonly citation: string;
  /** What the user searched for to find it. */
  readonly words?: string;
}

/** The command `Insert Quotation…`, also for a line of the explorer and for the finding of a card. */
async function insertQuotation(
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
    await quote(client, cardEditor, { finding: card.finding }, [new Range(at, at)]);
    return;
  }
  const editor = await editors.current();
  const [line] = selectedLines(clicked, selected);
  const { finding, citation } = line?.item ?? {};
  const chosen = finding && citation !== undefined ? { finding, citation } : await pick(context, editor);
  if (!chosen) return;
  if (editor) await quote(client, editor, chosen);
  else await offerCopy([chosen.citation]);
}

async function pick(context: FeatureContext, editor: TextEditor | undefined): Promise<ChosenFinding | undefined> {
  if (await offerReport(context.client, editor?.document)) return undefined;
  const textDocument = editor && context.client.code2ProtocolConverter.asTextDocumentIdentifier(editor.document);
  const title = l10n.t('Insert Quotation');
  const picked = await pickFindings(context, {
    title,
    canPickMany: false,
    allowsDetails: false,
    ...(textDocument && { textDocument }),
  });
  const [first] = picked?.findings ?? [];
  return first && { ...first, words: picked!.words };
}

async function quote(
  client: BaseLanguageClient,
  editor: TextEditor,
  { finding, words: searched }: Pick<ChosenFinding, 'finding' | 'words'>,
  ranges?: readonly Range[],
): Promise<void> {
  const texts = await client.sendRequest(quotableRequest, {
    finding,
    ...(searched !== undefined && { words: searched }),
  });
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
  texts: readonly { readonly title: string; readonly words: string; readonly excerpt: string }[],
): Promise<string | undefined> {
  const items = texts.map(({ title, words, excerpt }) => ({ label: title, detail: escapeLabel(excerpt), words }));
  const picked = await window.showQuickPick(items, {
    title: l10n.t('Choose Words'),
    placeHolder: l10n.t('The whole text or one sentence'),
    matchOnDetail: true,
    // The list may cover a card. When the card closes, the list must stay open.
    ignoreFocusOut: true,
  });
  return picked?.words;
}
