import { defineConfig } from 'tsup';
import { thirdPartyNotices } from '../../scripts/third-party-notices.js';

export default defineConfig({
  entry: { index: 'src/index.ts', remark: 'src/remark/index.ts', 'markdown-it': 'src/markdown-it/index.ts' },
  format: ['esm', 'cjs'],
  target: 'node20',
  dts: true,
  sourcemap: true,
  clean: true,
  esbuildPlugins: [thirdPartyNotices()],
  // Written as they are: esbuild would make them anew at each call, for the sake of scripts that Node 20.0 does not know yet.
  esbuildOptions: (options) => {
    options.supported = { ...options.supported, 'regexp-unicode-property-escapes': true };
  },
});
