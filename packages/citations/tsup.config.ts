import { defineConfig } from 'tsup';
import { thirdPartyNotices } from '../../scripts/third-party-notices.js';

export default defineConfig({
  entry: { index: 'src/index.ts', remark: 'src/remark/index.ts', 'markdown-it': 'src/markdown-it/index.ts' },
  format: ['esm', 'cjs'],
  target: 'es2024',
  dts: true,
  sourcemap: true,
  clean: true,
  esbuildPlugins: [thirdPartyNotices()],
});
