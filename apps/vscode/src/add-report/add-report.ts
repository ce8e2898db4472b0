import { addReportRequest } from '@findings/language-server/protocol';
import type { AddReportResult, AddReportParams } from '@findings/language-server/protocol';
import { commands, l10n, window, workspace } from 'vscode';
import type { Uri, WorkspaceFolder } from 'vscode';
import type { FeatureContext } from '../feature-context.js';
import { escapeLabel } from '../escape-label.js';
import { findingsCount } from '../findings-count.js';
import { openAt } from '../status/open-at.js';
import { askCopyReport, askKeepSample } from './prompts.js';
import { writeEdit } from './write-edit.js';

type Addable = Exclude<AddReportResult, { readonly refusal: unknown }>;

/** @param file absent for the report that comes with Findings */
export async function addReport(given: FeatureContext, folder: WorkspaceFolder, file: Uri | undefined): Promise<void> {
  try {
    const copy = file && !isIn(folder, file) ? await askCopyReport(folder, file) : false;
    if (copy === undefined) return;
    const params = { folder: folder.uri.toString(), ...(file && { report: file.toString() }), copy };
    const addable = await ask(given, params);
    if (!addable) return;
    const edit = await given.client.protocol2CodeConverter.asWorkspaceEdit(addable.edit);
    if (await writeEdit(edit)) await tellAdded(addable, file);
    else void window.showErrorMessage(l10n.t('The report could not be added: the folder may not be written to.'));
  } catch (error) {
    given.log.error(error instanceof Error ? error : String(error));
    void window.showErrorMessage(
      l10n.t('The report could not be added: {0}', escapeLabel(error instanceof Error ? error.message : String(error))),
    );
  }
}

/** What to write; undefined where it cannot be, which was told, or where the writer thought better of it. */
async function ask(given: FeatureContext, params: AddReportParams): Promise<Addable | undefined> {
  const answer = await given.client.sendRequest(addReportRequest, params);
  if ('refusal' in answer) {
    const { message, location } = answer.refusal;
    const show = l10n.t('Show Where');
    const chosen = await window.showWarningMessage(escapeLabel(message), ...(location ? [show] : []));
    if (location && chosen === show) {
      await openAt(given.client.protocol2CodeConverter.asUri(location.uri), location.range);
    }
    return undefined;
  }
  if (answer.citeShipped === 0 || params.keepShipped !== undefined) return answer;
  const keepShipped = await askKeepSample(answer.citeShipped);
  return keepShipped === undefined ? undefined : ask(given, { ...params, keepShipped });
}

async function tellAdded({ title, findings }: Addable, file: Uri | undefined): Promise<void> {
  const [open, begin] = [l10n.t('Open the Report'), l10n.t('Begin a Proposal')];
  const isBeginning = !(await hasProposal(file));
  const message = l10n.t(
    '“{0}” can be cited now ({1}). In a proposal, type [@ and what you remember of it.',
    escapeLabel(title),
    findingsCount(findings),
  );
  const chosen = await window.showInformationMessage(message, ...(isBeginning ? [begin] : []), ...(file ? [open] : []));
  if (chosen === begin) await commands.executeCommand('findings.newProposal');
  if (chosen === open && file) await openAt(file);
}

async function hasProposal(report: Uri | undefined): Promise<boolean> {
  const found = await workspace.findFiles('**/*.{md,markdown,qmd,Rmd}', '**/{node_modules,.git,reports}/**', 2);
  return found.some((uri) => uri.toString() !== report?.toString());
}

function isIn(folder: WorkspaceFolder, file: Uri): boolean {
  return workspace.getWorkspaceFolder(file)?.uri.toString() === folder.uri.toString();
}
