import { l10n, ThemeIcon, window } from 'vscode';
import type { QuickInputButton, QuickPick } from 'vscode';
import type { BaseLanguageClient, TextDocumentIdentifier } from 'vscode-languageclient';
import { debounce } from '../debounce.js';
import type { FeatureContext } from '../feature-context.js';
import { searchFindings } from './search-findings.js';
import { openButton } from './finding-item.js';
import type { FindingItem } from './finding-item.js';

export interface PickedFindings {
  readonly findings: readonly FindingItem[];
  /** Whether the user wants to add a page or a section. */
  readonly withLocator: boolean;
}

export interface PickOptions {
  readonly title: string;
  readonly canPickMany: boolean;
  /** The proposal for which findings are picked. */
  readonly textDocument?: TextDocumentIdentifier;
}

/** Lets the user choose findings from a list that is searched while typing. */
export function pickFindings(
  { client, log, onResultsChanged }: FeatureContext,
  { title, canPickMany, textDocument }: PickOptions,
): Promise<PickedFindings | undefined> {
  const pick = window.createQuickPick<FindingItem>();
  const locator: QuickInputButton = {
    iconPath: new ThemeIcon('bookmark'),
    tooltip: l10n.t('Cite with a Page or Section…'),
  };
  pick.title = title;
  pick.placeholder = l10n.t('Speaker or topic');
  pick.canSelectMany = canPickMany;
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  pick.buttons = canPickMany ? [locator] : [];
  let latest = Promise.resolve(true);
  const updateList = (words: string): void => {
    latest = listResults(client, pick, words, textDocument).catch((error: unknown) => {
      log.warn(`The search failed: ${String(error)}`);
      pick.busy = false;
      return false;
    });
  };
  const debounced = debounce(updateList);
  // The list may have been opened before the reports were read.
  const listener = onResultsChanged(() => {
    if (pick.items.length === 0) updateList(pick.value);
  });
  return new Promise((resolve) => {
    let picked: PickedFindings | undefined;
    const accept = async (withLocator: boolean): Promise<void> => {
      // Enter refers to all that was typed, so the list must be up to date.
      if (pick.selectedItems.length === 0) {
        debounced.flush();
        if (!(await latest)) return;
      }
      const findings = pick.selectedItems.length > 0 ? pick.selectedItems : pick.activeItems;
      if (findings.length === 0) return;
      picked = { findings, withLocator };
      pick.hide();
    };
    pick.onDidChangeValue((words) => debounced.schedule(words));
    pick.onDidAccept(() => void accept(false));
    pick.onDidTriggerButton(() => void accept(true));
    pick.onDidTriggerItemButton(({ button, item }) => button === openButton && void open(client, item));
    pick.onDidHide(() => {
      listener.dispose();
      pick.dispose();
      resolve(picked);
    });
    pick.show();
    updateList('');
  });
}

/**
 * Lists the results for words. Selected items stay at the top.
 *
 * @returns whether the list shows the results. False if the user has typed on
 */
async function listResults(
  client: BaseLanguageClient,
  pick: QuickPick<FindingItem>,
  words: string,
  textDocument: TextDocumentIdentifier | undefined,
): Promise<boolean> {
  pick.busy = true;
  const results = await searchFindings(client, words, textDocument);
  if (pick.value !== words) return false;
  const selected = pick.canSelectMany ? pick.selectedItems : [];
  const known = new Set(selected.map(({ citation }) => citation));
  pick.items = [...selected, ...results.filter(({ citation }) => !known.has(citation))];
  pick.selectedItems = selected;
  const first = pick.items[selected.length];
  if (first) pick.activeItems = [first];
  pick.busy = false;
  return true;
}

async function open(client: BaseLanguageClient, { location }: FindingItem): Promise<void> {
  if (!location) return;
  const { uri, range } = client.protocol2CodeConverter.asLocation(location);
  await window.showTextDocument(uri, { selection: range, preview: true });
}
