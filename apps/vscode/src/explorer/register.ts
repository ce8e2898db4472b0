import { commands, Disposable, window } from 'vscode';
import type { Given } from '../given.js';
import { dragging } from './dragging.js';
import { chosenLines } from './line.js';
import { keptOrder, ordering } from './ordering.js';
import { revealing } from './revealing.js';
import { searching } from './searching.js';
import { OPEN } from './tree-item.js';
import { Tree } from './tree.js';

/** The view in which a writer looks through the reports. */
export function registerExplorer(given: Given): Disposable {
  const { context, client } = given;
  const tree = new Tree(given, keptOrder(context));
  const view = window.createTreeView('findings.explorer', {
    treeDataProvider: tree,
    dragAndDropController: dragging,
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
    ordering(context, tree),
    searching(tree, view),
    revealing(given, tree, view),
  );
}
