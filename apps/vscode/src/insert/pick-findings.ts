import { l10n, ThemeIcon, window } from 'vscode';
import type { QuickInputButton, QuickPick, QuickPickItem } from 'vscode';
import type { BaseLanguageClient, Location, TextDocumentIdentifier } from 'vscode-languageclient';
import { explorerRequest, searchRequest } from '@findings/language-server/protocol';
import type { ExplorerItem, FindingParams, SearchItem } from '@findings/language-server/protocol';
import { debounce } from '../debounce.js';
import type { FeatureContext } from '../feature-context.js';
import { escapeLabel } from '../labels.js';
import { openAt } from '../open.js';

interface PickedFindings {
  readonly findings: readonly FindingItem[];
  /** Whether the user wants to add a page or a section. */
  readonly withLocator: boolean;
}

interface PickOptions {
  readonly title: string;
  readonly placeholder?: string;
  readonly canPickMany: boolean;
  /** The findings that are listed before anything is typed. By default, the sessions of the reports. */
  readonly first?: readonly FindingItem[];
  /** The proposal for which findings are picked. */
  readonly textDocument?: TextDocumentIdentifier;
}

/** Lets the user choose findings from a list that is searched while typing. */
export function pickFindings(
  { client, log, onResultsChanged }: FeatureContext,
  { title, placeholder, canPickMany, first, textDocument }: PickOptions,
): Promise<PickedFindings | undefined> {
  const pick = window.createQuickPick<FindingItem>();
  const locator: QuickInputButton = {
    iconPath: new ThemeIcon('bookmark'),
    tooltip: l10n.t('Cite with a Page or Section…'),
  };
  pick.title = title;
  pick.placeholder = placeholder ?? l10n.t('Speaker or topic');
  pick.canSelectMany = canPickMany;
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  pick.buttons = canPickMany ? [locator] : [];
  let latest = Promise.resolve(true);
  const updateList = (words: string): void => {
    const found = words === '' && first ? Promise.resolve(first) : searchFindings(client, words, textDocument);
    latest = listResults(pick, words, found).catch((error: unknown) => {
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
    pick.onDidTriggerItemButton(({ item }) => void open(client, item));
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
  pick: QuickPick<FindingItem>,
  words: string,
  found: Promise<readonly FindingItem[]>,
): Promise<boolean> {
  pick.busy = true;
  const results = await found;
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

async function open({ protocol2CodeConverter: from }: BaseLanguageClient, { location }: FindingItem): Promise<void> {
  if (location) await openAt(from.asUri(location.uri), location.range);
}

/** A finding in a quick pick. */
export interface FindingItem extends QuickPickItem {
  readonly finding: FindingParams['finding'];
  readonly citation: string;
  readonly location?: Location;
}

const openButton: QuickInputButton = {
  iconPath: new ThemeIcon('go-to-file'),
  get tooltip() {
    return l10n.t('Open in Report');
  },
};

/** Shows the speakers or the kind, the id, and the words around the match. */
export function searchResultItem({
  id,
  what,
  speakers,
  excerpt,
  citation,
  finding,
  location,
  cited,
}: SearchItem): FindingItem {
  return {
    label: escapeLabel(speakers === '' ? what : speakers),
    description: escapeLabel(
      [id, ...(speakers === '' ? [] : [what]), ...(cited > 0 ? [l10n.t('already cited')] : [])].join(' · '),
    ),
    // The label of a session already contains its title.
    ...(!what.includes(excerpt) && { detail: escapeLabel(excerpt) }),
    alwaysShow: true,
    finding,
    citation,
    location,
    buttons: [openButton],
  };
}

/** Undefined for a line of the explorer that cannot be cited. */
function explorerLineItem({ label, description, finding, citation, location }: ExplorerItem): FindingItem | undefined {
  if (!finding || citation === undefined) return undefined;
  const rest = { alwaysShow: true, finding, citation, ...(location && { location }), buttons: [openButton] };
  return { label: escapeLabel(label), description: escapeLabel(description), ...rest };
}

/** The most findings in a list. */
const MOST = 50;

/** Finds findings by words, best first. Without words, lists the sessions of the reports. */
async function searchFindings(
  client: BaseLanguageClient,
  words: string,
  textDocument: TextDocumentIdentifier | undefined,
): Promise<readonly FindingItem[]> {
  const from = textDocument && { textDocument };
  if (words.trim() === '') return outline(client, from);
  return (await client.sendRequest(searchRequest, { query: words, limit: MOST, ...from })).map(searchResultItem);
}

async function outline(
  client: BaseLanguageClient,
  from: { readonly textDocument: TextDocumentIdentifier } | undefined,
): Promise<readonly FindingItem[]> {
  const childrenOf = ({ node }: ExplorerItem) => client.sendRequest(explorerRequest, { node, ...from });
  const found: ExplorerItem[] = [];
  for (const report of await client.sendRequest(explorerRequest, { ...from })) {
    for (const each of await childrenOf(report)) {
      if (found.length >= MOST) break;
      for (const item of each.kind === 'day' ? await childrenOf(each) : [each]) found.push(item);
    }
  }
  return found.flatMap((each) => explorerLineItem(each) ?? []).slice(0, MOST);
}
