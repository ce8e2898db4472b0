import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { cruise, type ICruiseOptions, type ICruiseResult } from 'dependency-cruiser';
import { expect, test } from 'vitest';
import folderConfig from '../.dependency-cruiser-folders.mjs';
import config from '../.dependency-cruiser.mjs';

/** The violations of the import rules in these files, as `rule: importer → imported`. */
async function violations(files: Readonly<Record<string, string>>, rules: typeof config = config): Promise<string[]> {
  const baseDir = mkdtempSync(join(tmpdir(), 'findings-imports-'));
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(join(baseDir, dirname(path)), { recursive: true });
      writeFileSync(join(baseDir, path), text);
    }
    const { forbidden = [], options = {} } = rules;
    const { output } = await cruise(['packages'], {
      ...(options as ICruiseOptions),
      baseDir,
      ruleSet: { forbidden },
      validate: true,
    });
    return (output as ICruiseResult).summary.violations
      .map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)
      .sort();
  } finally {
    rmSync(baseDir, { recursive: true, force: true });
  }
}

const core = 'packages/core/src';

test('a layer may import the layers that the table allows', async () => {
  expect(
    await violations({
      [`${core}/model.ts`]: 'export const model = 1;',
      [`${core}/source/source.ts`]: `import { model } from '../model.js';\nexport const source = model;`,
      [`${core}/blocks/block.ts`]: `import { source } from '../source/source.js';\nexport const block = source;`,
    }),
  ).toEqual([]);
});

test('a layer imports no other layer, not even a type', async () => {
  expect(
    await violations({
      [`${core}/source/source.ts`]: `import type { Block } from '../blocks/block.js';\nexport type Source = Block;`,
      [`${core}/blocks/block.ts`]: 'export type Block = 1;',
    }),
  ).toEqual([`layer-core-source: ${core}/source/source.ts → ${core}/blocks/block.ts`]);
});

test('the library of reports does not import the parser', async () => {
  expect(
    await violations({
      [`${core}/library/library.ts`]: `import { read } from '../findings/read.js';\nexport const library = read;`,
      [`${core}/findings/read.ts`]: 'export const read = 1;',
    }),
  ).toEqual([`layer-core-library: ${core}/library/library.ts → ${core}/findings/read.ts`]);
});

test('each folder must be a layer in docs/architecture.md', async () => {
  expect(
    await violations({
      [`${core}/index.ts`]: `export { x } from './elsewhere/x.js';`,
      [`${core}/elsewhere/x.ts`]: 'export const x = 1;',
    }),
  ).toEqual([`layer-unknown: ${core}/index.ts → ${core}/elsewhere/x.ts`]);
});

test('files do not import each other', async () => {
  expect(
    await violations({
      [`${core}/source/a.ts`]: `import { b } from './b.js';\nexport const a = () => b;`,
      [`${core}/source/b.ts`]: `import { a } from './a.js';\nexport const b = () => a;`,
    }),
  ).toEqual([`no-cycle: ${core}/source/a.ts → ${core}/source/b.ts`]);
});

test('folders do not import each other', async () => {
  expect(
    await violations(
      {
        [`${core}/blocks/a.ts`]: `import { b } from '../source/b.js';\nexport const a = b;`,
        [`${core}/blocks/c.ts`]: 'export const c = 1;',
        [`${core}/source/b.ts`]: `import { c } from '../blocks/c.js';\nexport const b = c;`,
      },
      folderConfig,
    ),
  ).toEqual([`folder-cycle: ${core}/blocks → ${core}/source`, `folder-cycle: ${core}/source → ${core}/blocks`]);
});

test('check imports the parser of reports only for its types', async () => {
  const files = {
    [`${core}/index.ts`]: 'export const parseReport = 1;\nexport type Report = 1;',
    'packages/check/src/index.ts': `import { parseReport } from '../../core/src/index.js';\nexport const x = parseReport;`,
  };
  expect(await violations(files)).toEqual([`no-parser: packages/check/src/index.ts → ${core}/index.ts`]);
  files['packages/check/src/index.ts'] =
    `import type { Report } from '../../core/src/index.js';\nexport type X = Report;`;
  expect(await violations(files)).toEqual([]);
});

test('a pure package reaches no Node built-in, not even by a dynamic import', async () => {
  expect(await violations({ [`${core}/source/a.ts`]: `export const a = () => import('node:fs');` })).toEqual([
    `pure: ${core}/source/a.ts → fs`,
  ]);
});

test('a package imports only the packages that docs/architecture.md allows', async () => {
  expect(
    await violations({
      'packages/citations/src/index.ts': `import { x } from '../../core/src/model.js';\nexport const y = x;`,
      [`${core}/model.ts`]: 'export const x = 1;',
    }),
  ).toEqual([`package-citations: packages/citations/src/index.ts → ${core}/model.ts`]);
});

test('no file is named utils', async () => {
  expect(
    await violations({
      [`${core}/source/a.ts`]: `import { x } from './utils.js';\nexport const a = x;`,
      [`${core}/source/utils.ts`]: 'export const x = 1;',
    }),
  ).toEqual([`named-for-what-it-does: ${core}/source/a.ts → ${core}/source/utils.ts`]);
});

test('every import resolves', async () => {
  expect(
    await violations({ [`${core}/source/a.ts`]: `import { x } from './absent.js';\nexport const a = x;` }),
  ).toEqual([`no-unresolved: ${core}/source/a.ts → ./absent.js`]);
});
