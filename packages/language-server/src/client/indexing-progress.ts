import type { Connection, WorkDoneProgressServerReporter } from 'vscode-languageserver';
import type { Translate } from '@findings/core/text';
import type { Output } from './connection.js';

/** Reports the progress of indexing to clients that show it. */
export interface IndexingProgress {
  show(done: number, total: number): void;
}

/** The progress of fewer files is not shown, since it would only flash. */
const MIN_FILES = 20;
/** The fewest milliseconds between two reports. */
const INTERVAL = 100;

export function createIndexingProgress({ window }: Connection, output: Output, say: Translate): IndexingProgress {
  let reporter: Promise<WorkDoneProgressServerReporter | undefined> | undefined;
  let last = 0;
  const start = async (): Promise<WorkDoneProgressServerReporter | undefined> => {
    // A client can refuse it.
    const created = await window.createWorkDoneProgress().catch(() => undefined);
    created?.begin(say`Findings: indexing proposals`, 0, undefined, false);
    return created;
  };
  return {
    show: (done, total) => {
      if (done >= total) {
        void reporter?.then((each) => each?.done());
        reporter = undefined;
        return;
      }
      if (!reporter && total - done < MIN_FILES) return;
      reporter ??= start();
      const now = performance.now();
      if (now - last < INTERVAL || output.isBehind) return;
      last = now;
      void reporter.then((each) => each?.report(Math.floor((done / total) * 100), say`${done} of ${total}`));
    },
  };
}
