import { exportRequest } from '@findings/language-server/protocol';
import type { ExportResult, ExportParams } from '@findings/language-server/protocol';
import { commands, l10n, Uri, window, workspace } from 'vscode';
import type { Disposable, QuickPickItem, TextDocument } from 'vscode';
import { shownName } from '../files.js';
import { escapeLabel, messageOf } from '../labels.js';
import { offer } from '../offer.js';
import { hasProposalLanguage } from '../document-selector.js';
import type { FeatureContext } from '../feature-context.js';
import { formatChoices, scopeChoices } from './formats.js';
import type { FormatChoice } from './formats.js';
import { saveText, writeAtomically } from './save-text.js';

/** Arguments for key bindings and other extensions. Without them, the user is asked. */
export interface ExportArguments {
  readonly format?: ExportParams['format'];
  readonly ids?: ExportParams['ids'];
  /** The file to write. */
  readonly to?: Uri;
}

export function registerExport(context: FeatureContext): Disposable {
  return commands.registerCommand('findings.exportBibliography', async (given?: ExportArguments) => {
    try {
      return await exportBibliography(context, given ?? {});
    } catch (error) {
      const message = messageOf(error);
      context.log.error(message);
      void window.showErrorMessage(l10n.t('The bibliography could not be exported: {0}', escapeLabel(message)));
      return undefined;
    }
  });
}

/** @returns the URI of the bibliography */
async function exportBibliography(
  { client, extension }: FeatureContext,
  given: ExportArguments,
): Promise<Uri | undefined> {
  const proposal = currentProposal();
  const format = formatChoices().find((each) => each.format === given.format) ?? (await ask(formatChoices(), 1));
  if (!format) return undefined;
  const name = proposal && shownName(proposal.uri);
  const ids = given.ids ?? (await ask(scopeChoices(name), 2))?.ids;
  if (!ids) return undefined;
  const result = await client.sendRequest(exportRequest, {
    format: format.format,
    ids,
    ...(proposal && { textDocument: client.code2ProtocolConverter.asTextDocumentIdentifier(proposal) }),
  });
  if (result.works === 0) {
    void window.showInformationMessage(l10n.t('No findings are cited yet, so there is nothing to export.'));
    return undefined;
  }
  const uri = await save(result, format, proposal, given.to);
  // Does not wait until the user closes the message.
  if (uri) void showResult(result, uri, extension.extensionUri);
  return uri;
}

async function ask<Choice extends QuickPickItem>(
  choices: readonly Choice[],
  step: number,
): Promise<Choice | undefined> {
  return window.showQuickPick(choices, {
    title: l10n.t('Export Bibliography ({0}/2)', step),
    placeHolder: step === 1 ? l10n.t('What will you use it with?') : l10n.t('Which findings?'),
    matchOnDetail: true,
  });
}

function currentProposal(): TextDocument | undefined {
  const document = window.activeTextEditor?.document;
  return document && hasProposalLanguage(document) ? document : undefined;
}

async function save(
  { text }: ExportResult,
  { extension, format }: FormatChoice,
  proposal: TextDocument | undefined,
  to: Uri | undefined,
): Promise<Uri | undefined> {
  if (to) {
    await writeAtomically(to, text);
    return to;
  }
  const folder =
    proposal && proposal.uri.scheme !== 'untitled'
      ? Uri.joinPath(proposal.uri, '..')
      : workspace.workspaceFolders?.[0]?.uri;
  return saveText(text, folder && Uri.joinPath(folder, `findings.${extension}`), {
    label: l10n.t('Export Bibliography'),
    ending: extension,
    language: format === 'csl-json' ? 'json' : 'plaintext',
  });
}

/** Shows what was exported and what was not, with a button to the next steps. */
async function showResult({ works, omitted }: ExportResult, uri: Uri, extensionUri: Uri): Promise<void> {
  const message =
    works === 1
      ? l10n.t('Saved 1 finding to {0}.', shownName(uri))
      : l10n.t('Saved {0} findings to {1}.', works, shownName(uri));
  const left =
    omitted.length === 0
      ? ''
      : ` ${l10n.t('Not exported, because they do not match exactly one finding: {0}.', escapeLabel(omitted.slice(0, 5).join(', ')))}`;
  const page = Uri.joinPath(extensionUri, 'media', 'using-a-bibliography.md');
  const show = () => commands.executeCommand('markdown.showPreview', page);
  await offer('info', message + left, { title: l10n.t('How to Use It'), run: show });
}
