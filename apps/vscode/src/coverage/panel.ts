import { coveragePageRequest } from '@findings/language-server/protocol';
import { Disposable, l10n, Position, ProgressLocation, Range, ViewColumn, window } from 'vscode';
import type { WebviewPanel } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { FeatureContext } from '../feature-context.js';
import { noProposalPage, noReportPage, loadingPage } from './panel-pages.js';

/** The fewest milliseconds between two updates, since the page is large. */
const INTERVAL = 1000;

/** Shows the page in a panel, and updates it while the panel is visible. */
export function fillPanel(panel: WebviewPanel, { client, log, onResultsChanged }: FeatureContext): void {
  const { webview } = panel;
  // The page loads no local files, and can run only this command.
  webview.options = { enableScripts: true, localResourceRoots: [], enableCommandUris: ['findings.addReport'] };
  webview.html = loadingPage();
  let uris: readonly string[] = [];
  let shown = '';
  let isStale = true;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const fill = async (): Promise<void> => {
    isStale = false;
    const page = await client.sendRequest(coveragePageRequest);
    ({ uris } = page);
    const html = page.findings === 0 ? noReportPage() : page.proposals === 0 ? noProposalPage() : page.html;
    if (html === shown) return;
    shown = html;
    webview.html = html;
  };
  const update = (): Thenable<void> => fill().catch((error: unknown) => log.error(String(error)));
  const scheduleUpdate = (): void => {
    isStale = true;
    if (!panel.visible) return;
    timer ??= setTimeout(() => {
      timer = undefined;
      if (isStale && panel.visible) void update();
    }, INTERVAL);
  };
  const listeners = Disposable.from(
    onResultsChanged(scheduleUpdate),
    panel.onDidChangeViewState(() => {
      if (isStale && panel.visible) void update();
    }),
    webview.onDidReceiveMessage((message: { readonly open?: unknown } | undefined) => {
      if (typeof message?.open !== 'string') return;
      openLocation(message.open, uris, client).catch((error: unknown) => log.error(String(error)));
    }),
  );
  panel.onDidDispose(() => {
    clearTimeout(timer);
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
