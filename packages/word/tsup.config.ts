import { defineConfig } from 'tsup';
import { builtTypes } from '../../scripts/built-types.js';
import { thirdPartyNotices } from '../../scripts/third-party-notices.js';

export default defineConfig({
  entry: ['src/index.ts'],
  format: ['esm', 'cjs'],
  target: 'es2024',
  dts: builtTypes,
  sourcemap: true,
  clean: true,
  esbuildPlugins: [thirdPartyNotices()],
});
