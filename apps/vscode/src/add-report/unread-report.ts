import { statusRequest } from '@findings/language-server/protocol';
import type { StatusResult } from '@findings/language-server/protocol';
import { CodeAction, CodeActionKind, Disposable, l10n, languages, Uri, window, workspace } from 'vscode';
import type { QuickPickItem } from 'vscode';
import { registerCommand } from '../commands.js';
import type { FeatureContext } from '../feature-context.js';
import { openAt } from '../open.js';
import { addReport } from './add-report.js';
import { chooseFile } from './choose-report.js';
import { changeReport } from './edit-report.js';

const CONFIGURATION = { pattern: '**/findings.config.json' };

/** A report of the configuration that cannot be read. */
export type UnreadReport = NonNullable<StatusResult['unread']>[number];

/** Lets the user find the file of a report that cannot be read, or remove the report. */
export async function fixUnreadReport(context: FeatureContext, { key, uri, reason }: UnreadReport): Promise<void> {
  const { location } = reason;
  const actions: (QuickPickItem & { readonly run: () => Promise<unknown> })[] = [
    {
      label: `$(search) ${l10n.t('Find its file…')}`,
      detail: l10n.t('If it was moved or renamed, or to import its PDF again'),
      run: () => findReport(context, uri, key),
    },
    {
      label: `$(trash) ${l10n.t('Remove it from this folder')}`,
      detail: l10n.t('Citations of this report will then be problems to fix'),
      run: () => changeReport(context, { report: uri, change: { type: 'remove' } }),
    },
    ...(location
      ? [
          {
            label: `$(go-to-file) ${l10n.t('Show where it is named')}`,
            run: () => openAt(context.client.protocol2CodeConverter.asUri(location.uri), location.range),
          },
        ]
      : []),
  ];
  const chosen = await window.showQuickPick(actions, { title: key, placeHolder: reason.message });
  await chosen?.run();
}

const FIX = 'findings.fixUnreadReport';

/** The quick fix of a report that cannot be read, where a configuration names it. */
export function registerFixUnreadReport(context: FeatureContext): Disposable {
  const { client } = context;
  return Disposable.from(
    registerCommand(context, FIX, (report: UnreadReport) => fixUnreadReport(context, report)),
    languages.registerCodeActionsProvider(CONFIGURATION, {
      provideCodeActions: async ({ uri }, range) => {
        const { unread = [] } = await client.sendRequest(statusRequest, {});
        return unread.filter((report) => isAt(report, uri, range.start.line)).map(quickFix);
      },
    }),
  );
}

function isAt({ reason: { location } }: UnreadReport, uri: Uri, line: number): boolean {
  return location?.range.start.line === line && Uri.parse(location.uri).toString() === uri.toString();
}

function quickFix(report: UnreadReport): CodeAction {
  const title = l10n.t('Find the file of this report, or remove the report from this folder');
  const action = new CodeAction(title, CodeActionKind.QuickFix);
  action.command = { title, command: FIX, arguments: [report] };
  return action;
}

async function findReport(context: FeatureContext, uri: string, key: string): Promise<void> {
  const folder = workspace.getWorkspaceFolder(Uri.parse(uri, true)) ?? workspace.workspaceFolders?.[0];
  const chosen = folder && (await chooseFile(folder));
  if (chosen) await addReport(context, folder, chosen.file, key);
}
