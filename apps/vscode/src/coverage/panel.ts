import { coveragePageRequest } from '@findings/language-server/protocol';
import { Disposable, l10n, ProgressLocation, window } from 'vscode';
import type { WebviewPanel } from 'vscode';
import type { FeatureContext } from '../feature-context.js';
import { openPlace } from './open-location.js';
import { noProposalPage, noReportPage, loadingPage } from './panel-pages.js';

/** A page is large: while somebody types, it is made anew at most so often, in milliseconds. */
const REST = 1000;

/** Fills a panel with the page, and again when it would say something else; not while nobody sees it. */
export function fillPanel(panel: WebviewPanel, { client, log, onAnswersChanged }: FeatureContext): void {
  const { webview } = panel;
  // No file of this machine is shown in it, and of commands only ours.
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
    // Without proposals the server knows of no report but those that are configured, and there is one to cite all the same.
    const html = page.proposals === 0 ? noProposalPage() : page.findings === 0 ? noReportPage() : page.html;
    if (html === shown) return;
    shown = html;
    webview.html = html;
  };
  const filled = (): Thenable<void> => fill().catch((error: unknown) => log.error(String(error)));
  const soon = (): void => {
    isStale = true;
    if (!panel.visible) return;
    timer ??= setTimeout(() => {
      timer = undefined;
      if (isStale && panel.visible) void filled();
    }, REST);
  };
  const listening = Disposable.from(
    onAnswersChanged(soon),
    panel.onDidChangeViewState(() => {
      if (isStale && panel.visible) void filled();
    }),
    webview.onDidReceiveMessage((message: { readonly open?: unknown } | undefined) => {
      if (typeof message?.open !== 'string') return;
      openPlace(message.open, uris, client).catch((error: unknown) => log.error(String(error)));
    }),
  );
  panel.onDidDispose(() => {
    clearTimeout(timer);
    listening.dispose();
  });
  void window.withProgress({ location: ProgressLocation.Window, title: l10n.t('Reading your proposals…') }, filled);
}
