import {
  commands,
  Disposable,
  EventEmitter,
  l10n,
  Range,
  ThemeColor,
  ThemeIcon,
  TreeItem,
  TreeItemCollapsibleState,
  window,
  workspace,
} from 'vscode';
import type { Position, TextDocument, TreeDataProvider } from 'vscode';
import { outlineRequest } from '@findings/language-server/protocol';
import type { OutlineEntry } from '@findings/language-server/protocol';
import { debounce } from './debounce.js';
import type { FeatureContext } from './feature-context.js';
import { fileName } from './files.js';
import type { Reports } from './known-reports.js';
import { retryReveal } from './retry-reveal.js';
import { stripBidiControls } from './labels.js';

/** The view with the headings and citations of the proposal that was last active. It follows the cursor. */
export function registerOutline(context: FeatureContext, reports: Reports): Disposable {
  const tree = new OutlineTree(context);
  const view = window.createTreeView('findings.outline', { treeDataProvider: tree, showCollapseAll: true });
  const revealCursor = async (): Promise<void> => {
    const editor = window.activeTextEditor;
    if (!view.visible || !editor || editor.document !== tree.document) return;
    const line = tree.lineAt(editor.selection.active);
    if (line) await view.reveal(line, { select: true, focus: false });
  };
  const follow = (): Promise<void> => retryReveal(revealCursor).catch(() => undefined);
  const update = async (): Promise<void> => {
    if (!view.visible) return;
    const active = window.activeTextEditor?.document;
    // The last proposal stays while a report or anything else is active.
    const isProposal = active?.languageId === 'markdown' && !reports.has(active.uri);
    const document = isProposal ? active : tree.document;
    await tree.show(document?.isClosed ? undefined : document);
    view.description = tree.document ? fileName(tree.document.uri) : '';
    view.message = tree.isEmpty ? l10n.t('Open a proposal to see its headings and what they cite.') : '';
    await follow();
  };
  const { schedule } = debounce(() => void update());
  return Disposable.from(
    view,
    view.onDidChangeVisibility(() => schedule()),
    window.onDidChangeActiveTextEditor(() => schedule()),
    context.onResultsChanged(() => schedule()),
    workspace.onDidChangeTextDocument(({ document }) => {
      if (document === tree.document) schedule();
    }),
    window.onDidChangeTextEditorSelection(() => void follow()),
    commands.registerCommand(GO_TO, (line: OutlineLine) => goTo(context, tree, line)),
  );
}

async function goTo({ client }: FeatureContext, { document }: OutlineTree, { entry }: OutlineLine): Promise<void> {
  if (!document) return;
  const { start } = client.protocol2CodeConverter.asRange(entry.selectionRange);
  await window.showTextDocument(document, { selection: new Range(start, start) });
}

/** The command that selects a heading or citation in the editor. */
const GO_TO = 'findings.outline.goTo';

/** A line of the outline: a heading, or a citation under it. */
interface OutlineLine {
  readonly entry: OutlineEntry;
  readonly range: Range;
  readonly parent: OutlineLine | undefined;
  children: readonly OutlineLine[];
  /** The line's position in the tree, which stays the same while the text around it is edited. */
  readonly id: string;
}

/** The headings and citations of one proposal. */
class OutlineTree implements TreeDataProvider<OutlineLine> {
  readonly #changed = new EventEmitter<undefined>();
  #document: TextDocument | undefined;
  #lines: readonly OutlineLine[] = [];

  constructor(private readonly context: FeatureContext) {
    context.extension.subscriptions.push(this.#changed);
  }

  readonly onDidChangeTreeData = this.#changed.event;

  get document(): TextDocument | undefined {
    return this.#document;
  }

  get isEmpty(): boolean {
    return this.#lines.length === 0;
  }

  /** Shows a proposal, or its current state. */
  async show(document: TextDocument | undefined): Promise<void> {
    this.#document = document;
    const lines = document ? await this.#request(document) : [];
    // Another proposal may have been shown in the meantime.
    if (this.#document !== document) return;
    this.#lines = lines;
    this.#changed.fire(undefined);
  }

  async #request(document: TextDocument): Promise<readonly OutlineLine[]> {
    const { client, log } = this.context;
    const textDocument = client.code2ProtocolConverter.asTextDocumentIdentifier(document);
    try {
      const entries = await client.sendRequest(outlineRequest, { textDocument });
      const linesOf = (all: readonly OutlineEntry[], parent?: OutlineLine): readonly OutlineLine[] =>
        all.map((entry, index) => {
          const range = client.protocol2CodeConverter.asRange(entry.range);
          const line: OutlineLine = { entry, range, parent, children: [], id: `${parent?.id ?? ''}/${index}` };
          line.children = linesOf(entry.children, line);
          return line;
        });
      return linesOf(entries);
    } catch (error) {
      log.warn(`The outline could not be read: ${String(error)}`);
      return [];
    }
  }

  /** The innermost line at a position. */
  lineAt(position: Position): OutlineLine | undefined {
    let found: OutlineLine | undefined;
    let lines = this.#lines;
    for (;;) {
      const next = lines.find(({ range }) => range.contains(position));
      if (!next) return found;
      found = next;
      lines = next.children;
    }
  }

  getChildren(line?: OutlineLine): OutlineLine[] {
    return [...(line?.children ?? this.#lines)];
  }

  getParent(line: OutlineLine): OutlineLine | undefined {
    return line.parent;
  }

  getTreeItem(line: OutlineLine): TreeItem {
    const { entry, children } = line;
    const { problems } = entry;
    const label = stripBidiControls(entry.label);
    const { Expanded, None } = TreeItemCollapsibleState;
    const item = new TreeItem(label, children.length > 0 ? Expanded : None);
    // If a line first has no children, VS Code keeps it collapsed later, unless its id changes.
    item.id = children.length > 0 ? line.id : `${line.id}.`;
    item.description = entry.key === undefined ? problemCount(entry) : stripBidiControls(entry.key);
    item.iconPath = iconOf(entry);
    item.tooltip = [label, ...problems.map(({ message }) => message)].join('\n\n');
    item.accessibilityInformation = { label: spokenLabel(label, entry) };
    item.command = { command: GO_TO, title: l10n.t('Go There'), arguments: [line] };
    return item;
  }
}

function iconOf({ kind, problems }: OutlineEntry): ThemeIcon {
  const has = (wanted: string): boolean => problems.some(({ severity }) => severity === wanted);
  if (has('error')) return new ThemeIcon('error', new ThemeColor('list.errorForeground'));
  if (has('warning')) return new ThemeIcon('warning', new ThemeColor('list.warningForeground'));
  if (has('info')) return new ThemeIcon('info', new ThemeColor('editorInfo.foreground'));
  return new ThemeIcon(kind === 'heading' ? 'symbol-string' : 'quote');
}

function spokenLabel(label: string, entry: OutlineEntry): string {
  const { kind, key } = entry;
  const name = kind === 'heading' ? l10n.t('Heading {0}', label) : l10n.t('Citation {0}, {1}', key ?? '', label);
  return [name, problemCount(entry)].filter(Boolean).join(', ');
}

/** The number of problems of a citation, or of a heading’s whole section. Empty if there are none. */
function problemCount({ problems: { length } }: OutlineEntry): string {
  if (length === 0) return '';
  return length === 1 ? l10n.t('1 problem') : l10n.t('{0} problems', length);
}
