import { rmSync } from 'node:fs';
import { defineConfig } from 'tsup';
import { thirdPartyNotices } from '../../scripts/third-party-notices.js';

export default defineConfig(() => {
  rmSync('dist', { recursive: true, force: true });
  return {
    entry: ['src/index.ts'],
    format: ['esm', 'cjs'],
    target: 'es2024',
    dts: true,
    sourcemap: true,
    esbuildPlugins: [thirdPartyNotices()],
  };
});
