import type { ClientCapabilities } from './client-capabilities.js';
import type { Translate } from '@findings/core/text';
import type { Output, Remote } from './connection.js';

/** Reports the progress of indexing to clients that show it. */
export interface IndexingProgress {
  show(done: number, total: number): void;
}

/** The progress of fewer files is not shown, since it would only flash. */
const MIN_FILES = 20;
/** The fewest milliseconds between two reports. */
const INTERVAL = 100;

export function createIndexingProgress(
  remote: Remote,
  output: Output,
  say: Translate,
  client: () => ClientCapabilities,
): IndexingProgress {
  let token: string | undefined;
  let isReady = false;
  let count = 0;
  let last = 0;
  const send = (value: object): void => void remote.sendNotification('$/progress', { token, value });
  return {
    show: (done, total) => {
      if (!client().showsProgress) return;
      if (done >= total) {
        if (isReady) send({ kind: 'end', message: say`${total} files` });
        token = undefined;
        isReady = false;
        return;
      }
      const now = performance.now();
      if (token === undefined) {
        if (total - done < MIN_FILES) return;
        const own = (token = `findings/index/${++count}`);
        remote.sendRequest('window/workDoneProgress/create', { token: own }).then(
          () => {
            if (token !== own) return;
            isReady = true;
            send({ kind: 'begin', title: say`Findings: indexing proposals`, percentage: 0, cancellable: false });
          },
          () => undefined,
        );
        return;
      }
      if (!isReady || now - last < INTERVAL || output.isBehind) return;
      last = now;
      send({ kind: 'report', message: say`${done} of ${total}`, percentage: Math.floor((done / total) * 100) });
    },
  };
}
