import { build, type Plugin } from 'esbuild';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundleOptions, requireBanner } from '../bundle-options.js';

const folder = join(import.meta.dirname, '..');

/** Our packages' sources, but for the shipped report, which is a package also of the server that is released. */
const sourcesOfOurs: Plugin = {
  name: 'sources-of-ours',
  setup: ({ onResolve }) => {
    onResolve({ filter: /^@findings\// }, ({ path }) => {
      const [, name = '', ...below] = path.split('/');
      if (name === 'tip-2012') return { path, external: true };
      const root = join(folder, '..', name);
      const { exports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
        exports: Record<string, string | { development: string }>;
      };
      const entry = exports[['.', ...below].join('/')];
      if (entry === undefined) return { errors: [{ text: `no such entry: ${path}` }] };
      return { path: join(root, typeof entry === 'string' ? entry : entry.development) };
    });
  },
};

export interface Bundled {
  /** The file that editors start, for `node`. */
  readonly file: string;
  remove(): void;
}

/** The server of its sources as they stand, made in the way of `tsup.config.ts`, so that no test runs a stale build. */
export async function bundleServer(): Promise<Bundled> {
  // Beside the package's own dependencies, where its data files are found.
  const directory = mkdtempSync(join(folder, 'node_modules', '.findings-test-'));
  await build({
    ...bundleOptions,
    banner: requireBanner,
    entryPoints: { main: join(folder, 'src', 'node', 'main.ts') },
    outdir: join(directory, 'dist'),
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    define: { VERSION: JSON.stringify('0.0.0-test') },
    logLevel: 'warning',
    plugins: [sourcesOfOurs],
  });
  cpSync(join(folder, '..', '..', 'docs', 'rules'), join(directory, 'dist', 'rules'), { recursive: true });
  cpSync(join(folder, 'bin'), join(directory, 'bin'), { recursive: true });
  writeFileSync(join(directory, 'package.json'), '{ "type": "module" }');
  return {
    file: join(directory, 'bin', 'findings-language-server.js'),
    remove: () => rmSync(directory, { recursive: true, force: true }),
  };
}
