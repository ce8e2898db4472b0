import { rmSync } from 'node:fs';
import { defineConfig, type Options } from 'tsup';
import { thirdPartyNotices } from '../../scripts/third-party-notices.js';

const both = {
  entry: ['src/index.ts', 'src/node.ts', 'src/works.ts'],
  target: 'node20',
  dts: true,
  sourcemap: true,
  esbuildPlugins: [thirdPartyNotices()],
  // What few proposals need (YAML, bibliographies, settings) is loaded when one does.
  splitting: true,
  // Written as they are: esbuild would make them anew at each call, for the sake of scripts that Node 20.0 does not know yet.
  esbuildOptions: (options) => {
    options.supported = { ...options.supported, 'regexp-unicode-property-escapes': true };
  },
} satisfies Options;

export default defineConfig(() => {
  rmSync('dist', { recursive: true, force: true });
  return [
    { ...both, format: ['esm'] },
    { ...both, format: ['cjs'], shims: true },
  ];
});
