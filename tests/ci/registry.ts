import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { createServer } from 'node:http';
import type { ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { spawnSync } from 'node:child_process';
import { findExecutable } from '../../scripts/test/executable.ts';

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

interface Published {
  readonly manifest: Manifest;
  /** The command that writes the archive: a packed package, or the folder of an installed one. */
  readonly archive: readonly [command: string, ...args: string[]];
}

const root = resolve(import.meta.dirname, '../..');
const store = join(root, 'node_modules/.pnpm');

/**
 * A local npm registry with packages and the installed third-party packages. With our packed packages, the default,
 * `npm install @findings/cli` works as it will after publishing, without a network.
 */
export async function serveRegistry(
  packages: ReadonlyMap<string, Published> = packedPackages(),
): Promise<{ readonly url: string; close(): void }> {
  const find = (name: string): Published[] => (packages.has(name) ? [packages.get(name)!] : installedVersions(name));
  const server = createServer((request, response) => {
    const path = decodeURIComponent(request.url ?? '/').slice(1);
    const [name = '', version] = path.split('/-/');
    const versions = find(name);
    const requested = versions.find(({ manifest }) => `${manifest.version}.tgz` === version);
    if (version !== undefined && requested) sendArchive(requested, response);
    else if (version === undefined && versions.length > 0)
      sendVersions(name, versions.map(withoutOthers), url(), response);
    else response.writeHead(404).end('{}');
  });
  // Optional packages for other systems are not installed here, and a lock file without them is refused.
  const withoutOthers = ({ manifest, archive }: Published): Published => {
    const { optionalDependencies = {} } = manifest;
    const installed = Object.entries(optionalDependencies).filter(([each]) => find(each).length > 0);
    return { manifest: { ...manifest, optionalDependencies: Object.fromEntries(installed) }, archive };
  };
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const url = (): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  return { url: url(), close: () => server.close().closeAllConnections() };
}

function sendVersions(name: string, published: readonly Published[], url: string, response: ServerResponse): void {
  const versions = published.map(({ manifest }) => [
    manifest.version,
    { ...manifest, dist: { tarball: `${url}${name}/-/${manifest.version}.tgz` } },
  ]);
  const latest = published[0]!.manifest.version;
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify({ name, 'dist-tags': { latest }, versions: Object.fromEntries(versions) }));
}

function sendArchive({ archive: [command, ...args] }: Published, response: ServerResponse): void {
  spawn(command, args, { stdio: ['ignore', 'pipe', 'inherit'] }).stdout.pipe(response);
}

function packedPackages(): Map<string, Published> {
  const archives = readdirSync(join(root, 'packages'))
    .map((folder) => join(root, 'packages', folder, 'package.tgz'))
    .filter((archive) => existsSync(archive));
  return new Map(
    archives.map((archive) => {
      const { stdout } = spawnSync('tar', ['-xzOf', archive, 'package/package.json'], { encoding: 'utf8' });
      const manifest = JSON.parse(stdout) as Manifest;
      return [manifest.name, { manifest, archive: ['cat', archive] }];
    }),
  );
}

/** The pnpm that runs this test. */
export function currentPnpm(): ReadonlyMap<string, Published> {
  const command = findExecutable(['pnpm']);
  if (command === undefined) throw new Error('Run this test with pnpm: npx pnpm@10 exec node --test …');
  return new Map([['pnpm', publishedFolder(resolve(realpathSync(command), '../..'), 'pnpm')]]);
}

function installedVersions(name: string): Published[] {
  const start = `${name.replace('/', '+')}@`;
  return readdirSync(store)
    .filter((folder) => folder.startsWith(start))
    .map((folder) => join(store, folder, 'node_modules', name))
    .filter((folder) => existsSync(join(folder, 'package.json')))
    .map((folder) => publishedFolder(folder, name));
}

function publishedFolder(folder: string, name: string): Published {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
  // Quick to pack and to unpack: nothing here reads source maps, which are half of some packages.
  const quickly = ['--use-compress-program=gzip -1', '--exclude=*.map'];
  const from = ['-C', join(folder, '..'), name.split('/').at(-1)!];
  return { manifest, archive: ['tar', '-c', ...quickly, '-f', '-', ...from] };
}
