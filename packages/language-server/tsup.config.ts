import { cpSync, readFileSync, rmSync } from 'node:fs';
import { defineConfig } from 'tsup';
import { builtTypes } from '../../scripts/built-types.js';
import { bundleOptions, requireBanner } from '../../scripts/bundle-options.js';
import { thirdPartyNotices } from '../../scripts/third-party-notices.js';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
const define = { VERSION: JSON.stringify(version) };
const esbuildPlugins = [thirdPartyNotices()];

export default defineConfig(() => {
  rmSync('dist', { recursive: true, force: true });
  // The code of a diagnostic links to these pages.
  cpSync('../check/dist/rules', 'dist/rules', { recursive: true });
  return [
    {
      entry: ['src/protocol.ts'],
      target: 'es2024',
      format: ['esm', 'cjs'],
      dts: builtTypes,
      sourcemap: true,
      esbuildPlugins,
    },
    {
      entry: { main: 'src/node/main.ts' },
      format: ['esm'],
      target: 'es2024',
      // A few small files start faster than many packages. Only the sample report stays a package, since others import it, too.
      splitting: true,
      minify: true,
      noExternal: [/^(?!@findings\/tip-2012)/],
      external: ['@findings/tip-2012'],
      // There is no module `sqlite` without the prefix `node:`.
      removeNodeProtocol: false,
      define,
      esbuildPlugins,
      esbuildOptions: (options) => Object.assign(options, bundleOptions, { banner: requireBanner }),
    },
    {
      entry: { browser: 'src/browser/worker.ts' },
      format: ['esm'],
      target: 'es2024',
      platform: 'browser',
      // One file, so that any page can start it.
      splitting: false,
      minify: true,
      noExternal: [/.*/],
      loader: { '.md': 'text' },
      define,
      esbuildPlugins,
      // A worker has no `document`, so packages that use it to decode entities need their worker entry.
      esbuildOptions: (options) => Object.assign(options, bundleOptions, { conditions: ['worker', 'browser'] }),
    },
  ];
});
