import { commands, Disposable, l10n, Position, ProgressLocation, Range, Uri, ViewColumn, window } from 'vscode';
import type { WebviewPanel } from 'vscode';
import { coveragePageRequest } from '@findings/language-server/protocol';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { debounce } from './debounce.js';
import type { FeatureContext } from './feature-context.js';

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

/** Shows the page in a panel, and updates it while the panel is visible. */
function fillPanel(panel: WebviewPanel, { client, log, onResultsChanged }: FeatureContext): void {
  const { webview } = panel;
  // The page loads no local files, and can run only this command.
  webview.options = { enableScripts: true, localResourceRoots: [], enableCommandUris: ['findings.addReport'] };
  webview.html = messagePage(`<p>${l10n.t('Reading your proposals…')}</p>`);
  let uris: readonly string[] = [];
  let shown = '';
  let isOpen = true;

  const fill = async (): Promise<void> => {
    const page = await client.sendRequest(coveragePageRequest);
    ({ uris } = page);
    const html = page.findings === 0 ? noReportPage() : page.proposals === 0 ? noProposalPage() : page.html;
    if (html === shown) return;
    shown = html;
    webview.html = html;
  };
  const update = (): Thenable<void> => fill().catch((error: unknown) => log.error(String(error)));
  const { schedule } = debounce(() => {
    if (isOpen && panel.visible) void update();
  });
  const listeners = Disposable.from(
    onResultsChanged(() => schedule()),
    panel.onDidChangeViewState(() => schedule()),
    webview.onDidReceiveMessage((message: { readonly open?: unknown } | undefined) => {
      if (typeof message?.open !== 'string') return;
      openLocation(message.open, uris, client).catch((error: unknown) => log.error(String(error)));
    }),
  );
  panel.onDidDispose(() => {
    isOpen = false;
    listeners.dispose();
  });
  void window.withProgress({ location: ProgressLocation.Window, title: l10n.t('Reading your proposals…') }, update);
}

/**
 * Opens a location next to the page. Ignores files that the server has not named, since the page is not trusted.
 *
 * @param address a URI of the server, with or without `#L12`
 */
async function openLocation(
  address: string,
  uris: readonly string[],
  { protocol2CodeConverter }: BaseLanguageClient,
): Promise<void> {
  const [, uri = '', line = '1'] = /^([^#]*)(?:#L(\d+))?$/.exec(address) ?? [];
  if (!uris.includes(uri)) return;
  const start = new Position(Math.max(0, Number(line) - 1), 0);
  const selection = new Range(start, start);
  await window.showTextDocument(protocol2CodeConverter.asUri(uri), { viewColumn: ViewColumn.Beside, selection });
}

/** A page with a message. It contains no text of reports, and runs no scripts. @param html must be escaped */
function messagePage(html: string): string {
  return `<!DOCTYPE html>
<html><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<style>body { padding: 2rem; font-size: var(--vscode-font-size); } p { max-width: 40rem; line-height: 1.5; }</style>
</head><body><main role="status">${html}</main></body></html>`;
}

function noReportPage(): string {
  const add = `<a href="command:findings.addReport">${l10n.t('Add a report')}</a>`;
  return messagePage(
    `<h1>${l10n.t('Nothing to Cite Yet')}</h1>` +
      `<p>${l10n.t('This page shows which findings your proposals cite, and which are not cited yet.')}</p>` +
      `<p>${add}</p>`,
  );
}

function noProposalPage(): string {
  return messagePage(
    `<h1>${l10n.t('No Proposals Yet')}</h1>` +
      `<p>${l10n.t('This page shows where each finding is cited. Write a proposal in a Markdown file (.md), and type @ to cite a finding.')}</p>`,
  );
}
