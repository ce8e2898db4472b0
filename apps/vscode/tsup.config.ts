import type { BuildOptions, Plugin } from 'esbuild';
import { copyFileSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { defineConfig, type Options } from 'tsup';
import ts from 'typescript';
import { fromSources } from './from-sources.js';
import { completeManifest } from './packaging/manifest.js';
import { bundleOptions, requireBanner } from '../../scripts/bundle-options.js';
import { thirdPartyNotices } from '../../scripts/third-party-notices.js';

const require = createRequire(import.meta.url);
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };

/** Bundles the packages' sources, so that code that client and server share is in one file. */
const bundled = {
  format: ['cjs'],
  target: 'es2024',
  splitting: false,
  minify: true,
  noExternal: [/^(?!vscode$)/],
  esbuildPlugins: [fromSources, thirdPartyNotices()],
  define: { VERSION: JSON.stringify(version) },
  // There is no module `sqlite` without the prefix `node:`.
  removeNodeProtocol: false,
} satisfies Options;

const PDF_JS = 'node_modules/pdfjs-dist/legacy/build';

/** Leaves pdf.js in files of its own, next to the programs that load it. */
const pdfJs: Plugin = {
  name: 'pdf-js',
  setup: (build) => {
    build.onResolve({ filter: /^pdfjs-dist\/legacy\/build\// }, ({ path }) => ({
      path: path.endsWith('pdf.worker.min.mjs') ? './pdf.worker.mjs' : './pdf.mjs',
      external: true,
    }));
  },
};

/** Leaves out the parser of style sheets, 200 KB, since pages are read without them. */
const withoutStyleSheets: Plugin = {
  name: 'without-style-sheets',
  setup: (build) => {
    build.onLoad({ filter: /\/cssomnom\// }, () => ({ contents: 'export const parse = () => null;' }));
  },
};

function esbuildOptions({ define, ...more }: BuildOptions): NonNullable<Options['esbuildOptions']> {
  return (options) => {
    Object.assign(options, bundleOptions, more, { define: { ...options.define, ...define } });
    options.external = [...(options.external ?? []), 'vscode'];
  };
}

function declarationOf(file: string): string {
  const { outputText, diagnostics = [] } = ts.transpileDeclaration(readFileSync(file, 'utf8'), { fileName: file });
  if (diagnostics.length > 0) throw new Error(`${file} cannot be declared.`);
  return outputText;
}

export default defineConfig(() => {
  rmSync('dist', { recursive: true, force: true });
  // The pages to which the code of a problem links, and the sample report.
  cpSync('../../packages/check/dist/rules', 'dist/rules', { recursive: true });
  copyFileSync(require.resolve('@findings/tip-2012/report/tip-2012.md'), 'dist/tip-2012.md');
  copyFileSync('../../docs/assistants.md', 'dist/assistants.md');
  // VS Code's JSON editor checks the configuration with it.
  copyFileSync('../../packages/project/schema/config.json', 'dist/config.schema.json');
  // These files replace the manifest and its texts in the package, and in copies for tests.
  mkdirSync('dist/manifest');
  for (const [name, content] of Object.entries(completeManifest()))
    writeFileSync(`dist/manifest/${name}`, JSON.stringify(content, null, 2));
  // The types for other extensions.
  writeFileSync('dist/api.d.ts', declarationOf('src/api.ts'));
  return [
    {
      ...bundled,
      entry: { extension: 'src/extension.ts' },
      platform: 'node',
      // One file for desktop and browser, so the client for browsers is bundled.
      esbuildOptions: esbuildOptions({
        conditions: ['browser'],
        // The client passes the address of `importer`, so that the default is not used.
        define: { 'import.meta.url': 'undefined' },
      }),
    },
    {
      ...bundled,
      // Programs of their own that share files. `importer` reads PDF, Word and other documents. `mcp` serves assistants.
      entry: {
        server: 'src/server/in-node.ts',
        importer: '../../packages/import/src/worker.ts',
        mcp: 'src/mcp/in-node.ts',
      },
      format: ['esm'],
      splitting: true,
      platform: 'node',
      outExtension: () => ({ js: '.mjs' }),
      // A file next to the server has the text of the sample report.
      loader: { '.md': 'empty' },
      esbuildPlugins: [pdfJs, withoutStyleSheets, ...bundled.esbuildPlugins],
      esbuildOptions: esbuildOptions({ banner: requireBanner }),
    },
    {
      ...bundled,
      // pdf.js for the importer and for the page of a review.
      entry: { pdf: `${PDF_JS}/pdf.min.mjs`, 'pdf.worker': `${PDF_JS}/pdf.worker.min.mjs` },
      format: ['esm'],
      platform: 'browser',
      outExtension: () => ({ js: '.mjs' }),
    },
    {
      ...bundled,
      entry: { review: 'src/review-page/main.ts' },
      format: ['iife'],
      platform: 'browser',
      outExtension: () => ({ js: '.js' }),
    },
    {
      ...bundled,
      entry: { 'server-worker': 'src/server/in-browser.ts' },
      format: ['iife'],
      platform: 'browser',
      outExtension: () => ({ js: '.js' }),
      // The client reads the text of the sample report.
      loader: { '.md': 'empty' },
      esbuildOptions: esbuildOptions({ conditions: ['worker', 'browser'] }),
    },
    {
      ...bundled,
      entry: { 'preview-page': 'src/preview-page/go-to-citation-target.ts' },
      format: ['iife'],
      platform: 'browser',
      outExtension: () => ({ js: '.js' }),
      esbuildPlugins: [],
    },
  ] satisfies Options[];
});
