import { commands, DataTransferItem, Disposable, l10n, Uri, window } from 'vscode';
import type {
  DataTransfer,
  ExtensionContext,
  InputBox,
  QuickPickItem,
  TextEditor,
  TreeDragAndDropController,
  TreeView,
} from 'vscode';
import { citationAtRequest, copiedRequest, explorerPathRequest } from '@findings/language-server/protocol';
import type { FindingParams } from '@findings/language-server/protocol';
import type { FeatureContext } from '../feature-context.js';
import { escapeLabel } from '../labels.js';
import { findOriginal, openOriginal } from '../original.js';
import { selectedLines } from './tree-line.js';
import type { Line } from './tree-line.js';
import { OPEN, Tree } from './tree.js';
import type { TreeState } from './tree.js';
import { shownName } from '../files.js';
import { retryReveal } from '../retry-reveal.js';
import { debounce } from '../debounce.js';

/** The view that shows the reports as a tree. */
export function registerExplorer(context: FeatureContext): Disposable {
  const { extension, client } = context;
  const tree = new Tree(context, savedSortOrder(extension));
  const view = window.createTreeView('findings.explorer', {
    treeDataProvider: tree,
    dragAndDropController,
    canSelectMany: true,
    showCollapseAll: true,
  });
  /** The command for the keys of another command while the view has the focus. It acts on the selected lines. */
  const onSelection = (command: string): Disposable =>
    commands.registerCommand(`${command}.selected`, async () => {
      const [first] = view.selection;
      if (first?.item.finding) await commands.executeCommand(command, first, view.selection);
    });
  return Disposable.from(
    view,
    context.onResultsChanged(() => tree.refresh()),
    commands.registerCommand(OPEN, async (clicked: unknown) => {
      const [line] = selectedLines(clicked, undefined);
      if (!line?.item.location) return;
      const { uri, range } = client.protocol2CodeConverter.asLocation(line.item.location);
      // As a preview, the report would close a proposal that is only previewed.
      await window.showTextDocument(uri, { selection: range, preview: false, preserveFocus: true });
    }),
    onSelection('findings.insertCitation'),
    onSelection('findings.insertQuotation'),
    commands.registerCommand('findings.openOriginal', (clicked: unknown) => openOriginalOf(context, clicked)),
    registerSortOrder(extension, tree),
    registerSearch(tree, view),
    registerReveal(context, tree, view),
  );
}

/** Opens the PDF or other file from which a report was imported, and names the page of a finding. */
async function openOriginalOf(context: FeatureContext, clicked: unknown): Promise<void> {
  const [line] = selectedLines(clicked, undefined);
  const { finding, page } = line?.item ?? {};
  if (!finding) return;
  const report = context.client.protocol2CodeConverter.asUri(finding.source);
  const original = await findOriginal(context, report);
  if (original) return openOriginal(original, page);
  const where = page === undefined ? '' : ` ${l10n.t('This is on page {0} of the report.', escapeLabel(page))}`;
  void window.showInformationMessage(
    l10n.t(
      'The original is not next to “{0}”. It needs the same name, such as “report.pdf” for “report.md”.',
      shownName(report),
    ) + where,
  );
}

type Finding = FindingParams['finding'];

/** Selects in the explorer what is cited at the cursor, or the finding at the cursor in a report. */
function registerReveal({ client }: FeatureContext, tree: Tree, view: TreeView<Line>): Disposable {
  const findingAt = async ({ document, selection }: TextEditor): Promise<Finding | undefined> => {
    const to = client.code2ProtocolConverter;
    const textDocument = to.asTextDocumentIdentifier(document);
    const cited = await client.sendRequest(citationAtRequest, {
      textDocument,
      position: to.asPosition(selection.active),
    });
    if (cited) return cited.finding?.name;
    const copied = await client.sendRequest(copiedRequest, { textDocument, range: to.asRange(selection) });
    return copied?.findings[0];
  };
  return commands.registerCommand('findings.revealInExplorer', async () => {
    const editor = window.activeTextEditor;
    const finding = editor && (await findingAt(editor));
    const path = finding ? await client.sendRequest(explorerPathRequest, { finding }) : [];
    const line = path.reduce<Line | undefined>((parent, item) => ({ item, ...(parent && { parent }) }), undefined);
    if (!line) {
      void window.showInformationMessage(
        l10n.t('There is no citation here. Put the cursor on a citation, such as [@s4.h2], and try again.'),
      );
      return;
    }
    if (tree.state.by !== 'session' || tree.state.words !== '') {
      await commands.executeCommand('findings.explorer.order', 'session');
    }
    await retryReveal(() => view.reveal(line, { select: true, focus: true }));
  });
}

/** The context key that shows the button “Clear Search”. */
const IS_SEARCHED = 'findings.explorer.isSearched';

/** Filters the tree while the user types. */
function registerSearch(tree: Tree, view: TreeView<Line>): Disposable {
  const search = (words: string): void => {
    tree.show({ words: words.trim() });
    void commands.executeCommand('setContext', IS_SEARCHED, tree.state.words !== '');
  };
  return Disposable.from(
    commands.registerCommand('findings.explorer.search', async (words?: unknown) => {
      if (typeof words === 'string') return search(words);
      await commands.executeCommand('findings.explorer.focus');
      showInput(tree.state.words, search);
    }),
    commands.registerCommand('findings.explorer.clearSearch', () => search('')),
    tree.onDidFill((count) => {
      view.message = messageFor(tree, count);
    }),
  );
}

function showInput(words: string, search: (words: string) => void): void {
  const box: InputBox = window.createInputBox();
  const debounced = debounce(search);
  box.title = l10n.t('Search Findings');
  box.placeholder = l10n.t('Speaker or topic');
  box.prompt = l10n.t('Matching findings are listed as you type.');
  box.value = words;
  box.onDidChangeValue(debounced.schedule);
  box.onDidAccept(() => box.hide());
  box.onDidHide(() => {
    debounced.flush();
    box.dispose();
  });
  box.show();
}

/** Empty if the tree shows its default content. */
function messageFor(tree: Tree, count: number): string {
  const { by, words } = tree.state;
  if (words !== '') {
    return count === 0
      ? l10n.t('No results for “{0}”. Try fewer words, or a speaker’s name.', words)
      : l10n.t('Results for “{0}”', words);
  }
  return by === 'session' || count === 0 ? '' : orderName(by);
}

const STORAGE_KEY = 'explorer.by';
const ORDERS: readonly TreeState['by'][] = ['session', 'speaker', 'organization', 'uncited'];

/** The order that was last chosen in this workspace. */
function savedSortOrder({ workspaceState }: ExtensionContext): TreeState['by'] {
  const saved = workspaceState.get<TreeState['by']>(STORAGE_KEY);
  return saved !== undefined && ORDERS.includes(saved) ? saved : 'session';
}

function registerSortOrder({ workspaceState }: ExtensionContext, tree: Tree): Disposable {
  return commands.registerCommand('findings.explorer.order', async (chosen?: unknown) => {
    const by = ORDERS.find((each) => each === chosen) ?? (await choose(tree.state.by));
    if (by === undefined) return;
    // The command palette can run this while the view is hidden.
    if (chosen === undefined) await commands.executeCommand('findings.explorer.focus');
    await commands.executeCommand('findings.explorer.clearSearch');
    tree.show({ by });
    await workspaceState.update(STORAGE_KEY, by);
  });
}

async function choose(current: TreeState['by']): Promise<TreeState['by'] | undefined> {
  const items = ORDERS.map((by): QuickPickItem & { readonly by: TreeState['by'] } => ({
    by,
    label: `$(${by === current ? 'check' : 'blank'}) ${orderName(by)}`,
    ...(by === current && { description: l10n.t('current') }),
  }));
  return (await window.showQuickPick(items, { title: l10n.t('Group Findings') }))?.by;
}

function orderName(by: TreeState['by']): string {
  switch (by) {
    case 'session':
      return l10n.t('By session');
    case 'speaker':
      return l10n.t('By speaker');
    case 'organization':
      return l10n.t('By organization');
    case 'uncited':
      return l10n.t('Only findings not cited yet');
  }
}

/** The dragged data: names of findings, as JSON. */
export const DRAG_MIME_TYPE = 'application/vnd.findings.names';

/** Findings can be dragged into a proposal, and a report can be dropped on the tree. */
const dragAndDropController: TreeDragAndDropController<Line> = {
  dragMimeTypes: [DRAG_MIME_TYPE],
  dropMimeTypes: ['text/uri-list'],
  handleDrag: (lines, data) => {
    const names = lines.flatMap(({ item }) => item.finding ?? []);
    if (names.length > 0) data.set(DRAG_MIME_TYPE, new DataTransferItem(JSON.stringify(names)));
  },
  handleDrop: async (_, data) => {
    const [report] = await urisIn(data);
    if (report) await commands.executeCommand('findings.addReport', report);
  },
};

/** Parses `text/uri-list`. Lines that start with `#` are comments. */
async function urisIn(data: DataTransfer): Promise<readonly Uri[]> {
  const list = (await data.get('text/uri-list')?.asString()) ?? '';
  const lines = list.split(/\r?\n/).filter((line) => line !== '' && !line.startsWith('#'));
  return lines.map((line) => Uri.parse(line));
}
