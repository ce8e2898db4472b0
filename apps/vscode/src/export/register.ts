import { exportRequest } from '@findings/language-server/protocol';
import type { ExportResult, ExportParams } from '@findings/language-server/protocol';
import { commands, l10n, Uri, window, workspace } from 'vscode';
import type { Disposable, QuickPickItem, TextDocument } from 'vscode';
import { escapeLabel } from '../escape-label.js';
import type { FeatureContext } from '../feature-context.js';
import { formatChoices, rangeChoices } from './formats.js';
import type { FormatChoice } from './formats.js';
import { saveText, writeWhole } from './save-text.js';

/** What a key binding, or another extension, may say instead of being asked. */
export interface ExportArguments {
  readonly format?: ExportParams['format'];
  readonly ids?: ExportParams['ids'];
  /** Where to write. */
  readonly to?: Uri;
}

export function registerExport(given: FeatureContext): Disposable {
  return commands.registerCommand('findings.exportBibliography', async (said?: ExportArguments) => {
    try {
      return await exportBibliography(given, said ?? {});
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      given.log.error(why);
      void window.showErrorMessage(l10n.t('The bibliography could not be exported: {0}', escapeLabel(why)));
      return undefined;
    }
  });
}

/** @returns where the bibliography is */
async function exportBibliography(
  { client, context }: FeatureContext,
  said: ExportArguments,
): Promise<Uri | undefined> {
  const proposal = currentProposal();
  const format = formatChoices().find((each) => each.format === said.format) ?? (await ask(formatChoices(), 1));
  if (!format) return undefined;
  const name = proposal && nameOf(proposal.uri);
  const ids = said.ids ?? (await ask(rangeChoices(name), 2))?.ids;
  if (!ids) return undefined;
  const answer = await client.sendRequest(exportRequest, {
    format: format.format,
    ids,
    ...(proposal && { textDocument: client.code2ProtocolConverter.asTextDocumentIdentifier(proposal) }),
  });
  if (answer.works === 0) {
    void window.showInformationMessage(
      l10n.t('Nothing of a report is cited there yet, so there is nothing to export.'),
    );
    return undefined;
  }
  const place = await save(answer, format, proposal, said.to);
  // The writer goes on meanwhile.
  if (place) void tell(answer, place, context.extensionUri);
  return place;
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
  return document && ['markdown', 'quarto', 'rmd'].includes(document.languageId) ? document : undefined;
}

async function save(
  { text }: ExportResult,
  { ending, format }: FormatChoice,
  proposal: TextDocument | undefined,
  to: Uri | undefined,
): Promise<Uri | undefined> {
  if (to) {
    await writeWhole(to, text);
    return to;
  }
  const folder =
    proposal && proposal.uri.scheme !== 'untitled'
      ? Uri.joinPath(proposal.uri, '..')
      : workspace.workspaceFolders?.[0]?.uri;
  return saveText(text, folder && Uri.joinPath(folder, `findings.${ending}`), {
    label: l10n.t('Export Bibliography'),
    ending,
    language: format === 'csl-json' ? 'json' : 'plaintext',
  });
}

/** What was done, what was left out, and what comes next. */
async function tell({ works, leftOut }: ExportResult, place: Uri, extension: Uri): Promise<void> {
  const done =
    works === 1
      ? l10n.t('1 finding is in {0} now.', nameOf(place))
      : l10n.t('{0} findings are in {1} now.', works, nameOf(place));
  const left =
    leftOut.length === 0
      ? ''
      : ` ${l10n.t('Left out, since they name no finding or several: {0}.', escapeLabel(leftOut.slice(0, 5).join(', ')))}`;
  const how = l10n.t('Show How to Use It');
  const choice = await window.showInformationMessage(done + left, how);
  if (choice !== how) return;
  await commands.executeCommand('markdown.showPreview', Uri.joinPath(extension, 'media', 'using-a-bibliography.md'));
}

function nameOf({ path }: Uri): string {
  return escapeLabel(path.slice(path.lastIndexOf('/') + 1));
}
