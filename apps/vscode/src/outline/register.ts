import { commands, Disposable, l10n, Range, window, workspace } from 'vscode';
import type { TextEditor } from 'vscode';
import { debounce } from '../debounce.js';
import type { FeatureContext } from '../feature-context.js';
import { GO_TO, OutlineTree } from './outline-tree.js';
import type { OutlineLine } from './outline-tree.js';

/** The view with the headings and citations of the proposal in the active editor. It follows the cursor. */
export function registerOutline(context: FeatureContext): Disposable {
  const tree = new OutlineTree(context);
  const view = window.createTreeView('findings.outline', { treeDataProvider: tree, showCollapseAll: true });
  const follow = async (editor: TextEditor): Promise<void> => {
    const line = view.visible && editor.document === tree.document ? tree.lineAt(editor.selection.active) : undefined;
    // VS Code cannot reveal a line of a tree that changes at the same time. The next move of the cursor reveals it.
    if (line) await view.reveal(line, { select: true, focus: false }).then(undefined, () => undefined);
  };
  const update = async (): Promise<void> => {
    if (!view.visible) return;
    const editor = window.activeTextEditor;
    // The last proposal stays while a panel or the explorer has the focus.
    const document = editor ? editor.document : tree.document;
    await tree.show(document && !document.isClosed && document.languageId === 'markdown' ? document : undefined);
    view.message = tree.isEmpty ? l10n.t('Open a proposal to see its headings and what they cite.') : '';
    if (editor) await follow(editor);
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
    window.onDidChangeTextEditorSelection(({ textEditor }) => void follow(textEditor)),
    commands.registerCommand(GO_TO, (line: OutlineLine) => goTo(context, tree, line)),
  );
}

async function goTo({ client }: FeatureContext, { document }: OutlineTree, { entry }: OutlineLine): Promise<void> {
  if (!document) return;
  const { start } = client.protocol2CodeConverter.asRange(entry.selectionRange);
  await window.showTextDocument(document, { selection: new Range(start, start) });
}
