import { exportRequest } from '@findings/language-server/protocol';
import type { ExportParams, ExportResult } from '@findings/language-server/protocol';
import { commands, env, l10n, UIKind, Uri, window, workspace } from 'vscode';
import type { Disposable, QuickPickItem, TextDocument } from 'vscode';
import { fileName, shownName } from './files.js';
import { escapeLabel } from './labels.js';
import { registerCommand } from './commands.js';
import { offer } from './offer.js';
import { hasProposalLanguage } from './document-selector.js';
import type { FeatureContext } from './feature-context.js';

/** Arguments for key bindings and other extensions. Without them, the user is asked. */
interface ExportArguments {
  readonly format?: ExportParams['format'];
  readonly ids?: ExportParams['ids'];
  /** The file to write. */
  readonly to?: Uri;
}

export function registerExport(context: FeatureContext): Disposable {
  return registerCommand(context, 'findings.exportBibliography', (given?: ExportArguments) =>
    exportBibliography(context, given ?? {}),
  );
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
  { extension }: FormatChoice,
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
  });
}

/** Shows what was exported and what was not, with a button to the next steps. */
async function showResult({ works, omitted }: ExportResult, uri: Uri, extensionUri: Uri): Promise<void> {
  const message =
    works === 1
      ? l10n.t('Saved 1 reference to {0}.', shownName(uri))
      : l10n.t('Saved {0} references to {1}.', works, shownName(uri));
  const left =
    omitted.length === 0
      ? ''
      : ` ${l10n.t('Not exported, because they do not match exactly one finding: {0}.', escapeLabel(omitted.slice(0, 5).join(', ')))}`;
  const page = Uri.joinPath(extensionUri, 'media', 'using-a-bibliography.md');
  const show = () => commands.executeCommand('markdown.showPreview', page);
  await offer('info', message + left, { title: l10n.t('How to Use It'), run: show });
}

type Format = ExportParams['format'];

interface FormatChoice {
  readonly format: Format;
  readonly label: string;
  readonly detail: string;
  /** The extension of the file. */
  readonly extension: string;
}

function formatChoices(): readonly FormatChoice[] {
  return [
    {
      format: 'pandoc',
      label: l10n.t('Pandoc or Quarto'),
      detail: l10n.t('To convert your proposal to Word or PDF with formatted citations. (Lua filter)'),
      extension: 'lua',
    },
    {
      format: 'ris',
      label: l10n.t('Zotero, Mendeley or EndNote'),
      detail: l10n.t('To keep the reports with your other references. (RIS)'),
      extension: 'ris',
    },
    {
      format: 'biblatex',
      label: l10n.t('LaTeX with BibLaTeX'),
      detail: l10n.t('For papers with \\usepackage{biblatex}. Keeps all details.'),
      extension: 'bib',
    },
    {
      format: 'bibtex',
      label: l10n.t('LaTeX with BibTeX'),
      detail: l10n.t('For older LaTeX templates, such as those of many publishers.'),
      extension: 'bib',
    },
  ];
}

interface ScopeChoice {
  readonly ids: ExportParams['ids'];
  readonly label: string;
  readonly detail: string;
}

/** @param proposal the name of the open proposal */
function scopeChoices(proposal: string | undefined): readonly ScopeChoice[] {
  return [
    ...(proposal === undefined
      ? []
      : [
          {
            ids: 'proposal',
            label: l10n.t('What This Proposal Cites'),
            detail: l10n.t('Only the findings that {0} cites.', proposal),
          } as const,
        ]),
    {
      ids: 'proposals',
      label: l10n.t('What All Proposals Cite'),
      detail: l10n.t('All findings that proposals in this window cite.'),
    },
    {
      ids: 'all',
      label: l10n.t('All Findings'),
      detail: l10n.t('Everything in your reports, cited or not.'),
    },
  ];
}

/**
 * Saves a text where the user chooses. If files cannot be written, opens it as an untitled document.
 *
 * @param suggested the default location, if there is one
 * @returns the URI of the text. Undefined if the user cancels
 */
async function saveText(
  text: string,
  suggested: Uri | undefined,
  { label, ending }: { readonly label: string; readonly ending: string },
): Promise<Uri | undefined> {
  const hasNoFiles = suggested === undefined && env.uiKind === UIKind.Web;
  if (hasNoFiles || (suggested && workspace.fs.isWritableFileSystem(suggested.scheme) === false)) {
    const document = await workspace.openTextDocument({ content: text });
    await window.showTextDocument(document);
    return document.uri;
  }
  const uri = await window.showSaveDialog({
    ...(suggested && { defaultUri: suggested }),
    filters: { [label]: [ending] },
    saveLabel: label,
  });
  if (uri) await writeAtomically(uri, text);
  return uri;
}

/** Writes a temporary file and renames it, so that no other program reads a part of the file. */
async function writeAtomically(uri: Uri, text: string): Promise<void> {
  const name = fileName(uri);
  const temporary = Uri.joinPath(uri, '..', `.${name}.${Date.now()}.tmp`);
  try {
    await workspace.fs.writeFile(temporary, new TextEncoder().encode(text));
    await workspace.fs.rename(temporary, uri, { overwrite: true });
  } catch (error) {
    await workspace.fs.delete(temporary).then(undefined, () => undefined);
    throw error;
  }
}
