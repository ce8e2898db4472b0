import type { LogOutputChannel } from 'vscode';
import { RevealOutputChannelOn } from 'vscode-languageclient';
import type { ErrorHandler, LanguageClientOptions } from 'vscode-languageclient';
import { noteCompletionRequest } from '../suggest/last-completion-request.js';
import { trustCards } from '../cards/trust-cards.js';
import { peekLenses } from '../citing-places/peek-lenses.js';
import { createUriCache } from './uri-cache.js';
import { serverSettings } from './server-settings.js';
import { throttleDiagnostics } from './throttle-diagnostics.js';

/** Proposals and reports are Markdown or plain text, wherever they are stored; the configuration is JSON. */
export const DOCUMENTS = [
  { language: 'markdown' },
  { language: 'quarto' },
  { language: 'rmd' },
  { language: 'plaintext', scheme: 'file' },
  { language: 'plaintext', scheme: 'vscode-vfs' },
  { pattern: '**/findings.config.json' },
];

export function clientOptions(log: LogOutputChannel, errorHandler: ErrorHandler): LanguageClientOptions {
  return {
    documentSelector: DOCUMENTS,
    outputChannel: log,
    errorHandler,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    // As they are when it starts, be it again.
    initializationOptions: serverSettings,
    uriConverters: createUriCache(),
    middleware: {
      provideCompletionItem: (document, position, context, token, next) =>
        noteCompletionRequest(document, position, token, next(document, position, context, token)),
      ...trustCards,
      ...peekLenses,
      ...throttleDiagnostics(),
      workspace: {
        // They are told by us, in the form that the server knows.
        didChangeConfiguration: () => Promise.resolve(),
        // What the server knows as its settings is more than what VS Code stores: whether the folder is trusted, too.
        configuration: ({ items }) => items.map(() => serverSettings()),
      },
    },
  };
}
