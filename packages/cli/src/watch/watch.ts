import { watchPaths } from '@findings/project/watch';
import type { Status } from '../commands/command.js';
import type { CheckPipelineOptions } from '../documents/check-pipeline.js';
import type { RequestedDocuments } from '../documents/requested-documents.js';
import type { Terminal } from '../terminal/terminal.js';
import { createWatchDisplay } from './watch-display.js';
import { createIncrementalCheck } from './incremental-check.js';
import { createCoalescedEvents } from './coalesce.js';

/** Checks documents, and again whatever changes, until Ctrl-C. */
export async function watch(request: RequestedDocuments & CheckPipelineOptions, terminal: Terminal): Promise<Status> {
  const pokes = createCoalescedEvents();
  process.once('SIGINT', pokes.end);
  // A batch without changes means that more is watched: what changed just before is found by another check.
  const watched = watchPaths(pokes.poke, (message) => terminal.warn(message));
  const board = createWatchDisplay(terminal);
  const look = createIncrementalCheck(request, terminal, {
    post: board.post,
    onPaths: ({ folders, files }) => watched.set(folders, files),
    isEnded: pokes.isEnded,
  });
  pokes.poke();
  while (await pokes.wait()) {
    const start = performance.now();
    const changes = await look();
    if (changes && !pokes.isEnded()) await board.show(changes);
    pokes.rest(performance.now() - start);
  }
  watched.close();
  return 130;
}
