import type { ClientCapabilities, RefreshKind } from './client-capabilities.js';
import type { Output, Remote } from './connection.js';

/** Asks the client to request something again. */
export interface ClientRefresh {
  /** Sends the requests soon, together with others. */
  schedule(kinds: Iterable<RefreshKind>): void;
  stop(): void;
}

const METHODS: Readonly<Record<RefreshKind, string>> = {
  diagnostic: 'workspace/diagnostic/refresh',
  codeLens: 'workspace/codeLens/refresh',
  inlayHint: 'workspace/inlayHint/refresh',
  semanticTokens: 'workspace/semanticTokens/refresh',
};

/** The fewest milliseconds between two refreshes. */
const INTERVAL = 300;

/** @param notifications custom notifications to send when documents or their problems have changed */
export function createClientRefresh(
  remote: Remote,
  output: Output,
  client: () => ClientCapabilities,
  notifications: () => readonly string[],
): ClientRefresh {
  const waiting = new Set<RefreshKind>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const send = (): void => {
    timer = undefined;
    if (output.isBehind) {
      timer = setTimeout(send, INTERVAL);
      return;
    }
    for (const each of waiting) {
      if (!client().refreshes[each]) continue;
      // If the client refuses, the next change causes another request.
      remote.sendRequest(METHODS[each]).catch(() => undefined);
    }
    if (waiting.has('codeLens')) for (const method of notifications()) void remote.sendNotification(method);
    waiting.clear();
  };
  return {
    schedule: (kinds) => {
      for (const each of kinds) waiting.add(each);
      timer ??= setTimeout(send, INTERVAL);
    },
    stop: () => clearTimeout(timer),
  };
}
