/*
 * Unpacks the packed packages into `.installed/`, as an installation from a registry would: only their files, and for each package only
 * the dependencies that it declares. Then copies the tests of `consumer/` there.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { folderOf, packageFolders, root } from '../scripts/run-program.ts';

const installed = join(import.meta.dirname, '.installed');
rmSync(installed, { recursive: true, force: true });
cpSync(join(import.meta.dirname, 'consumer'), installed, { recursive: true });

for (const folder of packageFolders.map((name) => join(root, 'packages', name))) {
  const archive = join(folder, 'package.tgz');
  if (!existsSync(archive)) throw new Error(`${archive} is missing. Run turbo run lint:package to create it.`);
  const { name } = manifest(folder);
  const target = join(installed, 'node_modules', name);
  mkdirSync(target, { recursive: true });
  const tar = spawnSync('tar', ['-xzf', archive, '-C', target, '--strip-components=1'], { encoding: 'utf8' });
  if (tar.status !== 0) throw new Error(`tar could not unpack ${archive}: ${tar.error?.message ?? tar.stderr}`);
  const dependencies = Object.keys(manifest(target).dependencies ?? {}).filter(
    (other) => !other.startsWith('@findings/'),
  );
  for (const dependency of dependencies) link(folderOf(dependency, folder), join(target, 'node_modules', dependency));
  console.log(`${name}: ${dependencies.length === 0 ? 'no third-party dependencies' : dependencies.join(', ')}`);
}

function link(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  symlinkSync(realpathSync(from), to, 'junction');
}

function manifest(folder: string): { readonly name: string; readonly dependencies?: Record<string, string> } {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
}
