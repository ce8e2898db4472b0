import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { build, type BuildOptions } from 'esbuild';
import { bundleOptions } from '../scripts/bundle-options.ts';
import { packageFolders } from '../scripts/run-program.ts';

interface SourceMap {
  readonly sources: readonly string[];
}

const packages = resolve(import.meta.dirname, '../packages');
const licences = resolve(import.meta.dirname, '../scripts/licences');
const scratch = mkdtempSync(join(tmpdir(), 'findings-notices-'));
after(() => rmSync(scratch, { recursive: true }));

/** Some bundles are published without source maps. These builds produce the same bundles with source maps. */
const UNMAPPED: Readonly<Record<string, readonly BuildOptions[]>> = {
  cli: [
    { ...bundleOptions, entryPoints: ['src/main.ts'], external: ['@findings/tip-2012', '@findings/import/in-worker'] },
  ],
  'language-server': [
    { ...bundleOptions, entryPoints: ['src/node/main.ts'], external: ['@findings/tip-2012'], splitting: true },
    { ...bundleOptions, entryPoints: ['src/browser/worker.ts'], platform: 'browser', conditions: ['worker'] },
  ],
};

async function mapsOfBuild(cwd: string, options: BuildOptions): Promise<SourceMap[]> {
  const { outputFiles } = await build({
    platform: 'node',
    ...options,
    absWorkingDir: cwd,
    outdir: 'dist',
    bundle: true,
    minify: true,
    format: 'esm',
    loader: { '.md': 'text' },
    define: { VERSION: '""' },
    logLevel: 'error',
    sourcemap: 'external',
    write: false,
  });
  return outputFiles.filter(({ path }) => path.endsWith('.map')).map(({ text }) => JSON.parse(text) as SourceMap);
}

/** The folders of the third-party packages in a bundle. */
function thirdParties(maps: readonly SourceMap[], dist: string): string[] {
  const sources = maps.flatMap((map) =>
    map.sources.map((source) => inPackage(resolve(dist, source).replaceAll('\\', '/'))),
  );
  const folders = sources.flatMap((source) => /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(source)?.[0] ?? []);
  return [...new Set(folders)];
}

/** The source maps of some packages name files above the folder of the package. */
function inPackage(source: string): string {
  return source.replace(
    /^(.*\/node_modules\/\.pnpm\/((?:@[^+/]+\+)?[^@/]+)@[^/]+)\/(?!node_modules\/)/,
    (_, store: string, name: string) => `${store}/node_modules/${name.replace('+', '/')}/`,
  );
}

function nameOf(folder: string): string {
  return folder.slice(folder.lastIndexOf('/node_modules/') + '/node_modules/'.length);
}

function isOfSameAuthors(name: string, others: readonly string[]): boolean {
  const [scope] = name.split('/');
  return scope!.startsWith('@') && others.some((other) => other.startsWith(`${scope}/`));
}

for (const name of packageFolders) {
  describe(`the published package ${name}`, () => {
    const unpacked = join(scratch, name);
    const dist = join(unpacked, 'dist');
    let files: readonly string[];
    before(() => {
      mkdirSync(unpacked);
      const archive = join(packages, name, 'package.tgz');
      const { status, stderr } = spawnSync('tar', ['-xzf', archive, '-C', unpacked, '--strip-components=1'], {
        encoding: 'utf8',
      });
      assert.equal(status, 0, stderr);
      files = readdirSync(dist, { recursive: true, encoding: 'utf8' });
    });

    test('contains our licence', () => {
      assert.match(readFileSync(join(unpacked, 'LICENSE'), 'utf8'), /^MIT License\n/);
    });

    test('has a source map for each bundle, or is listed as unmapped', () => {
      const unmapped = files.filter((file) => /\.c?js$/.test(file) && !files.includes(`${file}.map`));
      assert.equal(unmapped.length > 0, name in UNMAPPED, unmapped.join(', '));
    });

    test('contains the licence of each third party whose code it contains, and of no other', async () => {
      const cwd = join(packages, name);
      const maps = files
        .filter((file) => file.endsWith('.map'))
        .map((file) => JSON.parse(readFileSync(join(dist, file), 'utf8')) as SourceMap);
      for (const options of UNMAPPED[name] ?? []) maps.push(...(await mapsOfBuild(cwd, options)));
      const notices = join(dist, 'THIRD-PARTY-NOTICES.txt');
      const text = existsSync(notices) ? readFileSync(notices, 'utf8') : '';
      const named = [...text.matchAll(/^(\S+ \d\S*) \([\w.-]+\)$/gm)].map(([, each]) => each);
      const parties = thirdParties(maps, join(cwd, 'dist'));
      const folders = parties.filter((folder) => existsSync(join(folder, 'package.json')));
      // A package may contain others, which are not installed.
      const contained = parties.filter((folder) => !folders.includes(folder)).map(nameOf);
      for (const other of contained.filter((each) => !isOfSameAuthors(each, folders.map(nameOf))))
        assert.match(text, new RegExp(`^${other}, part of `, 'm'));
      const manifests = folders.map((folder) => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')));
      assert.deepEqual(named.sort(), manifests.map((manifest) => `${manifest.name} ${manifest.version}`).sort());
      for (const folder of folders) {
        const license = readdirSync(folder).find((file) => /^licen[cs]e/i.test(file));
        // The text of a package without one is kept in the repository.
        const file = license === undefined ? join(licences, `${nameOf(folder)}.txt`) : join(folder, license);
        const collapse = (string: string): string => string.replace(/\s+/g, ' ').trim();
        assert.ok(collapse(text).includes(collapse(readFileSync(file, 'utf8'))), folder);
      }
    });
  });
}
