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
  /** Whether the writer wants to say a page or a section, too. */
  readonly withLocator: boolean;
}

export interface PickOptions {
  readonly title: string;
  readonly several: boolean;
  /** The proposal that they are for. */
  readonly textDocument?: TextDocumentIdentifier;
}

/** Lets the writer choose findings from a list that follows what is typed. */
export function pickFindings(
  { client, log, onAnswersChanged }: FeatureContext,
  picking: PickOptions,
): Promise<PickedFindings | undefined> {
  const { title, several, textDocument } = picking;
  const pick = window.createQuickPick<FindingItem>();
  const locator: QuickInputButton = {
    iconPath: new ThemeIcon('bookmark'),
    tooltip: l10n.t('Cite with a Page or Section…'),
  };
  pick.title = title;
  pick.placeholder = l10n.t('Who said it, or what it is about');
  pick.canSelectMany = several;
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  pick.buttons = several ? [locator] : [];
  let latest = Promise.resolve(true);
  const listed = (words: string): void => {
    latest = list(client, pick, words, textDocument).catch((error: unknown) => {
      log.warn(`Nothing could be looked up: ${String(error)}`);
      pick.busy = false;
      return false;
    });
  };
  const typed = debounce(listed);
  // Who was quicker than the reading of the reports sees them when they are read.
  const reading = onAnswersChanged(() => {
    if (pick.items.length === 0) listed(pick.value);
  });
  return new Promise((resolve) => {
    let picked: PickedFindings | undefined;
    const accept = async (withLocator: boolean): Promise<void> => {
      // Who types and presses Enter means what was typed, and not what is listed of its beginning.
      if (pick.selectedItems.length === 0) {
        typed.now();
        if (!(await latest)) return;
      }
      const findings = pick.selectedItems.length > 0 ? pick.selectedItems : pick.activeItems;
      if (findings.length === 0) return;
      picked = { findings, withLocator };
      pick.hide();
    };
    pick.onDidChangeValue((words) => typed.later(words));
    pick.onDidAccept(() => void accept(false));
    pick.onDidTriggerButton(() => void accept(true));
    pick.onDidTriggerItemButton(({ button, item }) => button === openButton && void open(client, item));
    pick.onDidHide(() => {
      reading.dispose();
      pick.dispose();
      resolve(picked);
    });
    pick.show();
    listed('');
  });
}

/**
 * What was chosen stays, on top, whatever is typed next.
 *
 * @returns whether what was found is listed: nothing else may be taken for it
 */
async function list(
  client: BaseLanguageClient,
  pick: QuickPick<FindingItem>,
  words: string,
  textDocument: TextDocumentIdentifier | undefined,
): Promise<boolean> {
  pick.busy = true;
  const found = await searchFindings(client, words, textDocument);
  if (pick.value !== words) return false;
  const chosen = pick.canSelectMany ? pick.selectedItems : [];
  const known = new Set(chosen.map(({ citation }) => citation));
  pick.items = [...chosen, ...found.filter(({ citation }) => !known.has(citation))];
  pick.selectedItems = chosen;
  const first = pick.items[chosen.length];
  if (first) pick.activeItems = [first];
  pick.busy = false;
  return true;
}

async function open(client: BaseLanguageClient, { location }: FindingItem): Promise<void> {
  if (!location) return;
  const { uri, range } = client.protocol2CodeConverter.asLocation(location);
  await window.showTextDocument(uri, { selection: range, preview: true });
}
