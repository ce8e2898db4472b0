import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { startEditor } from './editor.ts';
import type { Editor } from './editor.ts';

const examples = resolve(import.meta.dirname, '../../examples');
const example = (path: string): string => readFileSync(resolve(examples, path), 'utf8');

/** Lines and codes, as the README of the examples lists them. */
const mistakes = [...example('README.md').matchAll(/^\| (\d+) \|.*?\| `([\w.]+)`/gm)].map(
  ([, line, code]) => `${line} ${code}`,
);

describe('the examples', () => {
  let editor: Editor;
  beforeEach(async () => {
    editor = await startEditor({
      'findings.config.json': example('findings.config.json'),
      'safe-migration.md': example('proposals/safe-migration.md'),
      'shelter.md': example('proposals/shelter-with-mistakes.md'),
    });
  });
  afterEach(() => editor.quit());

  test('has the problems that its README lists', async () => {
    assert.ok(mistakes.length > 10);
    await editor.open('shelter.md');
    const found = await editor.until<string[]>(`vim.tbl_map(function(one)
      return one.lnum + 1 .. ' ' .. one.code
    end, vim.diagnostic.get(0))`);
    assert.deepEqual(found.toSorted(), mistakes.toSorted());
  });

  test('the other example has no problems', async () => {
    await editor.open('safe-migration.md');
    await editor.open('shelter.md');
    await editor.until('vim.diagnostic.get(0)');
    assert.deepEqual(await editor.read("#vim.diagnostic.get(vim.fn.bufnr('safe-migration.md'))"), 0);
  });

  test('a citation links to the sample report', async () => {
    await editor.open('safe-migration.md');
    await editor.goTo('@s|1.h3');
    await editor.type('gd');
    await editor.until("vim.fn.expand('%:t') ~= 'safe-migration.md'");
    assert.match(await editor.read("vim.fn.expand('%:t')"), /^tip-2012\.md$/);
    assert.match(await editor.read('vim.api.nvim_get_current_line()'), /Dr\. Poudel and Ms\. Baruah/);
  });
});
