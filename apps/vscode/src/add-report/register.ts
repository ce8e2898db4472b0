import { commands, Disposable, l10n, Uri, window, workspace } from 'vscode';
import type { FeatureContext } from '../feature-context.js';
import { addReport } from './add-report.js';
import { chooseFolder } from './choose-folder.js';
import { chooseReport } from './choose-report.js';

/** From nothing to a report that can be cited; no setting has to be written by hand. */
export function registerAddReport(given: FeatureContext): Disposable {
  return Disposable.from(
    commands.registerCommand('findings.addReport', async (file?: unknown) => {
      if (file instanceof Uri) return addReportFile(given, file);
      const folder = await chooseFolder();
      const report = folder && (await chooseReport(given, folder));
      if (report) await addReport(given, folder, report.file);
    }),
    commands.registerCommand('findings.newProposal', async () => {
      await window.showTextDocument(await workspace.openTextDocument({ language: 'markdown' }));
    }),
  );
}

/** A file that was dropped, or chosen elsewhere, becomes a report of its folder, or else of the one that is worked in. */
async function addReportFile(given: FeatureContext, file: Uri): Promise<void> {
  const folder = workspace.getWorkspaceFolder(file) ?? (await chooseFolder());
  if (!folder) return;
  await window.withProgress({ location: { viewId: 'findings.explorer' }, title: l10n.t('Adding the report…') }, () =>
    addReport(given, folder, file),
  );
}
