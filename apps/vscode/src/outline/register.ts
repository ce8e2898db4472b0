import { commands, Disposable, l10n, Range, window, workspace } from 'vscode';
import { debounce } from '../debounce.js';
import type { FeatureContext } from '../feature-context.js';
import { retryReveal } from '../retry-reveal.js';
import { GO_TO, OutlineTree } from './outline-tree.js';
import type { OutlineLine } from './outline-tree.js';

/** The view with the headings and citations of the proposal in the active editor. It follows the cursor. */
export function registerOutline(context: FeatureContext): Disposable {
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
    const editor = window.activeTextEditor;
    // The last proposal stays while a panel or the explorer has the focus.
    const document = editor ? editor.document : tree.document;
    await tree.show(document && !document.isClosed && document.languageId === 'markdown' ? document : undefined);
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
