import type { Say } from '@findings/core/check';
import type { Host } from '../host.js';
import type { Peer } from '../json-rpc/peer.js';
import { startServer } from '../server/server.js';
import { nodeHost } from './node-host.js';
import { logTo } from './log-to.js';
import { spareMemory } from './spare-memory.js';
import { streamTransport } from './stream-transport.js';
import { watchParent } from './watch-parent.js';

/**
 * Serves the editor at the other end of standard input and output, until it says `exit` or is gone.
 *
 * @param hostOf where files are; this machine's disk, where nothing else is said
 */
export function serveStdio(hostOf: (peer: Peer, say: Say) => Host = (_, say) => nodeHost(say)): void {
  // Before anything is read.
  spareMemory();
  const log = logTo(process.stderr);
  const gone = (why?: string): void => {
    if (why !== undefined) log(why);
    process.exit(1);
  };
  const transport = streamTransport(process.stdin, process.stdout, gone);
  // Whatever was not thought of costs one answer, not the server.
  process.on('uncaughtException', (error) => log(error.stack ?? error.message));
  process.on('unhandledRejection', (reason) => log(reason instanceof Error ? (reason.stack ?? '') : String(reason)));
  process.stderr.on('error', () => undefined);
  startServer(transport, hostOf, {
    version: VERSION,
    log,
    onExit: (code) => {
      // What was said last is still on its way.
      process.exitCode = code;
      process.stdout.end(() => process.exit(code));
      setTimeout(() => process.exit(code), 500).unref();
    },
    onParent: (processId) => watchParent(processId, () => gone()),
  });
}
