import { defineConfig } from 'tsup';
import { writeRulePages } from './scripts/rule-pages.js';
import { builtTypes } from '../../scripts/built-types.js';
import { thirdPartyNotices } from '../../scripts/third-party-notices.js';

export default defineConfig({
  entry: ['src/index.ts', 'src/editor.ts', 'src/bibliography.ts'],
  format: ['esm', 'cjs'],
  target: 'es2024',
  dts: builtTypes,
  sourcemap: true,
  clean: true,
  // The command line and the editors copy these pages.
  onSuccess: async () => writeRulePages('dist/rules'),
  esbuildPlugins: [thirdPartyNotices()],
});
