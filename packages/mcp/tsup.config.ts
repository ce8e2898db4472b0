import { readFileSync } from 'node:fs';
import { defineConfig } from 'tsup';
import { builtTypes } from '../../scripts/built-types.js';
import { thirdPartyNotices } from '../../scripts/third-party-notices.js';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };

export default defineConfig({
  entry: ['src/index.ts', 'src/server.ts'],
  format: ['esm', 'cjs'],
  target: 'es2024',
  dts: builtTypes,
  sourcemap: true,
  clean: true,
  splitting: true,
  define: { VERSION: JSON.stringify(version) },
  esbuildPlugins: [thirdPartyNotices()],
});
