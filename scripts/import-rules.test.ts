import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { cruise, type ICruiseOptions, type ICruiseResult } from 'dependency-cruiser';
import { expect, test } from 'vitest';
import config from '../.dependency-cruiser.mjs';

/** The rules that these files break, each with what imports what. */
async function broken(files: Readonly<Record<string, string>>): Promise<string[]> {
  const baseDir = mkdtempSync(join(tmpdir(), 'findings-imports-'));
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(join(baseDir, dirname(path)), { recursive: true });
      writeFileSync(join(baseDir, path), text);
    }
    const { forbidden = [], options = {} } = config;
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

test('a layer imports from those above it', async () => {
  expect(
    await broken({
      [`${core}/model.ts`]: 'export const model = 1;',
      [`${core}/source/source.ts`]: `import { model } from '../model.js';\nexport const source = model;`,
      [`${core}/blocks/block.ts`]: `import { source } from '../source/source.js';\nexport const block = source;`,
    }),
  ).toEqual([]);
});

test('a layer does not import from those below it, not even a type', async () => {
  expect(
    await broken({
      [`${core}/source/source.ts`]: `import type { Block } from '../blocks/block.js';\nexport type Source = Block;`,
      [`${core}/blocks/block.ts`]: 'export type Block = 1;',
    }),
  ).toEqual([`layer-source: ${core}/source/source.ts → ${core}/blocks/block.ts`]);
});

test('a library of reports knows nothing of how they were read', async () => {
  expect(
    await broken({
      [`${core}/library/library.ts`]: `import { read } from '../findings/read.js';\nexport const library = read;`,
      [`${core}/findings/read.ts`]: 'export const read = 1;',
    }),
  ).toEqual([`layer-library: ${core}/library/library.ts → ${core}/findings/read.ts`]);
});

test('a folder that docs/architecture.md does not name is no layer', async () => {
  expect(
    await broken({
      [`${core}/index.ts`]: `export { x } from './elsewhere/x.js';`,
      [`${core}/elsewhere/x.ts`]: 'export const x = 1;',
    }),
  ).toEqual([`layer-unknown: ${core}/index.ts → ${core}/elsewhere/x.ts`]);
});

test('no cycle', async () => {
  expect(
    await broken({
      [`${core}/rules/a.ts`]: `import { b } from './b.js';\nexport const a = () => b;`,
      [`${core}/rules/b.ts`]: `import { a } from './a.js';\nexport const b = () => a;`,
    }),
  ).toEqual([`no-cycle: ${core}/rules/a.ts → ${core}/rules/b.ts`]);
});

test('a pure package reaches no Node built-in, not even by a dynamic import', async () => {
  expect(await broken({ [`${core}/rules/a.ts`]: `export const a = () => import('node:fs');` })).toEqual([
    `pure: ${core}/rules/a.ts → fs`,
  ]);
});

test('a package imports only the packages that docs/architecture.md says', async () => {
  expect(
    await broken({
      'packages/citations/src/index.ts': `import { x } from '../../core/src/model.js';\nexport const y = x;`,
      [`${core}/model.ts`]: 'export const x = 1;',
    }),
  ).toEqual([`package-citations: packages/citations/src/index.ts → ${core}/model.ts`]);
});

test('no grab-bags', async () => {
  expect(
    await broken({
      [`${core}/rules/a.ts`]: `import { x } from './utils.js';\nexport const a = x;`,
      [`${core}/rules/utils.ts`]: 'export const x = 1;',
    }),
  ).toEqual([`named-for-what-it-does: ${core}/rules/a.ts → ${core}/rules/utils.ts`]);
});

test('an import that leads nowhere', async () => {
  expect(await broken({ [`${core}/rules/a.ts`]: `import { x } from './absent.js';\nexport const a = x;` })).toEqual([
    `no-unresolved: ${core}/rules/a.ts → ./absent.js`,
  ]);
});
