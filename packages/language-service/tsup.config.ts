import { defineConfig } from 'tsup';
import { builtTypes } from '../../scripts/built-types.js';
import { thirdPartyNotices } from '../../scripts/third-party-notices.js';

export default defineConfig({
  entry: ['src/index.ts'],
  target: 'es2024',
  format: ['esm', 'cjs'],
  dts: builtTypes,
  sourcemap: true,
  clean: true,
  esbuildPlugins: [thirdPartyNotices()],
});
