import { commands, Disposable, l10n, Uri, ViewColumn, window } from 'vscode';
import type { WebviewPanel } from 'vscode';
import type { FeatureContext } from '../feature-context.js';
import { WELCOME_COMMANDS, welcomePage } from './welcome-page.js';

const TYPE = 'findings.welcome';

/** The page with the first steps, in one panel. It opens only on request. */
export function registerWelcome({ extension: { extensionUri } }: FeatureContext): Disposable {
  const images = Uri.joinPath(extensionUri, 'images');
  let open: WebviewPanel | undefined;
  const show = (): WebviewPanel => {
    const panel = window.createWebviewPanel(TYPE, l10n.t('Welcome to Findings'), ViewColumn.Active, {
      localResourceRoots: [images],
      enableCommandUris: WELCOME_COMMANDS,
    });
    panel.iconPath = {
      light: Uri.joinPath(images, 'findings-light.svg'),
      dark: Uri.joinPath(images, 'findings-dark.svg'),
    };
    panel.onDidDispose(() => (open = undefined));
    const { webview } = panel;
    webview.html = welcomePage(webview.cspSource, (name) =>
      webview.asWebviewUri(Uri.joinPath(images, 'welcome', `${name}.webp`)).toString(),
    );
    return panel;
  };
  return commands.registerCommand('findings.openWelcome', () => {
    if (open) open.reveal();
    else open = show();
  });
}
