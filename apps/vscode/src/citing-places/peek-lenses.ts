import { showReferencesCommand } from '@findings/language-server/protocol';
import type { CodeLensMiddleware } from 'vscode-languageclient';

/** Shows locations as LSP writes them; VS Code's own command takes them in its own types only. */
export const peekCommand = 'findings.showReferences';

export const peekLenses: CodeLensMiddleware = {
  provideCodeLenses: async (document, token, next) => {
    const lenses = await next(document, token);
    for (const { command } of lenses ?? [])
      if (command?.command === showReferencesCommand) command.command = peekCommand;
    return lenses;
  },
};
