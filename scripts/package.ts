/*
 * `npx pnpm@10 package` packs all packages and the extension for VS Code into `packed/`, and prints how to install them. Each package has
 * a folder with its archive and those of the packages that it depends on, since no registry has them.
 */
import { copyFileSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { packageFolders, root, runTasks } from './run-program.ts';

interface Manifest {
  readonly version: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

const SCOPE = '@findings/';
const packed = join(root, 'packed');
const manifests = new Map(
  packageFolders.map((name): [string, Manifest] => [
    name,
    JSON.parse(readFileSync(join(root, 'packages', name, 'package.json'), 'utf8')) as Manifest,
  ]),
);

await runTasks('Packing the packages and the extension', 'lint:package', 'package');
rmSync(packed, { recursive: true, force: true });
for (const name of packageFolders) {
  const folder = join(packed, name);
  mkdirSync(folder, { recursive: true });
  for (const each of withDependencies(name)) {
    const archive = `findings-${each}-${manifests.get(each)!.version}.tgz`;
    copyFileSync(join(root, 'packages', each, 'package.tgz'), join(folder, archive));
  }
}
copyFileSync(join(root, 'apps/vscode/findings.vsix'), join(packed, 'findings.vsix'));

console.log(`Packed ${packageFolders.length} packages and the extension for VS Code. In a folder of yours, run one of these:

  npm install ${join(packed, 'cli', '*.tgz')}
  npm install --global ${join(packed, 'language-server', '*.tgz')}
  code --install-extension ${join(packed, 'findings.vsix')}

For programs: ${packageFolders.map((name) => join('packed', name)).join(', ')}.
docs/install.md has more.`);

/** The names of a package and of all packages of this repository that an installation of it needs. */
function withDependencies(name: string, names = new Set<string>()): Set<string> {
  if (names.has(name)) return names;
  names.add(name);
  for (const dependency of Object.keys(manifests.get(name)!.dependencies ?? {})) {
    if (dependency.startsWith(SCOPE)) withDependencies(dependency.slice(SCOPE.length), names);
  }
  return names;
}
