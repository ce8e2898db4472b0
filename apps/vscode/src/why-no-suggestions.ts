import { whyNoSuggestionRequest } from '@findings/language-server/protocol';
import type { NoSuggestion } from '@findings/language-server/protocol';
import { commands, l10n, window } from 'vscode';
import type { Disposable } from 'vscode';
import type { FeatureContext } from './feature-context.js';
import { escapeLabel } from './labels.js';
import { suggestsWhileTyping } from './suggest.js';

/** A button of a message, and its command. */
interface HelpButton {
  readonly title: string;
  readonly command: string;
  readonly argument?: string;
}

type HelpButtons = readonly [HelpButton?, HelpButton?];

/** Explains why there are no suggestions at the cursor, with buttons that help. */
export function registerWhyNoSuggestions({ client }: FeatureContext): Disposable {
  return commands.registerCommand('findings.whyNoSuggestions', async () => {
    const editor = window.activeTextEditor;
    if (!editor) {
      return showHelp(l10n.t('Open a proposal and put the cursor where you want to cite something.'), []);
    }
    if (!client.isRunning()) {
      const restart = { title: l10n.t('Restart'), command: 'findings.restartServer' };
      return showHelp(l10n.t('Findings is not running, so there are no suggestions.'), [restart]);
    }
    const { document, selection } = editor;
    const { reason, message } = await client.sendRequest(whyNoSuggestionRequest, {
      textDocument: { uri: document.uri.toString() },
      position: client.code2ProtocolConverter.asPosition(selection.active),
    });
    if (reason === 'none' && !suggestsWhileTyping(document)) {
      return showHelp(
        l10n.t(
          'There are suggestions here, but VS Code does not show them while you type, because its setting “Suggest On Trigger Characters” is off.',
        ),
        [{ title: l10n.t('Open Settings'), command: OPEN_SETTINGS, argument: 'editor.suggestOnTriggerCharacters' }],
      );
    }
    return showHelp(escapeLabel(message), helpFor(reason));
  });
}

const OPEN_SETTINGS = 'workbench.action.openSettings';

function helpFor(reason: NoSuggestion['reason']): HelpButtons {
  switch (reason) {
    case 'none':
      return [{ title: l10n.t('Show Suggestions'), command: 'editor.action.triggerSuggest' }];
    case 'no-report':
      return [
        { title: l10n.t('Add Report…'), command: 'findings.addReport' },
        { title: l10n.t('Show Problems'), command: 'findings.showStatus' },
      ];
    case 'not-a-proposal':
      return [{ title: l10n.t('Change Language Mode'), command: 'workbench.action.editor.changeLanguageMode' }];
    case 'no-at':
    case 'nothing-found':
    case 'bare':
      return [{ title: l10n.t('Insert Citation…'), command: 'findings.insertCitation' }];
    default:
      return [];
  }
}

async function showHelp(message: string, buttons: HelpButtons): Promise<void> {
  const [first, second] = buttons;
  const chosen = await window.showInformationMessage(
    message,
    ...(first ? [first.title] : []),
    ...(second ? [second.title] : []),
  );
  const button = buttons.find((each) => each?.title === chosen);
  if (chosen === undefined || !button) return;
  await commands.executeCommand(button.command, ...(button.argument === undefined ? [] : [button.argument]));
}
