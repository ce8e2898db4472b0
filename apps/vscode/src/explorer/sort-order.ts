import { commands, l10n, window } from 'vscode';
import type { Disposable, ExtensionContext, QuickPickItem } from 'vscode';
import type { TreeState, Tree } from './tree.js';

const STORAGE_KEY = 'explorer.by';
const ORDERS: readonly TreeState['by'][] = ['session', 'speaker', 'organization', 'uncited'];

/** The order that was last chosen in this workspace. */
export function savedSortOrder({ workspaceState }: ExtensionContext): TreeState['by'] {
  const saved = workspaceState.get<TreeState['by']>(STORAGE_KEY);
  return saved !== undefined && ORDERS.includes(saved) ? saved : 'session';
}

export function registerSortOrder({ workspaceState }: ExtensionContext, tree: Tree): Disposable {
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

export function orderName(by: TreeState['by']): string {
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
