import type { Plugin } from 'esbuild';
import { join } from 'node:path';

/** With what they import, all that a check of one file needs. */
const needed = ['run.ts', 'terminal/process-terminal.ts'].map((file) => join(import.meta.dirname, 'src', file));

/**
 * Puts all that a check of one file needs into one file. esbuild alone makes a file of all that is needed in the same
 * cases: dozens of small ones here, each of which has to be found, read and linked. So whatever is loaded on demand is
 * said to need the same, too: when it is loaded that is there.
 */
export const together: Plugin = {
  name: 'together',
  setup: ({ onResolve, onLoad, resolve }) => {
    onResolve({ filter: /./ }, async ({ path, kind, importer, resolveDir, pluginData }) => {
      if (kind !== 'dynamic-import' || pluginData === together) return undefined;
      const found = await resolve(path, { kind, importer, resolveDir, pluginData: together });
      return found.external || found.errors.length > 0 ? found : { path: found.path, namespace: 'on-demand' };
    });
    onLoad({ filter: /./, namespace: 'on-demand' }, ({ path }) => ({
      contents: [
        `export * from ${JSON.stringify(path)};`,
        ...needed.map((file, index) => `export * as needed${index} from ${JSON.stringify(file)};`),
      ].join('\n'),
      resolveDir: import.meta.dirname,
    }));
  },
};
