import { copyFileSync, cpSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { defineConfig } from 'tsup';
import { commonJs } from './common-js.js';
import { together } from './together.js';
import { bundleOptions } from '../../scripts/bundle-options.js';
import { thirdPartyNotices } from '../../scripts/third-party-notices.js';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };

// The package contains the schema that editors need for the configuration.
copyFileSync(createRequire(import.meta.url).resolve('@findings/project/schema/config.json'), 'schema/config.json');

export default defineConfig(() => {
  rmSync('dist', { recursive: true, force: true });
  // `findings explain` shows these pages.
  cpSync('../check/dist/rules', 'dist/rules', { recursive: true });
  return {
    entry: ['src/main.ts'],
    format: ['esm'],
    target: 'es2024',
    // A check of one file spends most of its time on startup, and a few small files load faster than many packages. Code that is
    // loaded on demand has separate files. The sample report stays a package, since others may import it, and so do the readers of
    // import, which are larger than everything else.
    splitting: true,
    esbuildPlugins: [together, commonJs, thirdPartyNotices()],
    outExtension: () => ({ js: '.cjs' }),
    minify: true,
    // There is no module `sqlite` without the prefix `node:`.
    removeNodeProtocol: false,
    noExternal: [/^(?!@findings\/(?:tip-2012|import\/in-worker)(?:\/|$))/],
    external: ['@findings/tip-2012', '@findings/import/in-worker'],
    define: { VERSION: JSON.stringify(version) },
    esbuildOptions: (options) => Object.assign(options, bundleOptions),
  };
});
