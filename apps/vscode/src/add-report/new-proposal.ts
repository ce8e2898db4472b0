import { statusRequest } from '@findings/language-server/protocol';
import { l10n, SnippetString, TabInputCustom, TabInputText, Uri, window, workspace } from 'vscode';
import type { WorkspaceFolder } from 'vscode';
import type { FeatureContext } from '../feature-context.js';
import { exists } from '../files.js';

/** The title of the report that was added last in this window. */
let lastAdded: string | undefined;

/** The next proposal cites this report as its example. */
export function citeNext(title: string): void {
  lastAdded = title;
}

/** Opens a new document with headings and, if the folder has a report, one citation of it. */
export async function newProposal(context: FeatureContext, folder: WorkspaceFolder | undefined): Promise<void> {
  const citation = await exampleCitation(context);
  const document = folder
    ? await workspace.openTextDocument(await unusedName(folder))
    : await workspace.openTextDocument({ language: 'markdown' });
  const editor = await window.showTextDocument(document);
  const template = new SnippetString()
    .appendText('# ')
    .appendPlaceholder(l10n.t('Title of Your Proposal'))
    .appendText(`\n\n## ${l10n.t('Background')}\n\n`)
    .appendPlaceholder(
      citation === undefined
        ? l10n.t('Write what you rely on.')
        : l10n.t(
            'Cite a finding where you rely on it, as here {0}. To cite another one, type `[@` and a word you remember.',
            citation,
          ),
      // The last one, so that VS Code does not mark what is written there.
      0,
    )
    .appendText(`\n\n## ${l10n.t('What We Propose')}\n`);
  await editor.insertSnippet(template);
}

/** `[@s1.h1]`: a finding of the report that is open, or that was added last, or of the first one. */
async function exampleCitation({ client, log }: FeatureContext): Promise<string | undefined> {
  try {
    const { reports } = await client.sendRequest(statusRequest, {});
    const citable = reports.filter(({ example }) => example !== undefined);
    const file = openFile()?.toString();
    const chosen =
      citable.find(({ uri }) => Uri.parse(uri).toString() === file) ??
      citable.find(({ title }) => title === lastAdded) ??
      citable[0];
    return chosen?.example;
  } catch (error) {
    // A proposal can be written without an example.
    log.warn(`No example was found: ${String(error)}`);
    return undefined;
  }
}

/** The file in the active tab, which is an editor or a review. */
function openFile(): Uri | undefined {
  const input = window.tabGroups.activeTabGroup.activeTab?.input;
  return input instanceof TabInputText || input instanceof TabInputCustom ? input.uri : undefined;
}

/** A file of the folder that does not exist yet, which the user can save under another name. */
async function unusedName({ uri }: WorkspaceFolder): Promise<Uri> {
  for (let number = 1; ; number++) {
    const file = Uri.joinPath(uri, number === 1 ? 'proposal.md' : `proposal-${number}.md`);
    const isOpen = workspace.textDocuments.some((document) => document.uri.path === file.path);
    if (!isOpen && !(await exists(file))) return file.with({ scheme: 'untitled' });
  }
}
