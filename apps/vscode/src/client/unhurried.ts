import type { Middleware } from 'vscode-languageclient';

/**
 * Problems are made VS Code's own, and given to it, at two turns of the thread: of a long proposal each is work, and other
 * extensions may have to do something between.
 */
export const unhurried = {
  provideDiagnostics: async (document, previousResultId, token, next) => {
    const report = await next(document, previousResultId, token);
    await new Promise((resolve) => setTimeout(resolve, 0));
    return report;
  },
} satisfies Middleware;
