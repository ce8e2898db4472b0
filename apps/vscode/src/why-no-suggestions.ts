import { whyNoSuggestionRequest } from '@findings/language-server/protocol';
import type { NoSuggestion } from '@findings/language-server/protocol';
import { commands, l10n, window } from 'vscode';
import type { Disposable } from 'vscode';
import type { FeatureContext } from './feature-context.js';
import { escapeLabel } from './labels.js';
import { suggestsWhileTyping } from './suggest.js';
import { offer } from './offer.js';
import type { Button } from './offer.js';

/** Explains why there are no suggestions at the cursor, with buttons that help. */
export function registerWhyNoSuggestions({ client }: FeatureContext): Disposable {
  return commands.registerCommand('findings.whyNoSuggestions', async () => {
    const editor = window.activeTextEditor;
    if (!editor) {
      return offer('info', l10n.t('Open a proposal and put the cursor where you want to cite something.'));
    }
    if (!client.isRunning()) {
      const restart = button(l10n.t('Restart'), 'findings.restartServer');
      return offer('info', l10n.t('Findings is not running, so there are no suggestions.'), restart);
    }
    const { document, selection } = editor;
    const { reason, message } = await client.sendRequest(whyNoSuggestionRequest, {
      textDocument: { uri: document.uri.toString() },
      position: client.code2ProtocolConverter.asPosition(selection.active),
    });
    if (reason === 'none' && !suggestsWhileTyping(document)) {
      return offer(
        'info',
        l10n.t(
          'There are suggestions here, but VS Code does not show them while you type, because its setting “Suggest On Trigger Characters” is off.',
        ),
        button(l10n.t('Open Settings'), 'workbench.action.openSettings', 'editor.suggestOnTriggerCharacters'),
      );
    }
    return explain(reason, escapeLabel(message));
  });
}

function button(title: string, command: string, ...args: readonly string[]): Button {
  return { title, run: () => commands.executeCommand(command, ...args) };
}

/** Shows a message with the buttons that help. */
function explain(reason: NoSuggestion['reason'], message: string): Promise<void> {
  const show = (...buttons: readonly Button[]): Promise<void> => offer('info', message, ...buttons);
  switch (reason) {
    case 'none':
      return show(button(l10n.t('Show Suggestions'), 'editor.action.triggerSuggest'));
    case 'no-report':
      return show(
        button(l10n.t('Add Report…'), 'findings.addReport'),
        button(l10n.t('Show Problems'), 'findings.showStatus'),
      );
    case 'not-a-proposal':
      return show(button(l10n.t('Change Language Mode'), 'workbench.action.editor.changeLanguageMode'));
    case 'no-at':
    case 'nothing-found':
    case 'bare':
      return show(button(l10n.t('Insert Citation…'), 'findings.insertCitation'));
    default:
      return show();
  }
}
