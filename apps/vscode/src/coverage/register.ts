import { commands, Disposable, l10n, Uri, ViewColumn, window } from 'vscode';
import type { WebviewPanel } from 'vscode';
import type { FeatureContext } from '../feature-context.js';
import { fillPanel } from './panel.js';

const TYPE = 'findings.coverage';

/** Which findings are cited where: one panel, which is there again when the window is. */
export function registerCoverage(given: FeatureContext): Disposable {
  const image = (name: string): Uri => Uri.joinPath(given.context.extensionUri, 'images', name);
  let open: WebviewPanel | undefined;
  const adopt = (panel: WebviewPanel): void => {
    open = panel;
    panel.iconPath = { light: image('findings-light.svg'), dark: image('findings-dark.svg') };
    panel.onDidDispose(() => (open = undefined));
    fillPanel(panel, given);
  };
  return Disposable.from(
    commands.registerCommand('findings.showCoverage', () => {
      if (open) return open.reveal();
      return adopt(
        window.createWebviewPanel(TYPE, l10n.t('Who Cites What'), ViewColumn.Active, { enableFindWidget: true }),
      );
    }),
    window.registerWebviewPanelSerializer(TYPE, {
      deserializeWebviewPanel: (panel) => Promise.resolve(adopt(panel)),
    }),
  );
}
