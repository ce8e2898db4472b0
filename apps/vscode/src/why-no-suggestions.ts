import { whyNoSuggestionRequest } from '@findings/language-server/protocol';
import type { NoSuggestionResult } from '@findings/language-server/protocol';
import { commands, l10n, languages, window } from 'vscode';
import type { Disposable, Location, TextEditor } from 'vscode';
import type { FeatureContext } from './feature-context.js';
import { escapeLabel } from './labels.js';
import { suggestsWhileTyping } from './suggest.js';
import { offerReport } from './no-report.js';
import { commandButton, offer } from './offer.js';
import type { Button } from './offer.js';
import { openAt } from './open.js';

/** Shows why there are no suggestions at the cursor, with buttons that fix it. */
export function registerWhyNoSuggestions({ client }: FeatureContext): Disposable {
  return commands.registerCommand('findings.whyNoSuggestions', async () => {
    const editor = window.activeTextEditor;
    if (!editor) {
      const open = commandButton(l10n.t('Open a File…'), 'workbench.action.quickOpen');
      return offer('info', l10n.t('No proposal is open.'), open, newProposal());
    }
    if (!client.isRunning()) {
      const restart = commandButton(l10n.t('Restart'), 'findings.restartServer');
      return offer('info', l10n.t('Findings is not running, so there are no suggestions.'), restart);
    }
    const { document, selection } = editor;
    const result = await client.sendRequest(whyNoSuggestionRequest, {
      textDocument: { uri: document.uri.toString() },
      position: client.code2ProtocolConverter.asPosition(selection.active),
    });
    if (result.reason === 'none' && !suggestsWhileTyping(document)) {
      return offer(
        'info',
        l10n.t('Suggestions only open with Ctrl+Space, because VS Code’s “Suggest On Trigger Characters” is off.'),
        showSuggestions(),
        commandButton(l10n.t('Open Settings'), 'workbench.action.openSettings', 'editor.suggestOnTriggerCharacters'),
      );
    }
    if (result.reason === 'no-report' && (await offerReport(client, document))) return;
    const place = result.location && client.protocol2CodeConverter.asLocation(result.location);
    const show = (...buttons: readonly Button[]): Promise<void> =>
      offer('info', escapeLabel(result.message), ...buttons);
    return explain(result.reason, editor, show, (title) => place && goTo(title, place));
  });
}

/** @param next returns a button that shows the location of the result, if it has one */
function explain(
  reason: NoSuggestionResult['reason'],
  editor: TextEditor,
  show: (...buttons: readonly Button[]) => Promise<void>,
  next: (title: string) => Button | undefined,
): Promise<void> {
  switch (reason) {
    case 'none':
      return show(showSuggestions());
    case 'no-report':
      return show(commandButton(l10n.t('Add Report…'), 'findings.addReport'));
    case 'not-a-proposal':
      return show({
        title: l10n.t('Set Language to Markdown'),
        run: () => languages.setTextDocumentLanguage(editor.document, 'markdown'),
      });
    case 'report':
      return show(newProposal());
    case 'bare':
      return show({ title: l10n.t('Add a Bracket'), run: () => addBracket(editor) });
    case 'front-matter':
    case 'uncitable':
    case 'no-at':
    case 'nothing-found':
      return show(
        next(l10n.t('Move the Cursor')) ?? commandButton(l10n.t('Insert Citation…'), 'findings.insertCitation'),
      );
  }
}

function goTo(title: string, { uri, range }: Location): Button {
  return { title, run: () => openAt(uri, range) };
}

/** Writes a `[` before the `@` of the key at the cursor, and shows suggestions. */
async function addBracket(editor: TextEditor): Promise<void> {
  const { line, character } = editor.selection.active;
  const at = editor.document.lineAt(line).text.lastIndexOf('@', character - 1);
  if (at < 0) return;
  await editor.edit((edit) => edit.insert(editor.selection.active.with({ character: at }), '['));
  await commands.executeCommand('editor.action.triggerSuggest');
}

function showSuggestions(): Button {
  return commandButton(l10n.t('Show Suggestions'), 'editor.action.triggerSuggest');
}

function newProposal(): Button {
  return commandButton(l10n.t('New Proposal'), 'findings.newProposal');
}
