import { statusRequest } from '@findings/language-server/protocol';
import type { StatusResult } from '@findings/language-server/protocol';
import { commands, DiagnosticSeverity, l10n, languages, QuickPickItemKind, Uri, window, workspace } from 'vscode';
import type { Diagnostic, QuickPickItem, TextDocument, TextEditor } from 'vscode';
import { fixUnreadReport } from '../add-report/unread-report.js';
import type { UnreadReport } from '../add-report/unread-report.js';
import { State } from 'vscode-languageclient';
import { escapeLabel } from '../labels.js';
import type { FeatureContext } from '../feature-context.js';
import { summary, untrustedMessage } from './status-bar.js';
import { explainNoReport } from '../no-report.js';
import { openAt } from '../open.js';

/** Lists the problems of the document and the available actions. */
export async function showStatus(context: FeatureContext): Promise<void> {
  const { client, isNode } = context;
  // While the server starts, the request waits.
  if (client.state === State.Stopped) return showActions(stoppedActions(), l10n.t('Findings is not running'));
  const editor = window.activeTextEditor;
  const params = editor ? { textDocument: { uri: editor.document.uri.toString() } } : {};
  const status = await client.sendRequest(statusRequest, params);
  const problems = editor && status.kind !== 'other' ? problemItems(editor.document) : [];
  await showActions(
    [
      ...(status.unread
        ? status.unread.map((report) => unreadAction(context, report))
        : failureActions(status, client.protocol2CodeConverter.asUri)),
      ...(problems.length > 0 ? [heading(l10n.t('problems')), ...problems] : []),
      heading(l10n.t('actions')),
      ...statusActions(status, editor, isNode),
    ],
    placeholderFor(status, editor),
  );
}

function placeholderFor(status: StatusResult, editor: TextEditor | undefined): string {
  if (status.reports.length === 0 && !status.failure) return explainNoReport(status, editor?.document).message;
  if (status.kind !== 'other') return summary(status);
  return editor ? l10n.t('This file is neither a proposal nor a report') : l10n.t('Open a proposal to check it');
}

async function showActions(items: readonly StatusAction[], placeHolder: string): Promise<void> {
  const chosen = await window.showQuickPick(items, { title: 'Findings', placeHolder, matchOnDetail: true });
  await chosen?.run?.();
}

function failureActions({ failure }: StatusResult, asUri: (uri: string) => Uri): StatusAction[] {
  if (!failure) return [];
  const { message, location } = failure;
  return [
    {
      label: `$(error) ${escapeLabel(message)}`,
      detail: location ? l10n.t('Show where to fix this') : l10n.t('Nothing is checked until this is fixed'),
      ...(location && { run: () => openAt(asUri(location.uri), location.range) }),
    },
  ];
}

function unreadAction(context: FeatureContext, report: UnreadReport): StatusAction {
  const label = `$(error) ${escapeLabel(report.reason.message)}`;
  if (!workspace.isTrusted && !report.reason.location) return action(label, 'workbench.trust.manage');
  return {
    label,
    detail: l10n.t('Find the file of this report, or remove the report from this folder'),
    run: () => fixUnreadReport(context, report),
  };
}

function action(label: string, command: string): StatusAction {
  return { label, run: () => commands.executeCommand(command) };
}

function statusActions(status: StatusResult, editor: TextEditor | undefined, isNode: boolean): StatusAction[] {
  const { kind, reports, fixable, rulesOff, configUri } = status;
  const open = (label: string, description: string, uri: string): StatusAction => {
    return { label, description, run: () => openAt(Uri.parse(uri, true)) };
  };
  const ofReport = [
    action(`$(checklist) ${l10n.t('Review the report next to the original')}`, 'findings.review'),
    action(`$(new-file) ${l10n.t('New proposal')}`, 'findings.newProposal'),
  ];
  const openReports = reports.map(({ title, key, uri }) =>
    open(`$(book) ${l10n.t('Open the report')}`, escapeLabel(`${title} (${key})`), uri),
  );
  const settings = `$(settings-gear) ${l10n.t('Open the settings of this folder')}`;
  const trust = {
    ...action(`$(workspace-untrusted) ${l10n.t('Trust this folder…')}`, 'workbench.trust.manage'),
    detail: `${untrustedMessage()}.`,
  };
  const hasNothing = reports.length === 0 && !status.failure;
  const start = hasNothing && explainNoReport(status, editor?.document);
  const first = start ? [start.button, ...(start.other ? [start.other] : [])] : [];
  return [
    ...first.map(({ title, run }) => ({ label: `$(lightbulb) ${title}`, run })),
    ...(fixable > 0 ? [action(`$(wand) ${fixLabel(fixable)}`, 'findings.fixAll')] : []),
    ...(kind === 'proposal' && isNode
      ? [action(`$(export) ${l10n.t('Export to Word / PDF / HTML…')}`, 'findings.exportProposal')]
      : []),
    ...(kind === 'report' ? ofReport : openReports),
    ...(hasNothing ? [] : [action(`$(add) ${addLabel(reports.length)}`, 'findings.addReport')]),
    ...(configUri === undefined ? [] : [open(settings, 'findings.config.json', configUri)]),
    ...(rulesOff > 0 ? [action(`$(circle-slash) ${l10n.t('Turn a rule on…')}`, 'findings.turnOnRule')] : []),
    ...(editor && kind === 'proposal'
      ? [action(`$(question) ${l10n.t('Why are there no suggestions here?')}`, 'findings.whyNoSuggestions')]
      : []),
    action(`$(graph) ${l10n.t('Show citation coverage')}`, 'findings.showCoverage'),
    ...(workspace.isTrusted ? [] : [trust]),
  ];
}

function stoppedActions(): StatusAction[] {
  return [
    action(`$(debug-restart) ${l10n.t('Restart')}`, 'findings.restartServer'),
    action(`$(output) ${l10n.t('Show the log')}`, 'findings.showLog'),
  ];
}

function fixLabel(fixable: number): string {
  return fixable === 1 ? l10n.t('Fix 1 problem automatically') : l10n.t('Fix {0} problems automatically', fixable);
}

function addLabel(reports: number): string {
  return reports === 0 ? l10n.t('Add a report…') : l10n.t('Add another report…');
}

function heading(label: string): StatusAction {
  return { label, kind: QuickPickItemKind.Separator };
}

/** An entry in the list of problems and actions. */
interface StatusAction extends QuickPickItem {
  readonly run?: () => unknown;
}

/** The most problems in the list. The Problems view has the rest. */
const MOST = 50;

/** The problems of a document, most serious first. Choosing one opens its position. */
function problemItems(document: TextDocument): readonly StatusAction[] {
  return languages
    .getDiagnostics(document.uri)
    .filter(({ source }) => source === 'findings')
    .sort((one, other) => one.severity - other.severity || one.range.start.compareTo(other.range.start))
    .slice(0, MOST)
    .map((problem) => itemFor(document, problem));
}

function itemFor(document: TextDocument, { severity, message, range }: Diagnostic): StatusAction {
  const [text = ''] = document.getText(range).split('\n', 1);
  const line = range.start.line + 1;
  // The text of a review comment repeats the message.
  const label = text.startsWith('<!--') ? l10n.t('Line {0}', line) : l10n.t('Line {0}: {1}', line, text);
  return {
    label: `${ICONS[severity]} ${escapeLabel(label)}`,
    detail: escapeLabel(message.split('\n', 1)[0]!),
    run: () => openAt(document.uri, range),
  };
}

const ICONS: Readonly<Record<DiagnosticSeverity, string>> = {
  [DiagnosticSeverity.Error]: '$(error)',
  [DiagnosticSeverity.Warning]: '$(warning)',
  [DiagnosticSeverity.Information]: '$(info)',
  [DiagnosticSeverity.Hint]: '$(lightbulb)',
};
