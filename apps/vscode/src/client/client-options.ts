import type { Settings } from '@findings/language-server/protocol';
import { workspace } from 'vscode';
import type { LogOutputChannel } from 'vscode';
import { RevealOutputChannelOn } from 'vscode-languageclient';
import type { BaseLanguageClient, ErrorHandler, LanguageClientOptions, Middleware } from 'vscode-languageclient';
import { DOCUMENTS } from '../document-selector.js';

/** Creates a client for this environment, desktop or browser. Does not start it. */
export type CreateClient = (id: string, name: string, options: LanguageClientOptions) => BaseLanguageClient;

/** @param middleware of the features */
export function clientOptions(
  log: LogOutputChannel,
  errorHandler: ErrorHandler,
  middleware: Middleware,
): LanguageClientOptions {
  return {
    documentSelector: DOCUMENTS,
    outputChannel: log,
    errorHandler,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    // A function, so that a restarted server gets the current settings.
    initializationOptions: serverSettings,
    middleware: {
      ...middleware,
      workspace: {
        // The server lifecycle sends the settings in the form that the server expects.
        didChangeConfiguration: () => Promise.resolve(),
        // The server's settings include the trust in the folder, which VS Code does not store as a setting.
        configuration: ({ items }) => items.map(() => serverSettings()),
      },
    },
  };
}

/** The settings for the server: those of the user, and the trust in the workspace. */
export function serverSettings(): Settings {
  const { inlayHints, diagnostics, rememberCitedText, rules } = workspace.getConfiguration(
    'findings',
  ) as unknown as Settings;
  return {
    ...(inlayHints && { inlayHints }),
    ...(diagnostics && { diagnostics }),
    ...(rememberCitedText !== undefined && { rememberCitedText }),
    // VS Code wraps the object, and a worker cannot receive the wrapper.
    ...(rules && { rules: { ...rules } }),
    trusted: workspace.isTrusted,
    explorer: true,
    status: true,
    commands: true,
  };
}
