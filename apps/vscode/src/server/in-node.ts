import { clientHost } from '@findings/language-server/client-host';
import { nodeHost } from '@findings/language-server/node-host';
import { serveStdio } from '@findings/language-server/stdio';
import { fileURLToPath } from 'node:url';

/** Folders that lie on no disk (`vscode-vfs://github/…`) are read through the client, as in a browser. */
export function serve(): void {
  const isClients = process.argv.includes('--files=client');
  serveStdio((peer, say) => {
    const host = nodeHost(say);
    if (!isClients) return { ...host, files: { ...host.files, shippedReport } };
    const { rulePage, tidy, settleDown } = host;
    return { ...clientHost(peer, say), rulePage, ...(tidy && { tidy }), ...(settleDown && { settleDown }) };
  });
}

/** It lies beside the server, where an editor can open it. */
async function shippedReport() {
  const { report } = await import('@findings/tip-2012');
  return { report, path: fileURLToPath(new URL('tip-2012.md', import.meta.url)) };
}
