/*
 * Packages the build as `findings.vsix`. Fails if it contains source maps, if it is too large, or if the packager prints warnings.
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const MOST = 3_000_000;
const FILE = 'findings.vsix';
const require = createRequire(import.meta.url);
const vsce = join(dirname(require.resolve('@vscode/vsce/package.json')), 'vsce');

const maps = readdirSync('dist', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.map'));
if (maps.length > 0) fail(`source maps would be given away: ${maps.join(', ')}`);

// The license of the repository is copied here while the extension is packaged.
copyFileSync('../../LICENSE', 'LICENSE');
const { status, stdout, stderr } = spawnSync(
  process.execPath,
  [vsce, 'package', '--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links', '--out', FILE],
  { encoding: 'utf8' },
);
rmSync('LICENSE');
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
