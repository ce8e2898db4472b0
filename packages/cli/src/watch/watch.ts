import { watchPaths } from '@findings/project/watch';
import type { Status } from '../commands/command.js';
import type { CheckWays } from '../documents/arrange-answering.js';
import type { Requested } from '../documents/requested-documents.js';
import type { Terminal } from '../terminal/terminal.js';
import { createBoard } from './board.js';
import { createLook } from './look.js';
import { createPokes } from './pokes.js';

/** Checks documents, and again whatever changes, until Ctrl-C. */
export async function watch(request: Requested & CheckWays, terminal: Terminal): Promise<Status> {
  const pokes = createPokes();
  process.once('SIGINT', pokes.end);
  // A batch without changes means that more is watched: what changed just before is found by another check.
  const watched = watchPaths(pokes.poke, (message) => terminal.warn(message));
  const board = createBoard(terminal);
  const look = createLook(request, terminal, {
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
