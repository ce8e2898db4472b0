import { commands, Disposable, env, l10n, ProgressLocation, tasks, Uri, window, workspace } from 'vscode';
import type { TextDocument } from 'vscode';
import { hasProposalLanguage } from '../document-selector.js';
import type { FeatureContext } from '../feature-context.js';
import { shownName } from '../files.js';
import { registerCommand } from '../commands.js';
import { offer } from '../offer.js';
import type { Button } from '../offer.js';
import { chooseFormat, formatLabel, styleScope } from './choices.js';
import { exportProposal, mayWrite, outputUri } from './export-proposal.js';
import { failureText, warningsText } from './failure-text.js';
import { mayExport, showProblems } from './remaining-problems.js';
import { ConversionError } from './pandoc.js';
import type { ConversionFailure, DocumentFormat, PandocWarnings } from './pandoc.js';
import { openLabel, openResult } from '../open.js';
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
    registerCommand(context, 'findings.exportProposal', async (given?: ExportProposalArguments | Uri) => {
      if (!isNode)
        return offer('info', l10n.t('Proposals can be exported in VS Code on a computer, but not in a browser.'));
      if (!workspace.isTrusted) return askForTrust();
      return runExport(context, given instanceof Uri ? { uri: given } : (given ?? {}));
    }),
    ...(isNode ? [tasks.registerTaskProvider('findings', createTaskProvider(context))] : []),
  );
}

function askForTrust(): Promise<void> {
  const message = l10n.t('Exporting runs other programs in this folder, so you must trust the folder first.');
  const manage = () => commands.executeCommand('workbench.trust.manage');
  return offer('info', message, { title: l10n.t('Manage Trust'), run: manage });
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
  const name = shownName(output);
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
  const name = shownName(uri);
  const missing = warningsText(warnings);
  const open: Button = { title: openLabel(), run: () => openResult(uri) };
  if (missing === '') return offer('info', l10n.t('Exported {0}.', name), open);
  const show: Button =
    warnings.missingWorks.length > 0
      ? { title: l10n.t('Show Problems'), run: () => showProblems(document) }
      : { title: l10n.t('Show Log'), run: () => log.show() };
  await offer('warning', `${l10n.t('Exported {0}.', name)} ${missing}`, open, show);
}

async function showFailure(context: FeatureContext, failure: ConversionFailure, { uri }: TextDocument): Promise<void> {
  if (failure.type === 'cancelled') return;
  const openSetting = (name: string) => () =>
    commands.executeCommand('workbench.action.openSettings', `findings.${name}`);
  const exportAs = (format: DocumentFormat): Button => ({
    title: formatLabel(format),
    run: () => commands.executeCommand('findings.exportProposal', { format, uri }),
  });
  const text = failureText(failure);
  switch (failure.type) {
    case 'no-pandoc':
    case 'old-pandoc': {
      const get = () => env.openExternal(Uri.parse('https://pandoc.org/installing.html'));
      const choose: Button = { title: l10n.t('Choose Pandoc…'), run: openSetting('pandocPath') };
      return offer('error', text, { title: l10n.t('Get Pandoc'), run: get }, choose);
    }
    case 'wrong-setting':
      return offer('error', text, { title: l10n.t('Open Settings'), run: openSetting(failure.setting) });
    case 'no-pdf-program':
      return offer('error', text, exportAs('docx'), exportAs('html'));
    case 'failed':
      context.log.error(`${failure.program}: ${failure.message}`);
      return offer('error', text, { title: l10n.t('Show Log'), run: () => context.log.show() });
  }
}
