import { commands, Disposable, window } from 'vscode';
import type { FeatureContext } from '../feature-context.js';
import { dragAndDropController } from './drag-and-drop.js';
import { selectedLines } from './tree-line.js';
import { savedSortOrder, registerSortOrder } from './sort-order.js';
import { registerReveal } from './reveal.js';
import { registerSearch } from './search.js';
import { OPEN } from './tree-item.js';
import { Tree } from './tree.js';

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
  return Disposable.from(
    view,
    context.onResultsChanged(() => tree.refresh()),
    commands.registerCommand(OPEN, async (clicked: unknown) => {
      const [line] = selectedLines(clicked, undefined);
      if (!line?.item.location) return;
      const { uri, range } = client.protocol2CodeConverter.asLocation(line.item.location);
      await window.showTextDocument(uri, { selection: range, preview: true, preserveFocus: true });
    }),
    registerSortOrder(extension, tree),
    registerSearch(tree, view),
    registerReveal(context, tree, view),
  );
}
