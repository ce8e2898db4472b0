import { resolve } from 'node:path';
import { openFolder, serveHttp, serveStdio } from '@findings/mcp/server';
import { Failure } from '@findings/project';
import { defineCommand } from '../arguments/command.js';
import { count, flag } from '../arguments/option.js';
import { reportOption } from '../reports/select-reports.js';
import type { Terminal } from '../terminal/terminal.js';
import { say } from '../terminal/say.js';
import { nodeFiles } from '../files/node-files.js';

const PORT = 3846;

export const mcp = defineCommand({
  operands: '[FOLDER]',
  description:
    'Serves the reports of a folder to assistants by the Model Context Protocol: they search, quote and check. They can also correct how a ' +
    'report is read, without changing a word, if you accept it. ' +
    'An assistant starts this command itself, and talks to it over standard input and output. Without a folder, it serves this one.',
  options: {
    http: flag('serve over HTTP instead, only to programs on this machine, until you press Ctrl-C'),
    port: count(`with --http: the port, or 0 for any free one (default: ${PORT})`),
    report: reportOption,
    'allow-corrections': flag('let assistants correct reports without asking, where their program cannot ask you'),
  },
  examples: {
    'findings mcp': 'what an assistant starts in the folder of your proposals',
    'findings mcp ~/proposals': 'the same for another folder',
    'findings mcp --http': `for assistants that connect to http://127.0.0.1:${PORT}/mcp`,
  },
  run: async ({ http = false, port, report, 'allow-corrections': allowCorrections = false }, operands, terminal) => {
    if (port !== undefined && !http) throw new Failure('“--port” is only for “--http”.');
    if (port !== undefined && port > 65_535) throw new Failure(`--port cannot be ${port}. The highest port is 65535.`);
    const folder = openFolder(folderOf(operands, terminal), report, nodeFiles);
    const log = (message: string): void => terminal.warn(message);
    const served = { version: VERSION, allowCorrections, log };
    if (!http) {
      await serveStdio(folder, served);
      return 0;
    }
    const server = await serveHttp(folder, { ...served, port: port ?? PORT }).catch((error: unknown) => {
      throw (error as NodeJS.ErrnoException).code === 'EADDRINUSE'
        ? new Failure(say`Port ${port ?? PORT} is in use. Choose another one: findings mcp --http --port N`)
        : error;
    });
    await terminal.print(`Serving assistants at ${server.url}. Press Ctrl-C to stop.\n`);
    process.once('SIGINT', server.close);
    process.once('SIGTERM', server.close);
    await server.closed;
    return 0;
  },
});

function folderOf(operands: readonly string[], { directory }: Terminal): string {
  const [operand = '.', ...others] = operands;
  if (others.length > 0) throw new Failure(say`Name only one folder: findings mcp FOLDER`);
  const folder = resolve(directory, operand);
  if (nodeFiles.kindOf(folder) === 'folder') return folder;
  throw new Failure(say`“${operand}” is not a folder. Name the folder of your proposals: findings mcp FOLDER`);
}
