import { run } from './run.js';
import { processTerminal } from './terminal/process-terminal.js';

// Whoever reads our output may stop when they have seen enough (`| head`): that is no mistake of anybody's.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    process.exit(error.code === 'EPIPE' ? (process.exitCode ?? 0) : 2);
  });
}

process.exitCode = await run(process.argv.slice(2), processTerminal());
