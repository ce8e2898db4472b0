import { nodeFiles, nodeFilesIn } from '@findings/project/node';
import { openFolder, serveStdio } from '@findings/mcp/server';

/** The server for assistants as a process: `mcp.mjs FOLDER`. */
const [, , folder = process.cwd()] = process.argv;

void serveStdio(openFolder(folder, undefined, nodeFilesIn(nodeFiles.say, VERSION)), {
  version: VERSION,
  log: (message) => console.error(message),
});
