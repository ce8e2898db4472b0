import { defineConfig } from 'tsup';
import { builtTypes } from '../../scripts/built-types.js';
import { thirdPartyNotices } from '../../scripts/third-party-notices.js';

export default defineConfig({
  entry: ['src/index.ts', 'src/files.ts', 'src/in-worker.ts', 'src/worker.ts'],
  format: ['esm', 'cjs'],
  target: 'es2024',
  dts: builtTypes,
  sourcemap: true,
  clean: true,
  // Each format is a chunk of its own, loaded when a file of that format is imported.
  splitting: true,
  // `import.meta.url` in CommonJS.
  shims: true,
  esbuildPlugins: [thirdPartyNotices()],
});
