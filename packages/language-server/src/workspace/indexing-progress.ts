import type { ClientCapabilities } from '../client-capabilities.js';
import type { Translate } from '@findings/core/text';
import type { Output } from '../output.js';
import type { Remote } from '../remote.js';

/** Shows how far indexing is, where the client shows such things. */
export interface Progress {
  show(done: number, of: number): void;
}

/** What is done at once is not shown. */
const FEW = 20;
/** Milliseconds between two reports. */
const REST = 100;

export function createProgress(
  remote: Remote,
  output: Output,
  say: Translate,
  client: () => ClientCapabilities,
): Progress {
  let token: string | undefined;
  let isReady = false;
  let count = 0;
  let last = 0;
  const send = (value: object): void => void remote.sendNotification('$/progress', { token, value });
  return {
    show: (done, of) => {
      if (!client().showsProgress) return;
      if (done >= of) {
        if (isReady) send({ kind: 'end', message: say`${of} files` });
        token = undefined;
        isReady = false;
        return;
      }
      const now = performance.now();
      if (token === undefined) {
        if (of - done < FEW) return;
        const own = (token = `findings/index/${++count}`);
        remote.sendRequest('window/workDoneProgress/create', { token: own }).then(
          () => {
            if (token !== own) return;
            isReady = true;
            send({ kind: 'begin', title: say`Findings: reading proposals`, percentage: 0, cancellable: false });
          },
          () => undefined,
        );
        return;
      }
      if (!isReady || now - last < REST || output.isBehind) return;
      last = now;
      send({ kind: 'report', message: say`${done} of ${of}`, percentage: Math.floor((done / of) * 100) });
    },
  };
}
