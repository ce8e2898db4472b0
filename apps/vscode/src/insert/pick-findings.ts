import { l10n, QuickPickItemKind, ThemeIcon, window } from 'vscode';
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
  /** Whether the user wants to add a page or a prefix to the last of them. */
  readonly hasDetails: boolean;
  /** What the user searched for. */
  readonly words: string;
}

interface PickOptions {
  readonly title: string;
  readonly placeholder?: string;
  readonly canPickMany: boolean;
  /** Whether a page or a prefix can be added. */
  readonly allowsDetails: boolean;
  /** The findings that are listed before anything is typed, best first. By default, what the proposal cites, and the sessions of the reports. */
  readonly first?: readonly FindingItem[];
  /** The proposal for which findings are picked. */
  readonly textDocument?: TextDocumentIdentifier;
}

/** Lets the user choose findings from a list that is searched while typing. */
export function pickFindings(
  { client, log, onResultsChanged }: FeatureContext,
  { title, placeholder, canPickMany, allowsDetails, first, textDocument }: PickOptions,
): Promise<PickedFindings | undefined> {
  const pick = window.createQuickPick<Row>();
  pick.title = title;
  pick.placeholder = placeholder ?? l10n.t('Speaker or topic');
  pick.canSelectMany = canPickMany;
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  // Otherwise, VS Code sorts the rows by its own matches, and hides the groups. This property is not in its types yet.
  Object.assign(pick, { sortByLabel: false });
  let latest = Promise.resolve(true);
  const updateList = (words: string): void => {
    const found = words === '' && first ? Promise.resolve(first) : searchFindings(client, words, textDocument);
    latest = listResults(pick, words, found, allowsDetails).catch((error: unknown) => {
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
    const accept = async (): Promise<void> => {
      // Enter refers to all that was typed, so the list must be up to date.
      if (pick.selectedItems.length === 0) {
        debounced.flush();
        if (!(await latest)) return;
      }
      const findings = (pick.selectedItems.length > 0 ? pick.selectedItems : pick.activeItems).filter(isFinding);
      if (findings.length === 0) return;
      picked = { findings, hasDetails: false, words: pick.value };
      pick.hide();
    };
    pick.onDidChangeValue((words) => debounced.schedule(words));
    pick.onDidAccept(() => void accept());
    pick.onDidTriggerItemButton(({ item, button }) => {
      if (!isFinding(item)) return;
      if (button !== detailsButton) return void open(client, item);
      const others = selectedIn(pick).filter((each) => each !== item);
      picked = { findings: [...others, item], hasDetails: true, words: pick.value };
      pick.hide();
    });
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
 * Lists the results for words in groups. The best result becomes active, which Enter chooses.
 *
 * @returns whether the list shows the results. False if the user has typed on
 */
async function listResults(
  pick: QuickPick<Row>,
  words: string,
  found: Promise<readonly FindingItem[]>,
  allowsDetails: boolean,
): Promise<boolean> {
  pick.busy = true;
  const results = await found;
  if (pick.value !== words) return false;
  const selected = selectedIn(pick);
  const known = new Set(selected.map(({ citation }) => citation));
  const buttons = allowsDetails ? [detailsButton, openButton] : [openButton];
  const others = results.filter(({ citation }) => !known.has(citation)).map((item) => ({ ...item, buttons }));
  pick.items = grouped(selected, others, words === '' ? MOST : MOST_CITED);
  pick.selectedItems = selected;
  const [best] = others;
  if (best) pick.activeItems = [best];
  pick.busy = false;
  return true;
}

/** @param mostCited the most results that are first because the proposal cites them */
function grouped(selected: readonly FindingItem[], results: readonly FindingItem[], mostCited: number): readonly Row[] {
  const isCited = results.filter((item) => item.isCitedHere).slice(0, mostCited);
  const groups = [
    { label: l10n.t('Selected'), items: selected },
    { label: l10n.t('Cited in this proposal'), items: isCited },
    ...[...Map.groupBy(results, ({ group }) => group)].map(([label, items]) => ({
      label,
      items: items.filter((item) => !isCited.includes(item)),
    })),
  ].filter(({ items }) => items.length > 0);
  if (groups.length === 1) return groups[0]!.items;
  return groups.flatMap(({ label, items }) => [{ label, kind: QuickPickItemKind.Separator }, ...items]);
}

function selectedIn({ canSelectMany, selectedItems }: QuickPick<Row>): readonly FindingItem[] {
  return canSelectMany ? selectedItems.filter(isFinding) : [];
}

async function open({ protocol2CodeConverter: from }: BaseLanguageClient, { location }: FindingItem): Promise<void> {
  if (location) await openAt(from.asUri(location.uri), location.range);
}

export interface FindingItem extends QuickPickItem {
  readonly finding: FindingParams['finding'];
  readonly citation: string;
  readonly location?: Location;
  /** The page as printed. */
  readonly page?: string;
  readonly isCitedHere: boolean;
  /** The title of its group, unless the proposal cites it. */
  readonly group: string;
}

/** A finding, or the title of a group. */
type Row = FindingItem | QuickPickItem;

function isFinding(row: Row): row is FindingItem {
  return 'finding' in row;
}

const detailsButton: QuickInputButton = {
  iconPath: new ThemeIcon('bookmark'),
  get tooltip() {
    return l10n.t('Add Page or Prefix…');
  },
};

const openButton: QuickInputButton = {
  iconPath: new ThemeIcon('go-to-file'),
  get tooltip() {
    return l10n.t('Open in Report');
  },
};

/** Shows the speakers or the kind, the id, and the words around the match. */
export function searchResultItem({
  what,
  speakers,
  excerpt,
  citation,
  finding,
  location,
  page,
  cited,
  isCitedHere,
}: SearchItem): FindingItem {
  const details = [
    // The id as it is written, with the key of the report if that is necessary.
    citation.slice(2, -1),
    ...(speakers === '' ? [] : [what]),
    ...(cited > 0 && !isCitedHere ? [l10n.t('cited in another proposal')] : []),
  ];
  return {
    label: escapeLabel(speakers === '' ? what : speakers),
    description: escapeLabel(details.join(' · ')),
    // The label of a session already contains its title.
    ...(!what.includes(excerpt) && { detail: escapeLabel(excerpt) }),
    alwaysShow: true,
    finding,
    citation,
    location,
    ...(page !== undefined && { page }),
    isCitedHere,
    group: l10n.t('Other findings'),
  };
}

/**
 * Undefined for a line of the explorer that cannot be cited.
 *
 * @param group the title of its report
 */
function explorerLineItem(
  { label, description, finding, citation, location }: ExplorerItem,
  group: string,
): FindingItem | undefined {
  if (!finding || citation === undefined) return undefined;
  return {
    label: escapeLabel(label),
    description: escapeLabel(description),
    alwaysShow: true,
    finding,
    citation,
    ...(location && { location }),
    isCitedHere: false,
    group,
  };
}

/** The most findings in a list. */
const MOST = 50;
/** The most findings of a search that are first because the proposal cites them. */
const MOST_CITED = 5;

/** Finds findings by words, best first. Without words, lists what the proposal cites, and the sessions of the reports. */
async function searchFindings(
  client: BaseLanguageClient,
  words: string,
  textDocument: TextDocumentIdentifier | undefined,
): Promise<readonly FindingItem[]> {
  const from = textDocument && { textDocument };
  const found = (await client.sendRequest(searchRequest, { query: words, limit: MOST, ...from })).map(searchResultItem);
  if (words.trim() !== '') return found;
  const known = new Set(found.map(({ citation }) => citation));
  return [...found, ...(await outline(client, from)).filter(({ citation }) => !known.has(citation))];
}

async function outline(
  client: BaseLanguageClient,
  from: { readonly textDocument: TextDocumentIdentifier } | undefined,
): Promise<readonly FindingItem[]> {
  const childrenOf = ({ node }: ExplorerItem) => client.sendRequest(explorerRequest, { node, ...from });
  const found: FindingItem[] = [];
  for (const report of await client.sendRequest(explorerRequest, { ...from })) {
    for (const each of await childrenOf(report)) {
      if (found.length >= MOST) break;
      const lines = each.kind === 'day' ? await childrenOf(each) : [each];
      for (const line of lines) {
        const item = explorerLineItem(line, report.label);
        if (item) found.push(item);
      }
    }
  }
  return found.slice(0, MOST);
}
