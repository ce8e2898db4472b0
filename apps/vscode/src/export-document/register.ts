import { commands, Disposable, env, l10n, ProgressLocation, tasks, Uri, window, workspace } from 'vscode';
import type { TextDocument } from 'vscode';
import { hasProposalLanguage } from '../document-selector.js';
import type { FeatureContext } from '../feature-context.js';
import { escapeLabel } from '../labels.js';
import { chooseFormat, formatLabel } from './choices.js';
import { styleScope } from './citation-style.js';
import { ConversionError } from './conversion-error.js';
import type { ConversionFailure } from './conversion-error.js';
import { exportProposal, mayWrite, outputUri } from './export-proposal.js';
import { failureText, warningsText } from './failure-text.js';
import { mayExport, showProblems } from './remaining-problems.js';
import type { DocumentFormat, PandocWarnings } from './pandoc.js';
import { openLabel, openResult } from '../open-result.js';
import { createTaskProvider } from './task-provider.js';

/** Arguments for key bindings and other extensions. Without them, the user is asked. */
export interface ExportProposalArguments {
  readonly format?: DocumentFormat;
  /** The proposal. By default, that of the active editor. */
  readonly uri?: Uri;
  /** The file to write. It is replaced if it exists. */
  readonly to?: Uri;
}

/** Exports proposals to Word, PDF and web pages by Pandoc. */
export function registerExportDocument(context: FeatureContext): Disposable {
  const { isNode } = context;
  return Disposable.from(
    commands.registerCommand('findings.exportProposal', async (given?: ExportProposalArguments | Uri) => {
      try {
        const obstacle = obstacleTo(isNode);
        if (obstacle) return void (await obstacle());
        return await runExport(context, given instanceof Uri ? { uri: given } : (given ?? {}));
      } catch (error) {
        const message = error instanceof Error ? error.message : String(error);
        context.log.error(error instanceof Error ? error : message);
        return void showError(context, l10n.t('The proposal could not be exported: {0}', escapeLabel(message)));
      }
    }),
    ...(isNode ? [tasks.registerTaskProvider('findings', createTaskProvider(context))] : []),
  );
}

/** Why programs cannot run in this window, as a message to show. */
function obstacleTo(isNode: boolean): (() => Promise<unknown>) | undefined {
  if (!isNode) {
    return async () =>
      window.showInformationMessage(
        l10n.t('Proposals can be exported in VS Code on a computer, but not in a browser.'),
      );
  }
  if (workspace.isTrusted) return undefined;
  return async () => {
    const manage = l10n.t('Manage Trust');
    const message = l10n.t('Exporting runs other programs on this folder, so it needs your trust in the folder.');
    if ((await window.showInformationMessage(message, manage)) === manage) {
      await commands.executeCommand('workbench.trust.manage');
    }
  };
}

/** @returns the URI of the exported document */
async function runExport(context: FeatureContext, given: ExportProposalArguments): Promise<Uri | undefined> {
  const document = await savedProposal(given.uri);
  if (!document) return undefined;
  // Callers that name the file run without questions.
  if (!given.to && !(await mayExport(context, document))) return undefined;
  const format = given.format ?? (await chooseFormat(styleScope(document.uri)));
  if (!format) return undefined;
  const output = given.to ?? outputUri(document, format);
  if (!given.to && !(await mayWrite(output))) return undefined;
  const name = escapeLabel(output.path.slice(output.path.lastIndexOf('/') + 1));
  const options = { location: ProgressLocation.Notification, title: l10n.t('Exporting {0}…', name), cancellable: true };
  try {
    const warnings = await window.withProgress(options, (_, cancellation) =>
      exportProposal(context, { document, format, output }, cancellation, (text) => context.log.info(text)),
    );
    // Does not wait until the user closes the message.
    void showResult(context, output, document, warnings);
    await openResult(output);
    return output;
  } catch (error) {
    if (!(error instanceof ConversionError)) throw error;
    void showFailure(context, error.failure, document);
    return undefined;
  }
}

/** The proposal to export, saved. Shows a message if there is none. */
async function savedProposal(uri: Uri | undefined): Promise<TextDocument | undefined> {
  const document = uri ? await workspace.openTextDocument(uri) : window.activeTextEditor?.document;
  if (!document || !hasProposalLanguage(document)) {
    return void window.showInformationMessage(l10n.t('Open the proposal that you want to export.'));
  }
  if ((document.isUntitled || document.isDirty) && !(await document.save())) return undefined;
  // An untitled document has another URI after it was saved.
  const saved = document.isUntitled ? window.activeTextEditor?.document : document;
  if (saved?.uri.scheme === 'file') return saved;
  return void window.showInformationMessage(
    l10n.t('Only proposals in a folder on this computer can be exported. Save a copy there.'),
  );
}

async function showResult(
  { log }: FeatureContext,
  uri: Uri,
  document: TextDocument,
  warnings: PandocWarnings,
): Promise<void> {
  const name = escapeLabel(uri.path.slice(uri.path.lastIndexOf('/') + 1));
  const missing = warningsText(warnings);
  const message = `${l10n.t('Exported {0}.', name)} ${missing}`.trim();
  const isIncomplete = warnings.missingWorks.length > 0;
  const [open, show] = [openLabel(), isIncomplete ? l10n.t('Show Problems') : l10n.t('Show Log')];
  const chosen = await (missing === ''
    ? window.showInformationMessage(message, open)
    : window.showWarningMessage(message, open, show));
  if (chosen === open) await openResult(uri);
  if (chosen !== show) return;
  if (isIncomplete) await showProblems(document);
  else log.show();
}

async function showFailure(context: FeatureContext, failure: ConversionFailure, { uri }: TextDocument): Promise<void> {
  switch (failure.type) {
    case 'cancelled':
      return;
    case 'no-pandoc':
    case 'old-pandoc': {
      const [get, choose] = [l10n.t('Get Pandoc'), l10n.t('Choose Pandoc…')];
      const chosen = await window.showErrorMessage(failureText(failure), get, choose);
      if (chosen === get) await env.openExternal(Uri.parse('https://pandoc.org/installing.html'));
      if (chosen === choose) await commands.executeCommand('workbench.action.openSettings', 'findings.pandocPath');
      return;
    }
    case 'wrong-setting': {
      const open = l10n.t('Open Settings');
      const chosen = await window.showErrorMessage(failureText(failure), open);
      if (chosen === open)
        await commands.executeCommand('workbench.action.openSettings', `findings.${failure.setting}`);
      return;
    }
    case 'no-pdf-program': {
      const [word, page] = [formatLabel('docx'), formatLabel('html')];
      const chosen = await window.showErrorMessage(failureText(failure), word, page);
      if (chosen === undefined) return;
      await commands.executeCommand('findings.exportProposal', { format: chosen === word ? 'docx' : 'html', uri });
      return;
    }
    case 'failed':
      context.log.error(`${failure.program}: ${failure.message}`);
      return showError(context, failureText(failure));
  }
}

async function showError({ log }: FeatureContext, message: string): Promise<void> {
  const show = l10n.t('Show Log');
  if ((await window.showErrorMessage(message, show)) === show) log.show();
}
