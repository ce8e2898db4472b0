import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from './run-program.ts';

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

/** The folders of pnpm-workspace.yaml. */
const folders = ['.', 'bench', 'tests', ...['apps', 'packages'].flatMap(subfolders)].filter((folder) =>
  existsSync(join(root, folder, 'package.json')),
);

function subfolders(folder: string): string[] {
  const path = join(root, folder);
  return existsSync(path) ? readdirSync(path).map((name) => `${folder}/${name}`) : [];
}

/** All third-party dependencies of the packages in this repository. */
const declared = new Set(
  folders
    .map((folder) => JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')) as Manifest)
    .flatMap(({ dependencies, devDependencies }) => Object.keys({ ...dependencies, ...devDependencies }))
    .filter((name) => !name.startsWith('@findings/')),
);

/** The names in the first column of the tables of docs/dependencies.md. */
const explained = readFileSync(join(root, 'docs/dependencies.md'), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| `'))
  .flatMap((line) => [...line.split('|')[1]!.matchAll(/`([^`]+)`/g)].map(([, name]) => name!));

test('docs/dependencies.md has a reason for each dependency, and for nothing else', () => {
  expect(explained.sort()).toEqual([...declared].sort());
});
