import { build } from 'esbuild';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { thirdPartyNotices } from './third-party-notices.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'findings-notices-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Writes files, bundles `main.js`, and returns the notices, if there are any. */
async function noticesFor(files: Readonly<Record<string, string>>): Promise<string | undefined> {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  const notices = join(folder, 'dist/NOTICES.txt');
  await build({
    absWorkingDir: folder,
    entryPoints: [join(folder, 'main.js')],
    outdir: join(folder, 'dist'),
    bundle: true,
    format: 'esm',
    logLevel: 'silent',
    plugins: [thirdPartyNotices(notices)],
  });
  return existsSync(notices) ? readFileSync(notices, 'utf8') : undefined;
}

function thirdParty(name: string, license: string | undefined, text?: string): Record<string, string> {
  const at = `node_modules/${name}`;
  return {
    [`${at}/package.json`]: JSON.stringify({ name, version: '1.2.3', license, main: 'index.js' }),
    [`${at}/index.js`]: `export const used = '${name}';`,
    ...(text !== undefined && { [`${at}/LICENSE`]: text }),
  };
}

const importing = (...names: readonly string[]): Record<string, string> => ({
  'main.js': names
    .map((name, index) => `import { used as u${index} } from '${name}';\nconsole.log(u${index});`)
    .join('\n'),
});

test('names each bundled package with the text of its licence, and a shared text once', async () => {
  const notices = await noticesFor({
    ...importing('a', '@scope/b', 'c'),
    ...thirdParty('a', 'MIT', 'Permission is granted to A.\r\n'),
    ...thirdParty('@scope/b', 'MIT', 'Permission is granted to A.'),
    ...thirdParty('c', 'ISC', 'Permission is granted to C.'),
  });
  expect(notices!.split(`\n${'-'.repeat(80)}\n\n`).slice(1)).toEqual([
    '@scope/b 1.2.3 (MIT)\na 1.2.3 (MIT)\n\nPermission is granted to A.\n',
    'c 1.2.3 (ISC)\n\nPermission is granted to C.\n',
  ]);
});

test('contains the notices of data in our own files, also after these were bundled', async () => {
  const notice = 'Names from a list.\n\nPermission is granted to N.';
  const names = `/**\n * @license\n * ${notice.replace('\n\n', '\n *\n * ')}\n */\nexport const names = ['Ana'];\n`;
  const files = { 'names.js': names, 'main.js': `export { names } from './names.js';` };
  expect((await noticesFor(files))!.split(`\n${'-'.repeat(80)}\n\n`).slice(1)).toEqual([`${notice}\n`]);
  const bundled = readFileSync(join(folder, 'dist/main.js'), 'utf8');
  expect(await noticesFor({ 'main.js': `export { names } from './built.js';`, 'built.js': bundled })).toContain(notice);
});

test('omits a package without code in the bundle', async () => {
  const files = { ...importing('a'), ...thirdParty('a', 'MIT', 'A.'), ...thirdParty('unused', 'MIT', 'Unused.') };
  expect(await noticesFor({ ...files, 'main.js': `import 'unused';\n${files['main.js']}` })).not.toContain('unused');
});

test('writes no file if no third-party code is bundled', async () => {
  expect(await noticesFor({ 'main.js': 'console.log(1);' })).toBeUndefined();
});

test.each([
  ['a licence that does not allow it', 'GPL-3.0-only', 'Free.', 'a is bundled, and its licence is GPL-3.0-only.'],
  ['no licence', undefined, 'Mine.', 'a is bundled, and its licence is missing.'],
  ['no licence text', 'MIT', undefined, 'a is bundled, and has no text of its licence.'],
])('fails the build for %s', async (_, license, text, message) => {
  await expect(noticesFor({ ...importing('a'), ...thirdParty('a', license, text) })).rejects.toThrow(message);
});
