import { CancellationError } from 'vscode';
import type { CancellationToken } from 'vscode';
import type { DiagnosticProviderMiddleware } from 'vscode-languageclient';

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
export function throttleDiagnostics(): DiagnosticProviderMiddleware {
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
