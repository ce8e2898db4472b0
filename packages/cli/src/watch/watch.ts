import { watchPaths } from '@findings/project/watch';
import type { ExitStatus } from '../exit-status.js';
import type { CheckPipelineOptions } from '../check/check-pipeline.js';
import type { RequestedDocuments } from '../documents/requested-documents.js';
import type { Terminal } from '../terminal/terminal.js';
import { createWatchDisplay } from './watch-display.js';
import { createChangeChecker } from './check-changes.js';
import { createCoalescedEvents } from './coalesce.js';

/** Checks documents, and checks them again after changes, until Ctrl-C. */
export async function watch(
  request: RequestedDocuments & CheckPipelineOptions,
  terminal: Terminal,
): Promise<ExitStatus> {
  const requests = createCoalescedEvents();
  process.once('SIGINT', requests.end);
  // A batch without changes means that more paths are watched now. Another check finds earlier changes to them.
  const watcher = watchPaths(requests.request, (message) => terminal.warn(message));
  const display = createWatchDisplay(terminal);
  const checkChanges = createChangeChecker(request, terminal, {
    toDisplayed: display.toDisplayed,
    onPaths: ({ folders, files }) => watcher.set(folders, files),
    isEnded: requests.isEnded,
  });
  requests.request();
  while (await requests.wait()) {
    const start = performance.now();
    const changes = await checkChanges();
    if (changes && !requests.isEnded()) await display.show(changes);
    requests.delayNext(performance.now() - start);
  }
  watcher.close();
  return 130;
}
