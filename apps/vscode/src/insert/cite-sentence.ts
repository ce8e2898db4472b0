import { citeSentenceRequest } from '@findings/language-server/protocol';
import type { SentenceItem } from '@findings/language-server/protocol';
import { l10n, Range, window } from 'vscode';
import { Range as LspRange } from 'vscode-languageclient';
import { escapeLabel } from '../labels.js';
import type { FeatureContext } from '../feature-context.js';
import { offerReport } from '../no-report.js';
import { applyInsertion } from './apply-insertion.js';
import { askDetails } from './ask-details.js';
import { pickFindings, searchResultItem } from './pick-findings.js';
import type { FindingItem } from './pick-findings.js';
import type { ProposalEditors } from './proposal-editor.js';

/**
 * The command `Cite This Sentence…`: lists the findings that can support the sentence, and inserts the chosen one.
 *
 * @param clicked from a quick fix, the LSP range of a key that matches nothing, which the chosen finding replaces
 */
export async function citeSentence(context: FeatureContext, editors: ProposalEditors, clicked: unknown): Promise<void> {
  const editor = await editors.current();
  if (!editor) {
    void window.showInformationMessage(l10n.t('Open a proposal and put the cursor in the sentence to cite.'));
    return;
  }
  const { client } = context;
  if (await offerReport(client, editor.document)) return;
  const { code2ProtocolConverter: to, protocol2CodeConverter: from } = client;
  const textDocument = to.asTextDocumentIdentifier(editor.document);
  const replaced = LspRange.is(clicked) ? from.asRange(clicked) : undefined;
  const at = replaced ? new Range(replaced.end, replaced.end) : editor.selection;
  const result = await client.sendRequest(citeSentenceRequest, { textDocument, range: to.asRange(at) });
  if ('refusal' in result) return void window.showWarningMessage(escapeLabel(result.refusal));
  const picked = await pickFindings(context, {
    title: l10n.t('Cite This Sentence'),
    placeholder: placeholderFor(result.findings),
    canPickMany: false,
    // A replaced key keeps its own.
    allowsDetails: !replaced,
    textDocument,
    first: result.findings.map(sentenceItem),
  });
  const [chosen] = picked?.findings ?? [];
  if (!chosen) return;
  const end = from.asPosition(result.at);
  const range = replaced ?? new Range(end, end);
  const details = picked?.hasDetails ? await askDetails(chosen.page) : {};
  if (details)
    await applyInsertion(client, editor, { form: 'citation', findings: [chosen.finding], ...details }, [range]);
}

function placeholderFor([best]: readonly SentenceItem[]): string {
  if (!best) return l10n.t('No finding has the words of this sentence. Search with other words.');
  switch (best.match) {
    case 'exact':
      return l10n.t('The selected finding has exactly these words.');
    case 'altered':
      return l10n.t('The selected finding has nearly these words.');
    case 'similar':
      return l10n.t('Findings with similar words. The best one is selected. Read before you cite.');
    case 'weak':
      return l10n.t('Only weak matches: these findings share few words with the sentence.');
  }
}

function sentenceItem(finding: SentenceItem): FindingItem {
  const item = searchResultItem(finding);
  const matches = {
    exact: l10n.t('exact words'),
    altered: l10n.t('nearly these words'),
    similar: undefined,
    weak: l10n.t('weak match'),
  };
  const match = matches[finding.match];
  return match === undefined ? item : { ...item, description: `${match} · ${item.description}` };
}
