import { whyNoSuggestionRequest } from '@findings/language-server/protocol';
import { commands, l10n, window, workspace } from 'vscode';
import type { Disposable, TextDocument } from 'vscode';
import { escapeLabel } from '../escape-label.js';
import type { FeatureContext } from '../feature-context.js';
import { helpFor } from './help.js';
import type { HelpButtons } from './help.js';

/** Says why nothing is suggested where the cursor is, with a button that helps. */
export function registerWhyNoSuggestions({ client }: FeatureContext): Disposable {
  return commands.registerCommand('findings.whyNoSuggestions', async () => {
    const editor = window.activeTextEditor;
    if (!editor) {
      return showHelp(l10n.t('Open a proposal, and put the cursor where you would like to cite something.'), []);
    }
    if (!client.isRunning()) {
      const restart = { title: l10n.t('Restart'), command: 'findings.restartServer' };
      return showHelp(l10n.t('Findings is not running: without it there are no suggestions.'), [restart]);
    }
    const { document, selection } = editor;
    const { reason, message } = await client.sendRequest(whyNoSuggestionRequest, {
      textDocument: { uri: document.uri.toString() },
      position: client.code2ProtocolConverter.asPosition(selection.active),
    });
    if (reason === 'none' && !suggestsWhileTyping(document)) {
      return showHelp(
        l10n.t(
          'There are suggestions here, but VS Code does not show them while you type: its setting “Suggest On Trigger Characters” is off.',
        ),
        [{ title: l10n.t('Open Settings'), command: OPEN_SETTINGS, with: 'editor.suggestOnTriggerCharacters' }],
      );
    }
    return showHelp(escapeLabel(message), helpFor(reason));
  });
}

const OPEN_SETTINGS = 'workbench.action.openSettings';

function suggestsWhileTyping({ uri, languageId }: TextDocument): boolean {
  return workspace.getConfiguration('editor', { uri, languageId }).get('suggestOnTriggerCharacters') !== false;
}

async function showHelp(message: string, [first, second]: HelpButtons): Promise<void> {
  const chosen = await window.showInformationMessage(
    message,
    ...(first ? [first.title] : []),
    ...(second ? [second.title] : []),
  );
  const help = chosen === undefined ? undefined : [first, second].find((one) => one?.title === chosen);
  if (help) await commands.executeCommand(help.command, ...(help.with === undefined ? [] : [help.with]));
}
