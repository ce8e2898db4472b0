import { selectWordsCommand } from '@findings/language-server/protocol';
import { commands, Selection, window } from 'vscode';
import type { Disposable } from 'vscode';
import type { Location } from 'vscode-languageclient';
import type { FeatureContext } from './feature-context.js';

/** Selects the placeholder that an action has inserted, so that typing replaces it. */
export function registerSelectWords({ client }: FeatureContext): Disposable {
  return commands.registerCommand(selectWordsCommand, (words: Location) => {
    const { uri, range } = client.protocol2CodeConverter.asLocation(words);
    const editor = window.activeTextEditor;
    if (editor?.document.uri.toString() !== uri.toString()) return;
    editor.selection = new Selection(range.start, range.end);
    editor.revealRange(range);
  });
}
