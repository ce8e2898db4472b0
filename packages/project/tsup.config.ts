import { rmSync } from 'node:fs';
import { defineConfig, type Options } from 'tsup';
import { builtTypes } from '../../scripts/built-types.js';
import { thirdPartyNotices } from '../../scripts/third-party-notices.js';

const both = {
  entry: ['src/index.ts', 'src/indexed.ts', 'src/node.ts', 'src/watch.ts', 'src/works.ts'],
  target: 'es2024',
  dts: builtTypes,
  sourcemap: true,
  esbuildPlugins: [thirdPartyNotices()],
  // YAML, bibliographies and the schema library are loaded only when a proposal needs them.
  splitting: true,
} satisfies Options;

export default defineConfig(() => {
  rmSync('dist', { recursive: true, force: true });
  return [
    { ...both, format: ['esm'] },
    { ...both, format: ['cjs'], shims: true },
  ];
});
