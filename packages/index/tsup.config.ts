import { rmSync } from 'node:fs';
import { defineConfig, type Options } from 'tsup';
import { builtTypes } from '../../scripts/built-types.js';
import { thirdPartyNotices } from '../../scripts/third-party-notices.js';

const both = {
  entry: ['src/index.ts', 'src/postgres.ts'],
  target: 'es2024',
  dts: builtTypes,
  sourcemap: true,
  // There is no module `sqlite` without the prefix `node:`.
  removeNodeProtocol: false,
  esbuildPlugins: [thirdPartyNotices()],
  // Both entries have the same class of errors, and only one loads the client of PostgreSQL.
  splitting: true,
} satisfies Options;

export default defineConfig(() => {
  rmSync('dist', { recursive: true, force: true });
  return [
    { ...both, format: ['esm'] },
    { ...both, format: ['cjs'] },
  ];
});
