import type { Settings } from '@findings/language-server/protocol';
import { CancellationError, workspace } from 'vscode';
import type { CancellationToken, LogOutputChannel } from 'vscode';
import { RevealOutputChannelOn } from 'vscode-languageclient';
import type {
  BaseLanguageClient,
  DiagnosticProviderMiddleware,
  ErrorHandler,
  LanguageClientOptions,
  Middleware,
} from 'vscode-languageclient';
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
      ...throttleDiagnostics(),
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

/** Delay per diagnostic in the last response, in milliseconds, so that long proposals are queried at most a few times a second. */
const DELAY = 0.4;
/** The longest delay, in milliseconds. */
const MAX_DELAY = 500;
/** Milliseconds in which other work of the thread can run. */
const PAUSE = 5;

/**
 * Diagnostics are requested at each key. Converting hundreds of them for VS Code blocks the extension host, so the next request
 * is delayed, and other work can run before the conversion.
 */
function throttleDiagnostics(): DiagnosticProviderMiddleware {
  /** The earliest time of the next request, by document. */
  const nextTimes = new WeakMap<object, number>();
  return {
    provideDiagnostics: async (document, previousResultId, token, next) => {
      await waitUntil(nextTimes.get(document) ?? 0, token);
      const report = await next(document, previousResultId, token);
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
      const count = report && 'items' in report ? report.items.length : 0;
      nextTimes.set(document, performance.now() + Math.min(count * DELAY, MAX_DELAY));
      return report;
    },
  };
}

/** @throws {CancellationError} as soon as the document changes, since the client then sends another request */
function waitUntil(time: number, token: CancellationToken): Promise<void> | undefined {
  const milliseconds = time - performance.now();
  if (milliseconds <= 0) return undefined;
  return new Promise((resolve, reject) => {
    const listener = token.onCancellationRequested(() => {
      clearTimeout(timer);
      listener.dispose();
      reject(new CancellationError());
    });
    const timer = setTimeout(() => {
      listener.dispose();
      resolve();
    }, milliseconds);
  });
}
