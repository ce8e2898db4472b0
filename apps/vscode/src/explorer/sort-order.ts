import { commands, l10n, window } from 'vscode';
import type { Disposable, ExtensionContext, QuickPickItem } from 'vscode';
import type { TreeState, Tree } from './tree.js';

const KEPT = 'explorer.by';
const ORDERS: readonly TreeState['by'][] = ['session', 'speaker', 'organization', 'uncited'];

/** As the writer left it in this folder. */
export function savedSortOrder({ workspaceState }: ExtensionContext): TreeState['by'] {
  const kept = workspaceState.get<TreeState['by']>(KEPT);
  return kept !== undefined && ORDERS.includes(kept) ? kept : 'session';
}

export function registerSortOrder({ workspaceState }: ExtensionContext, tree: Tree): Disposable {
  return commands.registerCommand('findings.explorer.order', async (chosen?: unknown) => {
    const by = ORDERS.find((each) => each === chosen) ?? (await ask(tree.shown.by));
    if (by === undefined) return;
    // From the command palette, the view may be out of sight.
    if (chosen === undefined) await commands.executeCommand('findings.explorer.focus');
    await commands.executeCommand('findings.explorer.clearSearch');
    tree.show({ by });
    await workspaceState.update(KEPT, by);
  });
}

async function ask(now: TreeState['by']): Promise<TreeState['by'] | undefined> {
  const items = ORDERS.map((by): QuickPickItem & { readonly by: TreeState['by'] } => ({
    by,
    label: `$(${by === now ? 'check' : 'blank'}) ${nameOf(by)}`,
    ...(by === now && { description: l10n.t('as it is now') }),
  }));
  return (await window.showQuickPick(items, { title: l10n.t('Show Findings') }))?.by;
}

export function nameOf(by: TreeState['by']): string {
  switch (by) {
    case 'session':
      return l10n.t('By session');
    case 'speaker':
      return l10n.t('By speaker');
    case 'organization':
      return l10n.t('By organization');
    case 'uncited':
      return l10n.t('Only what is not cited yet');
  }
}
