import { editReportRequest } from '@findings/language-server/protocol';
import type { EditReportParams } from '@findings/language-server/protocol';
import { Disposable, l10n, window, workspace } from 'vscode';
import type { WorkspaceEdit } from 'vscode';
import { selectedLines } from '../explorer/tree-line.js';
import { registerCommand } from '../commands.js';
import type { FeatureContext } from '../feature-context.js';
import { escapeLabel } from '../labels.js';
import { commandButton, offer } from '../offer.js';
import { undoButton } from '../undo-configuration.js';
import { applyAndSave, showRefusal } from './apply-edit.js';

interface ClickedReport {
  readonly uri: string;
  readonly title: string;
  readonly key: string;
}

/** The commands in the menu of a report: remove it, change its key, or make it the default. */
export function registerEditReport(context: FeatureContext): Disposable {
  const register = (name: string, run: (report: ClickedReport) => Promise<void>): Disposable =>
    registerCommand(context, name, async (clicked: unknown) => {
      const report = reportOf(clicked);
      if (report) await run(report);
    });
  return Disposable.from(
    register('findings.removeReport', (report) => removeReport(context, report)),
    register('findings.renameReport', (report) => renameReport(context, report)),
    register('findings.makeDefaultReport', async ({ uri }) => {
      await changeReport(context, { report: uri, change: { type: 'default' } });
    }),
  );
}

function reportOf(clicked: unknown): ClickedReport | undefined {
  const [line] = selectedLines(clicked, undefined);
  const { kind, label: title, finding } = line?.item ?? {};
  if (kind !== 'report' || title === undefined || !finding) return undefined;
  return { uri: finding.source, title, key: keyOf(line!.item.citation) };
}

/** `tip2012` in `[@tip2012]` */
function keyOf(citation = ''): string {
  return citation.replace(/^\[@\{?|\}?\]$/g, '');
}

async function removeReport(context: FeatureContext, { uri, title }: ClickedReport): Promise<void> {
  const result = await context.client.sendRequest(editReportRequest, { report: uri, change: { type: 'remove' } });
  if ('refusal' in result) return showRefusal(context.client, result.refusal);
  const remove = l10n.t('Remove');
  const chosen = await window.showWarningMessage(
    escapeLabel(l10n.t('Remove “{0}” from this folder?', title)),
    { modal: true, detail: l10n.t('The file stays. {0}', result.effect ?? '') },
    remove,
  );
  if (chosen !== remove) return;
  const edit = await context.client.protocol2CodeConverter.asWorkspaceEdit(result.edit);
  const [file] = edit.entries()[0] ?? [];
  const configuration = file && (await workspace.openTextDocument(file));
  const before = configuration?.getText();
  await applyChange(edit);
  const message = escapeLabel(l10n.t('“{0}” was removed.', title));
  if (!configuration || before === undefined) return offer('info', message);
  const change = { uri: configuration.uri, before, after: configuration.getText() };
  const addAgain = commandButton(l10n.t('Add Report…'), 'findings.addReport');
  await offer('info', message, undoButton(change, addAgain));
}

async function renameReport(context: FeatureContext, { uri, key: current }: ClickedReport): Promise<void> {
  const key = await window.showInputBox({
    title: l10n.t('Change Key in Citations'),
    prompt: l10n.t(
      'The short name of the report in citations, such as “tip2012” in [@tip2012:s4.h2]. All citations change with it; the title and the file keep their names.',
    ),
    value: current,
    validateInput: (typed) =>
      /^[\p{L}\p{N}_][\p{L}\p{N}_-]*$/u.test(typed.trim()) ? undefined : l10n.t('Use letters, digits, - and _.'),
  });
  if (key === undefined || key.trim() === current) return;
  await changeReport(context, { report: uri, change: { type: 'rename', key: key.trim() } });
}

/** Removes, renames or prefers a report. */
export async function changeReport({ client }: FeatureContext, params: EditReportParams): Promise<void> {
  const result = await client.sendRequest(editReportRequest, params);
  if ('refusal' in result) return showRefusal(client, result.refusal);
  await applyChange(await client.protocol2CodeConverter.asWorkspaceEdit(result.edit));
}

async function applyChange(edit: WorkspaceEdit): Promise<void> {
  if (!(await applyAndSave(edit))) throw new Error(l10n.t('Nothing was changed, because the folder is read-only.'));
}
