import { statusRequest } from '@findings/language-server/protocol';
import type { StatusAnswer } from '@findings/language-server/protocol';
import { commands, l10n, QuickPickItemKind, Uri, window, workspace } from 'vscode';
import type { TextEditor } from 'vscode';
import { asText } from '../as-text.js';
import type { Given } from '../given.js';
import { notTrusted } from './item.js';
import type { Offer } from './offer.js';
import { openAt } from './open-at.js';
import { problemItems } from './problem-items.js';
import { summary } from './words.js';

/** What is wrong with the document, and all that can be done about it. */
export async function showStatus({ client }: Given): Promise<void> {
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

async function offer(items: readonly Offer[], placeHolder: string): Promise<void> {
  const chosen = await window.showQuickPick(items, { title: 'Findings', placeHolder, matchOnDetail: true });
  await chosen?.run?.();
}

function failureOffers({ failure }: StatusAnswer, asUri: (uri: string) => Uri): Offer[] {
  if (!failure) return [];
  const { message, location } = failure;
  return [
    {
      label: `$(error) ${asText(message)}`,
      detail: location ? l10n.t('Show where this is mended') : l10n.t('Nothing is checked until this is mended'),
      ...(location && { run: () => openAt(asUri(location.uri), location.range) }),
    },
  ];
}

function offers(status: StatusAnswer, editor: TextEditor | undefined): Offer[] {
  const { kind, reports, fixable, configUri } = status;
  const run = (label: string, command: string, ...given: unknown[]): Offer => ({
    label,
    run: () => commands.executeCommand(command, ...given),
  });
  return [
    ...(fixable > 0 ? [run(`$(wand) ${fixWords(fixable)}`, 'findings.fixAll')] : []),
    ...(kind === 'report'
      ? []
      : reports.map(({ title, key, uri }) => ({
          label: `$(book) ${l10n.t('Open the report')}`,
          description: asText(`${title} (${key})`),
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

function stoppedOffers(): Offer[] {
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

function heading(label: string): Offer {
  return { label, kind: QuickPickItemKind.Separator };
}
