import { commands, Disposable, window } from 'vscode';
import type { FeatureContext } from '../feature-context.js';
import { createDragAndDrop } from './drag-and-drop.js';
import { chosenLines } from './tree-line.js';
import { savedSortOrder, registerSortOrder } from './sort-order.js';
import { registerReveal } from './reveal.js';
import { registerSearch } from './search.js';
import { OPEN } from './tree-item.js';
import { Tree } from './tree.js';

/** The view in which a writer looks through the reports. */
export function registerExplorer(given: FeatureContext): Disposable {
  const { context, client } = given;
  const tree = new Tree(given, savedSortOrder(context));
  const view = window.createTreeView('findings.explorer', {
    treeDataProvider: tree,
    dragAndDropController: createDragAndDrop,
    canSelectMany: true,
    showCollapseAll: true,
  });
  return Disposable.from(
    view,
    given.onAnswersChanged(() => tree.refresh()),
    commands.registerCommand(OPEN, async (clicked: unknown) => {
      const [line] = chosenLines(clicked, undefined);
      if (!line?.item.location) return;
      const { uri, range } = client.protocol2CodeConverter.asLocation(line.item.location);
      await window.showTextDocument(uri, { selection: range, preview: true, preserveFocus: true });
    }),
    registerSortOrder(context, tree),
    registerSearch(tree, view),
    registerReveal(given, tree, view),
  );
}
