import { rmSync } from 'node:fs';
import { defineConfig, type Options } from 'tsup';
import { thirdPartyNotices } from '../../scripts/third-party-notices.js';

const both = {
  entry: ['src/index.ts', 'src/library.ts', 'src/text.ts', 'src/yaml.ts'],
  target: 'es2024',
  dts: true,
  sourcemap: true,
  esbuildPlugins: [thirdPartyNotices()],
} satisfies Options;

export default defineConfig(() => {
  rmSync('dist', { recursive: true, force: true });
  return [
    { ...both, format: ['esm'] },
    // unified and remark-parse are modules only: what is required by CommonJS code has to bring them.
    { ...both, format: ['cjs'], noExternal: [/^(?!@findings\/)/] },
  ];
});
