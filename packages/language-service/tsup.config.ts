import { defineConfig } from 'tsup';
import { thirdPartyNotices } from '../../scripts/third-party-notices.js';

export default defineConfig({
  entry: ['src/index.ts'],
  target: 'node20',
  format: ['esm', 'cjs'],
  dts: true,
  sourcemap: true,
  clean: true,
  esbuildPlugins: [thirdPartyNotices()],
  // Written as they are: esbuild would make them anew at each call, for the sake of scripts that Node 20.0 does not know yet.
  esbuildOptions: (options) => {
    options.supported = { ...options.supported, 'regexp-unicode-property-escapes': true };
  },
});
