import { clientHost } from '@findings/language-server/client-host';
import { nodeHost } from '@findings/language-server/node-host';
import { serveStdio } from '@findings/language-server/stdio';
import { fileURLToPath } from 'node:url';

/** The language server as a process. In folders that are not on a disk (`vscode-vfs://github/…`), the client reads the files. */
const isVirtual = process.argv.includes('--files=client');

serveStdio((remote, say) => {
  const host = nodeHost(say);
  if (isVirtual) return { ...clientHost(remote, say), rulePage: host.rulePage };
  return { ...host, files: { ...host.files, sampleReport } };
});

/** The sample report is next to the server, where an editor can open it. */
async function sampleReport() {
  const { report } = await import('@findings/tip-2012');
  return { report, path: fileURLToPath(new URL('tip-2012.md', import.meta.url)) };
}
