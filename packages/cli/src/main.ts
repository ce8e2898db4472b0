import { run } from './run.js';
import { processTerminal } from './terminal/process-terminal.js';

void run(process.argv.slice(2), processTerminal()).then((status) => {
  process.exitCode = status;
});
