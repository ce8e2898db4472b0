import { addReportRequest } from '@findings/language-server/protocol';
import type { AddReportResult, AddReportParams } from '@findings/language-server/protocol';
import { commands, l10n, window, workspace } from 'vscode';
import type { Uri, WorkspaceEdit, WorkspaceFolder } from 'vscode';
import type { FeatureContext } from '../feature-context.js';
import { escapeLabel, findingsCount } from '../labels.js';
import { openAt } from '../open-at.js';
import { askCopyReport } from './prompts.js';

type AddedReport = Exclude<AddReportResult, { readonly refusal: unknown }>;

/** @param file absent for the sample report */
export async function addReport(
  context: FeatureContext,
  folder: WorkspaceFolder,
  file: Uri | undefined,
): Promise<void> {
  try {
    const copy = file && !isIn(folder, file) ? await askCopyReport(folder, file) : false;
    if (copy === undefined) return;
    const params = { folder: folder.uri.toString(), ...(file && { report: file.toString() }), copy };
    const added = await requestEdit(context, params);
    if (!added) return;
    const edit = await context.client.protocol2CodeConverter.asWorkspaceEdit(added.edit);
    if (await applyAndSave(edit)) await showAdded(added, file);
    else void window.showErrorMessage(l10n.t('The report could not be added, because the folder is read-only.'));
  } catch (error) {
    context.log.error(error instanceof Error ? error : String(error));
    void window.showErrorMessage(
      l10n.t('The report could not be added: {0}', escapeLabel(error instanceof Error ? error.message : String(error))),
    );
  }
}

/** Requests the edit from the server. Undefined if the server refuses, which is shown, or if the user cancels. */
async function requestEdit(context: FeatureContext, params: AddReportParams): Promise<AddedReport | undefined> {
  const result = await context.client.sendRequest(addReportRequest, params);
  if ('refusal' in result) {
    const { message, location } = result.refusal;
    const show = l10n.t('Show Location');
    const chosen = await window.showWarningMessage(escapeLabel(message), ...(location ? [show] : []));
    if (location && chosen === show) {
      await openAt(context.client.protocol2CodeConverter.asUri(location.uri), location.range);
    }
    return undefined;
  }
  return result;
}

async function showAdded({ title, findings }: AddedReport, file: Uri | undefined): Promise<void> {
  const [open, create] = [l10n.t('Open Report'), l10n.t('New Proposal')];
  const isFirst = !(await hasProposal(file));
  const message = l10n.t(
    '“{0}” added ({1}). Type [@ and a word you remember.',
    escapeLabel(title),
    findingsCount(findings),
  );
  const chosen = await window.showInformationMessage(message, ...(isFirst ? [create] : []), ...(file ? [open] : []));
  if (chosen === create) await commands.executeCommand('findings.newProposal');
  if (chosen === open && file) await openAt(file);
}

async function hasProposal(report: Uri | undefined): Promise<boolean> {
  const found = await workspace.findFiles('**/*.{md,markdown,qmd,Rmd}', '**/{node_modules,.git,reports}/**', 2);
  return found.some((uri) => uri.toString() !== report?.toString());
}

/** Applies the edit and saves the changed files. Returns false if that fails. */
async function applyAndSave(edit: WorkspaceEdit): Promise<boolean> {
  if (!(await workspace.applyEdit(edit))) return false;
  for (const [uri] of edit.entries()) {
    const document = await workspace.openTextDocument(uri);
    if (document.isDirty && !(await document.save())) return false;
  }
  return true;
}

function isIn(folder: WorkspaceFolder, file: Uri): boolean {
  return workspace.getWorkspaceFolder(file)?.uri.toString() === folder.uri.toString();
}
