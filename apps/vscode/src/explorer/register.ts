import { commands, Disposable, l10n, window } from 'vscode';
import type { FeatureContext } from '../feature-context.js';
import { escapeLabel } from '../labels.js';
import { openOriginal, originalOf } from '../original.js';
import { dragAndDropController } from './drag-and-drop.js';
import { selectedLines } from './tree-line.js';
import { savedSortOrder, registerSortOrder } from './sort-order.js';
import { registerReveal } from './reveal.js';
import { registerSearch } from './search.js';
import { OPEN } from './tree-item.js';
import { Tree } from './tree.js';
import { shownName } from '../files.js';

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
      await window.showTextDocument(uri, { selection: range, preview: true, preserveFocus: true });
    }),
    onSelection('findings.insertCitation'),
    onSelection('findings.insertQuotation'),
    commands.registerCommand('findings.openOriginal', (clicked: unknown) => openOriginalOf(client, clicked)),
    registerSortOrder(extension, tree),
    registerSearch(tree, view),
    registerReveal(context, tree, view),
  );
}

/** Opens the PDF or other file from which a report was imported, and names the page of a finding. */
async function openOriginalOf(client: FeatureContext['client'], clicked: unknown): Promise<void> {
  const [line] = selectedLines(clicked, undefined);
  const { finding, page } = line?.item ?? {};
  if (!finding) return;
  const report = client.protocol2CodeConverter.asUri(finding.source);
  const original = await originalOf(report);
  if (original) return openOriginal(original, page);
  const where = page === undefined ? '' : ` ${l10n.t('This is on page {0} of the report.', escapeLabel(page))}`;
  void window.showInformationMessage(
    l10n.t(
      'The original is not next to “{0}”. It needs the same name, such as “report.pdf” for “report.md”.',
      shownName(report),
    ) + where,
  );
}
