import type { ClientCapabilities, RefreshKind } from '../client-capabilities.js';
import type { Output } from '../output.js';
import type { Remote } from '../remote.js';

/** Asks the client to request something again. */
export interface Refresher {
  touch(what: Iterable<RefreshKind>): void;
  stop(): void;
}

const METHODS: Readonly<Record<RefreshKind, string>> = {
  diagnostic: 'workspace/diagnostic/refresh',
  codeLens: 'workspace/codeLens/refresh',
  inlayHint: 'workspace/inlayHint/refresh',
  semanticTokens: 'workspace/semanticTokens/refresh',
};

/** The least milliseconds between two refreshes. */
const REST = 300;

/** @param notifications our own notifications to send when documents or their problems changed */
export function createRefresher(
  remote: Remote,
  output: Output,
  client: () => ClientCapabilities,
  notifications: () => readonly string[],
): Refresher {
  const waiting = new Set<RefreshKind>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const send = (): void => {
    timer = undefined;
    if (output.isBehind) {
      timer = setTimeout(send, REST);
      return;
    }
    for (const each of waiting) {
      if (!client().refreshes[each]) continue;
      // A client that refuses is asked again at the next change.
      remote.sendRequest(METHODS[each]).catch(() => undefined);
    }
    if (waiting.has('codeLens')) for (const method of notifications()) void remote.sendNotification(method);
    waiting.clear();
  };
  return {
    touch: (what) => {
      for (const each of what) waiting.add(each);
      timer ??= setTimeout(send, REST);
    },
    stop: () => clearTimeout(timer),
  };
}
