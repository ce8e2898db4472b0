import { CancellationError } from 'vscode';
import type { CancellationToken } from 'vscode';
import type { DiagnosticProviderMiddleware } from 'vscode-languageclient';

/** Milliseconds that are left to others for each problem that was told last: those of a long proposal are asked for a few times a second. */
const REST = 0.4;
/** Milliseconds that nobody is kept waiting for longer, be there ever so many. */
const LONGEST_REST = 500;
/** Milliseconds in which others have their turn. */
const TURN = 5;

/**
 * Problems are asked for at each key. Of a long proposal hundreds are told each time: making them VS Code's own, and giving
 * them to it, is work that others on the thread wait for; so it is done at two turns of the thread, with a rest between two
 * times.
 */
export function throttleDiagnostics(): DiagnosticProviderMiddleware {
  const rested = new WeakMap<object, number>();
  return {
    provideDiagnostics: async (document, previousResultId, token, next) => {
      await until(rested.get(document) ?? 0, token);
      const report = await next(document, previousResultId, token);
      await turn();
      const told = report && 'items' in report ? report.items.length : 0;
      rested.set(document, performance.now() + Math.min(told * REST, LONGEST_REST));
      return report;
    },
  };
}

/** @throws {CancellationError} at once, when the document changes: then it is asked about anew, and waits for what is left */
function until(time: number, token: CancellationToken): Promise<void> | undefined {
  const left = time - performance.now();
  if (left <= 0) return undefined;
  return new Promise((resolve, reject) => {
    const over = token.onCancellationRequested(() => {
      clearTimeout(timer);
      over.dispose();
      reject(new CancellationError());
    });
    const timer = setTimeout(() => {
      over.dispose();
      resolve();
    }, left);
  });
}

function turn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, TURN));
}
