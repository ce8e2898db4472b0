import { defineConfig } from 'tsup';

export default defineConfig({
  entry: { index: 'src/index.ts', remark: 'src/remark/index.ts', 'markdown-it': 'src/markdown-it/index.ts' },
  format: ['esm', 'cjs'],
  target: 'node20',
  dts: true,
  sourcemap: true,
  clean: true,
});
