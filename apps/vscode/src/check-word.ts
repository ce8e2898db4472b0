import { checkWordRequest } from '@findings/language-server/protocol';
import type { CheckWordResult } from '@findings/language-server/protocol';
import { l10n, ProgressLocation, Uri, window, workspace } from 'vscode';
import type { Disposable, QuickPickItem } from 'vscode';
import { withoutOutputs } from './add-report/without-outputs.js';
import { registerCommand } from './commands.js';
import type { FeatureContext } from './feature-context.js';
import { exists, shownName } from './files.js';
import { escapeLabel } from './labels.js';
import { commandButton, offer } from './offer.js';
import type { Button } from './offer.js';
import { openLabel, openResult } from './open.js';

/** Checks Word documents, and opens copies with comments. */
export function registerCheckWord(context: FeatureContext): Disposable {
  return registerCommand(context, 'findings.checkWord', async (file?: unknown) => {
    if (!context.isNode) {
      const message = l10n.t('Word documents can be checked in VS Code on a computer, but not in a browser.');
      return void window.showInformationMessage(message);
    }
    const uri = file instanceof Uri ? file : await chooseWord();
    return uri && checkWord(context, uri);
  });
}

/** @returns the URI of the copy with comments */
async function checkWord({ client }: FeatureContext, uri: Uri): Promise<Uri | undefined> {
  const title = l10n.t('Checking {0}…', shownName(uri));
  const result = await window.withProgress({ location: ProgressLocation.Notification, title }, () =>
    client.sendRequest(checkWordRequest, { uri: client.code2ProtocolConverter.asUri(uri) }),
  );
  if ('refusal' in result) {
    void showRefusal(result, uri);
    return undefined;
  }
  if (result.exportedFrom !== undefined) {
    void showOrigin(uri, client.protocol2CodeConverter.asUri(result.exportedFrom));
    return undefined;
  }
  const copy = result.copy === undefined ? undefined : Uri.parse(result.copy, true);
  // Does not wait until the user closes the message.
  void showResult(result, uri, copy);
  if (copy) await openResult(copy);
  return copy;
}

async function showResult(
  { citations, problems }: Exclude<CheckWordResult, { refusal: unknown }>,
  uri: Uri,
  copy: Uri | undefined,
): Promise<void> {
  const name = shownName(uri);
  if (!copy) {
    const message =
      citations === 0
        ? l10n.t(
            '{0} cites nothing from the report. In Word, cite by typing an id in brackets, such as [@s4.h2].',
            name,
          )
        : l10n.t('No problems found in {0}. Citations: {1}.', name, citations);
    return void window.showInformationMessage(message);
  }
  const message =
    problems === 1
      ? l10n.t('1 problem in {0}. A comment in the copy {1} explains it.', name, shownName(copy))
      : l10n.t('{0} problems in {1}. Comments in the copy {2} explain them.', problems, name, shownName(copy));
  await offer('warning', message, { title: openLabel(), run: () => openResult(copy) });
}

/** An exported document has no citations that can be checked, only their text. */
async function showOrigin(uri: Uri, proposal: Uri): Promise<void> {
  const name = shownName(proposal);
  const message = l10n.t('{0} was exported from {1}. Check that proposal instead.', shownName(uri), name);
  const open: Button = { title: l10n.t('Open {0}', name), run: () => window.showTextDocument(proposal) };
  await offer('info', message, ...((await exists(proposal)) ? [open] : []));
}

async function showRefusal(
  { refusal, hasNoReport }: Extract<CheckWordResult, { refusal: unknown }>,
  uri: Uri,
): Promise<void> {
  const message = l10n.t('{0} was not checked: {1}', shownName(uri), escapeLabel(refusal.message));
  if (hasNoReport !== true) return offer('error', message);
  await offer('warning', message, commandButton(l10n.t('Add Report…'), 'findings.addReport'));
}

/** Asks for one of the Word documents in the folder, or another one. */
async function chooseWord(): Promise<Uri | undefined> {
  const files = await workspace.findFiles('**/*.docx', '**/node_modules/**', 200);
  // Word writes `~$draft.docx` while it has `draft.docx` open.
  const documents = (await withoutOutputs(files))
    .filter((uri) => !shownName(uri).startsWith('~$'))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  if (documents.length === 0) return browse();
  const items: (QuickPickItem & { readonly uri?: Uri })[] = [
    ...documents.map((uri) => ({ uri, label: escapeLabel(workspace.asRelativePath(uri)) })),
    { label: `$(folder-opened) ${l10n.t('Choose a file…')}` },
  ];
  const chosen = await window.showQuickPick(items, {
    title: l10n.t('Check Word Document'),
    placeHolder: l10n.t('Your document is not changed. Comments are added to a copy.'),
  });
  return chosen && (chosen.uri ?? browse());
}

async function browse(): Promise<Uri | undefined> {
  const label = l10n.t('Check Word Document');
  const [uri] = (await window.showOpenDialog({ openLabel: label, filters: { Word: ['docx'] } })) ?? [];
  return uri;
}
