import type { Status } from '../commands/command.js';
import type { CheckWays } from '../documents/arrange-answering.js';
import type { Requested } from '../documents/requested-documents.js';
import type { Terminal } from '../terminal/terminal.js';
import { createBoard } from './board.js';
import { createLook } from './look.js';
import { createPokes } from './pokes.js';
import { watchFolders } from './watched-folders.js';

/** Checks documents, and again whatever changes, until Ctrl-C. */
export async function watch(request: Requested & CheckWays, terminal: Terminal): Promise<Status> {
  const pokes = createPokes();
  process.once('SIGINT', pokes.end);
  const watched = watchFolders(pokes.poke, (why) => {
    terminal.warn(`not every folder can be watched (${why}), so all files are checked for changes every two seconds.`);
  });
  const board = createBoard(terminal);
  const look = createLook(request, terminal, {
    post: board.post,
    onFolders: (folders) => {
      // What changed before a folder was watched is seen by another look.
      if (watched.set(folders)) pokes.poke();
    },
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
