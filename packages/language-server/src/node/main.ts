import { setFlagsFromString } from 'node:v8';
import { serveStdio } from './serve-stdio.js';

// Most memory of a check can be freed after it, so the heap grows slowly.
setFlagsFromString('--semi-space-growth-factor=1');
setFlagsFromString('--heap-growing-percent=30');

const HELP = `findings-language-server: completes, explains and checks citations of workshop reports in every editor that supports the
Language Server Protocol.

Usage: findings-language-server --stdio

  --stdio      communicate on standard input and output; editors start the server this way
  --version    print the version
  --help       print this help
`;

const [option, ...more] = process.argv.slice(2).filter((argument) => !argument.startsWith('--clientProcessId'));

if (option === '--help' || option === '-h') process.stdout.write(HELP);
else if (option === '--version' || option === '-V') process.stdout.write(`${VERSION}\n`);
else if (option === '--stdio' && more.length === 0) serveStdio();
else {
  const message =
    option === undefined
      ? 'an option is missing. Editors start the server with: findings-language-server --stdio'
      : `“${option === '--stdio' ? more[0] : option}” is not a valid option. Editors start the server with: findings-language-server --stdio`;
  process.stderr.write(`findings-language-server: ${message}\n`);
  process.exitCode = 2;
}
