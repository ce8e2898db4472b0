import { statusRequest } from '@findings/language-server/protocol';
import type { StatusResult } from '@findings/language-server/protocol';
import { commands, l10n, QuickPickItemKind, Uri, window, workspace } from 'vscode';
import type { TextEditor } from 'vscode';
import { escapeLabel } from '../escape-label.js';
import type { FeatureContext } from '../feature-context.js';
import { notTrusted } from './status-bar-item.js';
import type { StatusAction } from './quick-pick-item.js';
import { openAt } from './open-at.js';
import { problemItems } from './problem-items.js';
import { summary } from './status-text.js';

/** What is wrong with the document, and all that can be done about it. */
export async function showStatus({ client }: FeatureContext): Promise<void> {
  if (!client.isRunning()) return offer(stoppedOffers(), l10n.t('Findings is not running'));
  const editor = window.activeTextEditor;
  const params = editor ? { textDocument: { uri: editor.document.uri.toString() } } : {};
  const status = await client.sendRequest(statusRequest, params);
  const problems = editor && status.kind !== 'other' ? problemItems(editor.document) : [];
  await offer(
    [
      ...failureOffers(status, client.protocol2CodeConverter.asUri),
      ...(problems.length > 0 ? [heading(l10n.t('what is wrong')), ...problems] : []),
      heading(l10n.t('what you can do')),
      ...offers(status, editor),
    ],
    status.kind === 'other' ? l10n.t('This is no proposal and no report') : summary(status),
  );
}

async function offer(items: readonly StatusAction[], placeHolder: string): Promise<void> {
  const chosen = await window.showQuickPick(items, { title: 'Findings', placeHolder, matchOnDetail: true });
  await chosen?.run?.();
}

function failureOffers({ failure }: StatusResult, asUri: (uri: string) => Uri): StatusAction[] {
  if (!failure) return [];
  const { message, location } = failure;
  return [
    {
      label: `$(error) ${escapeLabel(message)}`,
      detail: location ? l10n.t('Show where this is mended') : l10n.t('Nothing is checked until this is mended'),
      ...(location && { run: () => openAt(asUri(location.uri), location.range) }),
    },
  ];
}

function offers(status: StatusResult, editor: TextEditor | undefined): StatusAction[] {
  const { kind, reports, fixable, configUri } = status;
  const run = (label: string, command: string, ...given: unknown[]): StatusAction => ({
    label,
    run: () => commands.executeCommand(command, ...given),
  });
  return [
    ...(fixable > 0 ? [run(`$(wand) ${fixWords(fixable)}`, 'findings.fixAll')] : []),
    ...(kind === 'report'
      ? []
      : reports.map(({ title, key, uri }) => ({
          label: `$(book) ${l10n.t('Open the report')}`,
          description: escapeLabel(`${title} (${key})`),
          run: () => openAt(Uri.parse(uri, true)),
        }))),
    run(`$(add) ${addWords(reports.length)}`, 'findings.addReport'),
    ...(configUri === undefined
      ? []
      : [
          {
            label: `$(settings-gear) ${l10n.t('Open the settings of this folder')}`,
            description: 'findings.config.json',
            run: () => openAt(Uri.parse(configUri, true)),
          },
        ]),
    ...(editor && kind === 'proposal'
      ? [run(`$(question) ${l10n.t('Why are there no suggestions here?')}`, 'findings.whyNoSuggestions')]
      : []),
    run(`$(graph) ${l10n.t('Show who cites what')}`, 'findings.showCoverage'),
    ...(workspace.isTrusted
      ? []
      : [
          {
            ...run(`$(workspace-untrusted) ${l10n.t('Trust this folder…')}`, 'workbench.trust.manage'),
            detail: `${notTrusted()}.`,
          },
        ]),
  ];
}

function stoppedOffers(): StatusAction[] {
  return [
    {
      label: `$(debug-restart) ${l10n.t('Start it again')}`,
      run: () => commands.executeCommand('findings.restartServer'),
    },
    { label: `$(output) ${l10n.t('Show the log')}`, run: () => commands.executeCommand('findings.showLog') },
  ];
}

function fixWords(fixable: number): string {
  return fixable === 1
    ? l10n.t('Fix the one that has one right answer')
    : l10n.t('Fix all {0} that have one right answer', fixable);
}

function addWords(reports: number): string {
  return reports === 0 ? l10n.t('Add a report…') : l10n.t('Add another report…');
}

function heading(label: string): StatusAction {
  return { label, kind: QuickPickItemKind.Separator };
}
