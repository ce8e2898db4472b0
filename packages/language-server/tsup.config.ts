import { defineConfig } from 'tsup';

export default defineConfig({
  entry: ['src/protocol.ts'],
  target: 'node20',
  format: ['esm', 'cjs'],
  dts: true,
  sourcemap: true,
  clean: true,
});
