import type { Client, Refreshed } from '../client.js';
import type { Peer } from '../json-rpc/peer.js';

/** Tells clients to ask anew. */
export interface Refreshing {
  touch(what: Iterable<Refreshed>): void;
  stop(): void;
}

const METHODS: Readonly<Record<Refreshed, string>> = {
  diagnostic: 'workspace/diagnostic/refresh',
  codeLens: 'workspace/codeLens/refresh',
  inlayHint: 'workspace/inlayHint/refresh',
  semanticTokens: 'workspace/semanticTokens/refresh',
};

/** At most so often, in milliseconds. */
const REST = 300;

/** @param told notifications of our own that go out when what documents say, or what is said of them, changed */
export function createRefreshing(peer: Peer, client: () => Client, told: () => readonly string[]): Refreshing {
  const waiting = new Set<Refreshed>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = (): void => {
    timer = undefined;
    if (peer.isBehind) {
      timer = setTimeout(tell, REST);
      return;
    }
    for (const each of waiting) {
      if (!client().refreshes[each]) continue;
      // A client that will not is asked again another time.
      peer.request(METHODS[each], undefined).catch(() => undefined);
    }
    if (waiting.has('codeLens')) for (const method of told()) peer.notify(method, undefined);
    waiting.clear();
  };
  return {
    touch: (what) => {
      for (const each of what) waiting.add(each);
      timer ??= setTimeout(tell, REST);
    },
    stop: () => clearTimeout(timer),
  };
}
