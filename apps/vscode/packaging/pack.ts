/*
 * Packages the build as `findings.vsix`. Fails if it contains source maps, if it is too large, or if the packager prints warnings.
 *
 * The addresses of the project are in the root `package.json`. Pictures and links of the README lead there.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { addressesOf } from './addresses.ts';

const MOST = 3_050_000;
const FILE = 'findings.vsix';
const PARTS = ['dist', 'images', 'l10n', 'media', 'README.md', '.vscodeignore'];
const require = createRequire(import.meta.url);
const vsce = join(dirname(require.resolve('@vscode/vsce/package.json')), 'vsce');

const maps = readdirSync('dist', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.map'));
if (maps.length > 0) fail(`source maps would be given away: ${maps.join(', ')}`);

// In a copy, since the manifest and the licence of the repository become part of the package.
const folder = mkdtempSync(join(tmpdir(), 'findings-pack-'));
for (const part of PARTS) cpSync(part, join(folder, part), { recursive: true });
cpSync('../../LICENSE', join(folder, 'LICENSE'));
cpSync('dist/manifest', folder, { recursive: true });
const { manifest, pictures, pages } = addressesOf('../../package.json', 'apps/vscode');
const own = JSON.parse(readFileSync('dist/manifest/package.json', 'utf8')) as object;
writeFileSync(join(folder, 'package.json'), `${JSON.stringify({ ...own, ...manifest }, null, 2)}\n`);
const { status, stdout, stderr } = spawnSync(
  process.execPath,
  [
    ...[vsce, 'package', '--no-dependencies', '--out', resolve(FILE)],
    ...['--baseImagesUrl', pictures, '--baseContentUrl', pages],
  ],
  { encoding: 'utf8', cwd: folder },
);
rmSync(folder, { recursive: true, force: true });
const said = stdout + stderr;
process.stdout.write(said);
if (status !== 0) fail('vsce could not pack the extension.');
if (/warning/i.test(said)) fail('vsce warns.');

const { size } = statSync(FILE);
console.log(`${FILE}: ${(size / 1000).toFixed(1)} KB of at most ${MOST / 1000}`);
if (size > MOST) fail('The extension is too large.');

function fail(why: string): never {
  console.error(why);
  process.exit(1);
}
