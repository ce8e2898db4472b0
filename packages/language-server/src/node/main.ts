import { serveStdio } from './serve-stdio.js';

const HELP = `findings-language-server: citations of a workshop's report, completed, explained and checked in every editor that
speaks the Language Server Protocol.

Usage: findings-language-server --stdio

  --stdio      speak with the editor on standard input and output; editors start it like this
  --version    print the version
  --help       print this
`;

const [written, ...more] = process.argv.slice(2).filter((argument) => !argument.startsWith('--clientProcessId'));

if (written === '--help' || written === '-h') process.stdout.write(HELP);
else if (written === '--version' || written === '-V') process.stdout.write(`${VERSION}\n`);
else if (written === '--stdio' && more.length === 0) serveStdio();
else {
  const what =
    written === undefined
      ? 'say how to speak with the editor: findings-language-server --stdio'
      : `“${written === '--stdio' ? more[0] : written}” means nothing here. An editor starts it with: findings-language-server --stdio`;
  process.stderr.write(`findings-language-server: ${what}\n`);
  process.exitCode = 2;
}
