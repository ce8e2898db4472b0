import { isReadAsIs } from '@findings/import/files';
import { addReportRequest } from '@findings/language-server/protocol';
import type { AddReportResult } from '@findings/language-server/protocol';
import { commands, l10n, window, workspace } from 'vscode';
import type { Uri, WorkspaceFolder } from 'vscode';
import type { FeatureContext } from '../feature-context.js';
import { commandButton, offer } from '../offer.js';
import type { Button } from '../offer.js';
import { openAt } from '../open.js';
import { openReview } from '../review/register.js';
import { applyAndSave, showRefusal } from './apply-edit.js';
import { importReport } from './import-report.js';
import { citeNext } from './new-proposal.js';
import { escapeLabel, findingsCount } from '../labels.js';

type AddedReport = Exclude<AddReportResult, { readonly refusal: unknown }>;

/**
 * Makes a report citable in a folder, and shows how well it was read. A PDF or Word file becomes Markdown first, and its review
 * is opened.
 *
 * @param document absent for the sample report
 * @param replaces the key of a report that cannot be read, whose file this is
 */
export async function addReport(
  context: FeatureContext,
  folder: WorkspaceFolder,
  document: Uri | undefined,
  replaces?: string,
): Promise<void> {
  const needsImport = document !== undefined && !isReadAsIs(document.path);
  const imported = needsImport ? await importReport(context, folder, document) : undefined;
  if (needsImport && !imported) return;
  const file = imported?.file ?? document;
  const copy = file && !isIn(folder, file) ? await askCopyReport(folder, file) : false;
  if (copy === undefined) return;
  const params = {
    folder: folder.uri.toString(),
    ...(file && { report: file.toString() }),
    copy,
    ...(imported && { isImported: true }),
    ...(replaces !== undefined && { replaces }),
  };
  const added = await context.client.sendRequest(addReportRequest, params);
  // Not awaited, since the message stays until the user closes it, and so would the progress.
  if ('refusal' in added) return void showRefusal(context.client, added.refusal);
  const edit = await context.client.protocol2CodeConverter.asWorkspaceEdit(added.edit);
  if (await applyAndSave(edit)) {
    citeNext(added.title);
    // In the review, a message would be in front of the answers.
    if (imported) await openReview(imported.file, describeReading({ ...added, doubts: 0 }, imported.remarks));
    // Not awaited, since the message stays until the user closes it.
    else void showAdded(added, file);
  } else throw new Error(l10n.t('The report could not be added, because the folder is read-only.'));
}

async function showAdded(added: AddedReport, file: Uri | undefined): Promise<void> {
  const { firstDoubt, canReview } = added;
  const showDoubts = async (): Promise<void> => {
    await commands.executeCommand('workbench.actions.view.problems');
    await openAt(file!, firstDoubt);
  };
  const review: Button = canReview
    ? { title: l10n.t('Review Report'), run: () => openReview(file!) }
    : { title: l10n.t('Show Places to Check'), run: showDoubts };
  const open: Button = { title: l10n.t('Open Report'), run: () => openAt(file!) };
  const create = commandButton(l10n.t('New Proposal'), 'findings.newProposal');
  await offer(
    'info',
    // The review shows how many places there are to check.
    describeReading(canReview ? { ...added, doubts: 0 } : added, []),
    ...(file && (canReview || firstDoubt) ? [review] : []),
    ...(file ? [open] : []),
    ...((await hasProposal(file)) ? [] : [create]),
  );
}

async function hasProposal(report: Uri | undefined): Promise<boolean> {
  const found = await workspace.findFiles('**/*.{md,markdown,qmd,Rmd}', '**/{node_modules,.git,reports}/**', 2);
  return found.some((uri) => uri.toString() !== report?.toString());
}

function isIn(folder: WorkspaceFolder, file: Uri): boolean {
  return workspace.getWorkspaceFolder(file)?.uri.toString() === folder.uri.toString();
}

/** Whether to copy a report from outside the folder into it. Undefined if the user cancels. */
async function askCopyReport(folder: WorkspaceFolder, file: Uri): Promise<boolean | undefined> {
  // There is no relative path between different file systems.
  if (file.scheme !== folder.uri.scheme || file.authority !== folder.uri.authority) return true;
  const choices = [
    {
      label: `$(files) ${l10n.t('Copy it into this folder')}`,
      detail: l10n.t('The report stays with the folder when you share it'),
      value: true,
    },
    {
      label: `$(link) ${l10n.t('Use it in its current location')}`,
      detail: l10n.t('When the file changes, your citations are checked again'),
      value: false,
    },
  ];
  const chosen = await window.showQuickPick(choices, {
    title: l10n.t('Add Report'),
    placeHolder: l10n.t('The report is not in this folder'),
    ignoreFocusOut: true,
  });
  return chosen?.value;
}

type Reading = Pick<
  Exclude<AddReportResult, { readonly refusal: unknown }>,
  'title' | 'sessions' | 'speakers' | 'findings' | 'findingsWithSpeaker' | 'doubts'
>;

/** UTF-16 code units. More remarks would fill the window. */
const MAX_REMARKS = 300;

/** How well a report was read, in words. @param remarks sentences about what was left out or guessed */
function describeReading(
  { title, sessions, speakers, findings, findingsWithSpeaker, doubts }: Reading,
  remarks: readonly string[],
): string {
  const counts = [
    ...(sessions === 0 ? [] : [sessions === 1 ? l10n.t('1 session') : l10n.t('{0} sessions', sessions)]),
    ...(speakers === 0 ? [] : [speakers === 1 ? l10n.t('1 speaker') : l10n.t('{0} speakers', speakers)]),
    findingsCount(findings),
  ];
  const sentences = [
    l10n.t('“{0}” added: {1}.', title, counts.join(', ')),
    l10n.t('{0} of {1} findings name a speaker; who said the others was not checked.', findingsWithSpeaker, findings),
    ...(doubts === 0 ? [] : [doubts === 1 ? l10n.t('1 place to check.') : l10n.t('{0} places to check.', doubts)]),
    ...shortRemarks(remarks),
    l10n.t('To cite it, type [@ and a word you remember.'),
  ];
  return escapeLabel(sentences.join(' '));
}

function shortRemarks(remarks: readonly string[]): readonly string[] {
  let left = MAX_REMARKS;
  return remarks.filter(({ length }) => (left -= length) >= 0);
}
