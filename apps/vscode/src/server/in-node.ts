import { serveStdio } from '@findings/language-server/stdio';
import { fileURLToPath } from 'node:url';

/** The shipped report lies beside the server, where an editor can open it. */
export function serve(): void {
  serveStdio(async () => {
    const { report } = await import('@findings/tip-2012');
    return { report, path: fileURLToPath(new URL('tip-2012.md', import.meta.url)) };
  });
}
