import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { spawnSync } from 'node:child_process';

interface Manifest {
  readonly name: string;
  readonly version: string;
}

interface Published {
  readonly manifest: Manifest;
  /** Writes the archive: a packed one, or one made of a folder that is installed. */
  readonly archive: readonly [command: string, ...args: string[]];
}

const root = resolve(import.meta.dirname, '../..');
const store = join(root, 'node_modules/.pnpm');

/**
 * A registry on this machine alone: it has our packages as they are packed, and of others what is installed here. So
 * `npm install @findings/cli` does what it will do for everyone, before anything is published, and without a network.
 */
export async function serveRegistry(): Promise<{ readonly url: string; close(): void }> {
  const ours = packed();
  const find = (name: string): Published[] => (ours.has(name) ? [ours.get(name)!] : installed(name));
  const server = createServer((request, response) => {
    const path = decodeURIComponent(request.url ?? '/').slice(1);
    const [name = '', version] = path.split('/-/');
    const found = find(name);
    const one = found.find(({ manifest }) => `${manifest.version}.tgz` === version);
    if (version !== undefined && one) sendArchive(one, response);
    else if (version === undefined && found.length > 0) sendVersions(name, found, url(), response);
    else response.writeHead(404).end('{}');
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const url = (): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  return { url: url(), close: () => server.close().closeAllConnections() };
}

function sendVersions(name: string, found: readonly Published[], url: string, response: ServerResponse): void {
  const versions = found.map(({ manifest }) => [
    manifest.version,
    { ...manifest, dist: { tarball: `${url}${name}/-/${manifest.version}.tgz` } },
  ]);
  const latest = found[0]!.manifest.version;
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify({ name, 'dist-tags': { latest }, versions: Object.fromEntries(versions) }));
}

function sendArchive({ archive: [command, ...args] }: Published, response: ServerResponse): void {
  spawn(command, args, { stdio: ['ignore', 'pipe', 'inherit'] }).stdout.pipe(response);
}

function packed(): Map<string, Published> {
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

function installed(name: string): Published[] {
  const start = `${name.replace('/', '+')}@`;
  return readdirSync(store)
    .filter((folder) => folder.startsWith(start))
    .map((folder) => join(store, folder, 'node_modules', name))
    .filter((folder) => existsSync(join(folder, 'package.json')))
    .map((folder) => {
      const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
      return { manifest, archive: ['tar', '-czf', '-', '-C', join(folder, '..'), name.split('/').at(-1)!] };
    });
}
