import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { defaultConfiguration } from '@findings/project';
import type { Configuration } from '@findings/project';
import { findDocuments } from './find-documents.js';

const root = mkdtempSync(join(tmpdir(), 'findings-documents-'));
afterAll(() => rmSync(root, { recursive: true }));

for (const file of [
  'proposals/water.md',
  'proposals/deep/fire.markdown',
  'proposals/deep/notes.txt',
  'proposals/node_modules/x/readme.md',
  'proposals/.hidden/a.md',
  'proposals/shore.QMD',
  'drafts/[air].md',
  'reports/tip.md',
  'empty/a.txt',
]) {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), '');
}
symlinkSync('..', join(root, 'proposals/deep/up'));

const find = async (operands: string[], settings: Partial<Configuration> = {}, directory = root) => {
  const configuration = { ...defaultConfiguration(root), ...settings };
  const found = await findDocuments(operands, directory, { load: async () => configuration, invalidate: () => {} });
  return found.map(({ displayName: shown }) => shown);
};

describe('findDocuments', () => {
  test('a named file is found regardless of its name and exclusions', async () => {
    expect(await find(['proposals/deep/notes.txt', 'drafts/[air].md'], { exclude: ['**'] })).toEqual([
      'drafts/[air].md',
      'proposals/deep/notes.txt',
    ]);
  });

  test('a folder gives all its Markdown files once, without hidden, installed and excluded ones', async () => {
    expect(await find(['proposals', 'proposals/'])).toEqual([
      'proposals/deep/fire.markdown',
      'proposals/shore.QMD',
      'proposals/water.md',
    ]);
    expect(await find(['proposals'], { exclude: ['**/deep/**'] })).toEqual([
      'proposals/shore.QMD',
      'proposals/water.md',
    ]);
  });

  test('a pattern matches below the working directory', async () => {
    expect(await find(['*/*.md'])).toEqual(['drafts/[air].md', 'proposals/water.md', 'reports/tip.md']);
    expect(await find(['../*/w*.md'], {}, join(root, 'drafts'))).toEqual(['../proposals/water.md']);
  });

  test('without paths, the files that the configuration includes are found, without its reports', async () => {
    expect(await find([], { reports: [{ key: 'tip', path: join(root, 'reports/tip.md') }] })).toEqual([
      'drafts/[air].md',
      'proposals/deep/fire.markdown',
      'proposals/shore.QMD',
      'proposals/water.md',
    ]);
    expect(await find([], { include: ['proposals/**/*.md'] }, join(root, 'drafts'))).toEqual(['../proposals/water.md']);
  });

  test.each([
    [['nothing.md'], /There is no file “nothing\.md”/],
    [['proposals/watr.md'], /There is no file “proposals\/watr\.md”\. Did you mean “proposals\/water\.md”\?/],
    [['*.nothing'], /No file matches “\*\.nothing”/],
    [['empty'], /There is no Markdown or Quarto file in “empty”/],
    [['reports/tip.md'], /“reports\/tip\.md” is the report “tip”, not a proposal/],
  ])('refuses %j and says why', async (operands, message) => {
    const reports = [{ key: 'tip', path: join(root, 'reports/tip.md') }];
    await expect(find(operands, { reports })).rejects.toThrow(message);
  });

  test('including nothing is refused', async () => {
    await expect(find([], { include: ['x/*.md'] })).rejects.toThrow('No file matches “x/*.md”');
    await expect(find([], { include: [] })).rejects.toThrow('“include”, which is empty');
  });
});
