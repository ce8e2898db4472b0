import { commands, Disposable, l10n, Uri, window, workspace } from 'vscode';
import type { WorkspaceFolder } from 'vscode';
import { registerCommand } from '../commands.js';
import type { FeatureContext } from '../feature-context.js';
import { addReport } from './add-report.js';
import { chooseReport } from './choose-report.js';
import { newProposal } from './new-proposal.js';
import { registerEditReport } from './edit-report.js';
import { registerFixUnreadReport } from './unread-report.js';
import { offer } from '../offer.js';

/** Adds reports without writing the configuration by hand, and creates proposals. */
export function registerAddReport(context: FeatureContext): Disposable {
  return Disposable.from(
    registerCommand(context, 'findings.addReport', async (file?: unknown) => {
      if (file instanceof Uri) return addReportFile(context, file);
      const folder = await chooseFolder();
      const report = folder && (await chooseReport(context, folder));
      if (report) await addReport(context, folder, report.file);
    }),
    registerCommand(context, 'findings.addAsReport', async (file?: unknown) => {
      if (file instanceof Uri) await addReportFile(context, file);
    }),
    registerEditReport(context),
    registerFixUnreadReport(context),
    registerCommand(context, 'findings.addSample', async () => {
      const folder = await chooseFolder();
      if (folder) await addReport(context, folder, undefined);
    }),
    registerCommand(context, 'findings.newProposal', async () => {
      await newProposal(context, activeFolder());
    }),
  );
}

/** Adds a dropped file to its own folder. A file outside all folders is added to the chosen one. */
async function addReportFile(context: FeatureContext, file: Uri): Promise<void> {
  const folder = workspace.getWorkspaceFolder(file) ?? (await chooseFolder());
  if (!folder) return;
  await window.withProgress({ location: { viewId: 'findings.explorer' }, title: l10n.t('Adding the report…') }, () =>
    addReport(context, folder, file),
  );
}

/** The folder of the active editor, or the only one. */
function activeFolder(): WorkspaceFolder | undefined {
  const folders = workspace.workspaceFolders ?? [];
  const active = window.activeTextEditor && workspace.getWorkspaceFolder(window.activeTextEditor.document.uri);
  return active ?? (folders.length === 1 ? folders[0] : undefined);
}

/** The folder of the active editor, or the one that the user chooses. Shows a message if no folder is open. */
async function chooseFolder(): Promise<WorkspaceFolder | undefined> {
  const folders = workspace.workspaceFolders ?? [];
  const active = activeFolder();
  if (active) return active;
  if (folders.length > 1) {
    return window.showWorkspaceFolderPick({
      placeHolder: l10n.t('Choose the folder whose proposals will cite the report'),
    });
  }
  const message = l10n.t('Open the folder for your proposal. The report is added to that folder.');
  const open = () => commands.executeCommand('workbench.action.files.openFolder');
  await offer('info', message, { title: l10n.t('Open Folder…'), run: open });
  return undefined;
}
