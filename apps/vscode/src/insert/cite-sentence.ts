import { citeSentenceRequest } from '@findings/language-server/protocol';
import type { SentenceItem } from '@findings/language-server/protocol';
import { commands, l10n, Range, ThemeIcon, window } from 'vscode';
import type { QuickPickItem } from 'vscode';
import { Range as LspRange } from 'vscode-languageclient';
import { escapeLabel } from '../labels.js';
import type { FeatureContext } from '../feature-context.js';
import { openAt } from '../open.js';
import { applyInsertion } from './apply-insertion.js';
import { openButton, searchResultItem } from './finding-item.js';
import type { FindingItem } from './finding-item.js';
import type { ProposalEditors } from './proposal-editor.js';

/**
 * The command `Cite This Sentence…`: lists the findings that can support the sentence, and inserts the chosen one.
 *
 * @param clicked from a quick fix, the LSP range of a key that matches nothing, which the chosen finding replaces
 */
export async function citeSentence(
  { client }: FeatureContext,
  editors: ProposalEditors,
  clicked?: unknown,
): Promise<void> {
  const editor = await editors.current();
  if (!editor) {
    void window.showInformationMessage(l10n.t('Open a proposal and put the cursor in the sentence to cite.'));
    return;
  }
  const to = client.code2ProtocolConverter;
  const { document, selection } = editor;
  const textDocument = to.asTextDocumentIdentifier(document);
  const replaced = LspRange.is(clicked) ? client.protocol2CodeConverter.asRange(clicked) : undefined;
  const at = replaced ? new Range(replaced.end, replaced.end) : selection;
  const result = await client.sendRequest(citeSentenceRequest, { textDocument, range: to.asRange(at) });
  if ('refusal' in result) return void window.showWarningMessage(escapeLabel(result.refusal));
  const chosen = await pickFinding(result.findings, async (item) => {
    if (!item.location) return;
    const { uri, range } = client.protocol2CodeConverter.asLocation(item.location);
    await openAt(uri, range);
  });
  if (chosen === 'search') return void (await commands.executeCommand('findings.insertCitation'));
  if (!chosen) return;
  const end = client.protocol2CodeConverter.asPosition(result.at);
  const range = replaced ?? new Range(end, end);
  await applyInsertion(client, editor, { form: 'citation', findings: [chosen.finding] }, [range]);
}

interface SearchChoice extends QuickPickItem {
  readonly isSearch: true;
}

function pickFinding(
  findings: readonly SentenceItem[],
  open: (item: FindingItem) => Promise<void>,
): Promise<FindingItem | 'search' | undefined> {
  const pick = window.createQuickPick<FindingItem | SearchChoice>();
  const search: SearchChoice = {
    label: l10n.t('Search for Another Finding…'),
    iconPath: new ThemeIcon('search'),
    alwaysShow: true,
    isSearch: true,
  };
  pick.title = l10n.t('Cite This Sentence');
  pick.placeholder = placeholderFor(findings);
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  pick.items = [...findings.map(sentenceItem), search];
  return new Promise((resolve) => {
    let chosen: FindingItem | 'search' | undefined;
    pick.onDidAccept(() => {
      const [item] = pick.selectedItems;
      if (!item) return;
      chosen = 'isSearch' in item ? 'search' : item;
      pick.hide();
    });
    pick.onDidTriggerItemButton(({ button, item }) => {
      if (button === openButton && !('isSearch' in item)) void open(item);
    });
    pick.onDidHide(() => {
      pick.dispose();
      resolve(chosen);
    });
    pick.show();
  });
}

function placeholderFor([best]: readonly SentenceItem[]): string {
  if (!best) return l10n.t('No finding has the words of this sentence. Search with other words.');
  switch (best.match) {
    case 'exact':
      return l10n.t('The first finding has exactly these words.');
    case 'altered':
      return l10n.t('The first finding has nearly these words.');
    case 'similar':
      return l10n.t('Findings with similar words, best first. Read before you cite.');
    case 'weak':
      return l10n.t('Only weak matches: these findings share few words with the sentence.');
  }
}

function sentenceItem(finding: SentenceItem): FindingItem {
  const item = searchResultItem(finding);
  const match = matchName(finding.match);
  return match === undefined ? item : { ...item, description: `${match} · ${item.description}` };
}

function matchName(match: SentenceItem['match']): string | undefined {
  switch (match) {
    case 'exact':
      return l10n.t('exact words');
    case 'altered':
      return l10n.t('nearly these words');
    case 'similar':
      return undefined;
    case 'weak':
      return l10n.t('weak match');
  }
}
