import { commands, Disposable, l10n, Uri, ViewColumn, window } from 'vscode';
import type { WebviewPanel } from 'vscode';
import type { FeatureContext } from '../feature-context.js';
import { fillPanel } from './panel.js';

const TYPE = 'findings.coverage';

/** Shows citation coverage in one panel, which is restored with the window. */
export function registerCoverage(context: FeatureContext): Disposable {
  const image = (name: string): Uri => Uri.joinPath(context.extension.extensionUri, 'images', name);
  let open: WebviewPanel | undefined;
  const show = (panel: WebviewPanel): void => {
    open = panel;
    panel.iconPath = { light: image('findings-light.svg'), dark: image('findings-dark.svg') };
    panel.onDidDispose(() => (open = undefined));
    fillPanel(panel, context);
  };
  return Disposable.from(
    commands.registerCommand('findings.showCoverage', () => {
      if (open) return open.reveal();
      return show(
        window.createWebviewPanel(TYPE, l10n.t('Citation Coverage'), ViewColumn.Active, { enableFindWidget: true }),
      );
    }),
    window.registerWebviewPanelSerializer(TYPE, {
      deserializeWebviewPanel: (panel) => Promise.resolve(show(panel)),
    }),
  );
}
