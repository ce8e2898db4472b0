import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { startEditor } from './editor.ts';
import type { Editor } from './editor.ts';
import { project } from './project.ts';

const buffer = "table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, true), '\\n')";
const line = 'vim.api.nvim_get_current_line()';
const place = "{ vim.fn.expand('%:.'), vim.fn.line('.'), vim.fn.col('.') }";
const completions = 'vim.fn.complete_info().items';
const list = `vim.tbl_map(function(item)
  return vim.fn.fnamemodify(vim.fn.bufname(item.bufnr), ':.') .. ':' .. item.lnum .. ':' .. item.col
end, vim.fn.getqflist())`;
const problems = `vim.tbl_map(function(one)
  return one.lnum + 1 .. ' ' .. one.code
end, vim.diagnostic.get(0))`;
/** The text of all floating windows. */
const float = `(function()
  for _, window in ipairs(vim.api.nvim_list_wins()) do
    if vim.api.nvim_win_get_config(window).relative ~= '' then
      return table.concat(vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(window), 0, -1, true), '\\n')
    end
  end
end)()`;

let editor: Editor;
beforeEach(async () => {
  editor = await startEditor(project);
});
afterEach(() => editor.quit());

describe('completion while typing', () => {
  test('by words of the finding', async () => {
    await editor.open('proposals/a.md');
    await editor.type('GoPumps run [@committees');
    const [first] = await editor.ask<{ word: string; abbr: string; menu: string }[]>('<C-x><C-u>', completions);
    assert.match(`${first!.abbr} ${first!.menu}`, /Ben Ali.*s1\.h2/);
    await editor.type('<C-n><C-y><Esc>');
    assert.equal(await editor.read(line), 'Pumps run [@s1.h2]');
  });

  test("works with Neovim's own CTRL-X CTRL-O", async () => {
    await editor.open('proposals/a.md');
    await editor.type('GoSee [@s2');
    const words = await editor.ask<{ word: string }[]>('<C-x><C-o>', completions);
    assert.ok(words.some(({ word }) => word.startsWith('@s2.h1')));
    await editor.type('<C-e><Esc>');
  });
});

describe('reading', () => {
  test('K on a citation shows its card', async () => {
    await editor.open('proposals/a.md');
    await editor.goTo('@s|1.h1');
    const card = await editor.ask<string>('K', float);
    assert.match(card, /Ada Okoye/);
    assert.match(card, /Wells cost 400 dollars each/);
  });

  test('CTRL-] and gd go to the finding in its report', async () => {
    for (const keys of ['<C-]>', 'gd']) {
      await editor.open('proposals/a.md');
      await editor.goTo('@s|1.h1');
      await editor.type(keys);
      await editor.until("vim.fn.expand('%:t') == 'wells.md'");
      assert.deepEqual(await editor.read(place), ['reports/wells.md', 13, 29]);
    }
  });

  test('grr lists citations, including those in closed files', async () => {
    await editor.open('proposals/a.md');
    await editor.goTo('@s|1.h1');
    const places = await editor.ask<string[]>('grr', list);
    assert.deepEqual(places.toSorted(), ['proposals/a.md:3:14', 'proposals/b.md:1:11', 'reports/wells.md:13:29']);
  });

  test('gO lists headings and their citations', async () => {
    await editor.open('proposals/a.md');
    const texts = 'vim.tbl_map(function(item) return item.text end, vim.fn.getqflist())';
    const names = await editor.ask<string[]>('gO', texts);
    assert.deepEqual(names, ['[String] Aim', '[Key] @s1.h1', '[Key] @S1.H2']);
  });

  test('citations are highlighted by their kind', async () => {
    await editor.open('proposals/a.md');
    await editor.goTo('@s|1.h1');
    const tokens = await editor.until<{ type: string; modifiers: object }[]>(
      'vim.lsp.semantic_tokens.get_at_pos() or {}',
    );
    assert.deepEqual(
      tokens.map(({ type, modifiers }) => [type, modifiers]),
      [['citation', { finding: true }]],
    );
  });

  test('inlay hints show the speaker after each citation if they are on', async () => {
    await editor.open('proposals/a.md');
    // Like a user's configuration, which also applies to later requests.
    await editor.read(`(function(client)
      client.settings = { findings = { inlayHints = 'speaker' } }
      return client.notify('workspace/didChangeConfiguration', { settings = client.settings })
    end)(vim.lsp.get_clients()[1])`);
    const hints = await editor.until<{ inlay_hint: { label: unknown } }[]>('vim.lsp.inlay_hint.get({ bufnr = 0 })');
    assert.match(JSON.stringify(hints[0]!.inlay_hint.label), /Okoye/);
  });
});

describe('fixing', () => {
  test('diagnostics are shown and updated at each edit', async () => {
    await editor.open('proposals/a.md');
    assert.deepEqual(await editor.until(problems), ['4 citation.case']);
    await editor.type('GoThere is none [@s9.h1].<Esc>');
    await editor.until(`#${problems} == 2`);
    assert.deepEqual(await editor.read(problems), ['4 citation.case', '5 citation.unresolved']);
    await editor.type('dd');
    await editor.until(`#${problems} == 1`);
    assert.doesNotMatch(editor.stored('proposals/a.md'), /s9/);
  });

  test('gra applies the chosen action', async () => {
    await editor.open('proposals/a.md');
    await editor.until(problems);
    await editor.read('(function() vim.ui.select = function(items, _, choose) choose(items[1]) end end)()');
    await editor.goTo('@S|1.H2');
    await editor.type('gra');
    await editor.until(`${line}:find('s1.h2', 1, true)`);
    assert.equal(await editor.read(line), 'Committees keep pumps running [@s1.h2].');
    await editor.until(`#${problems} == 0`);
  });

  test('grf applies all automatic fixes', async () => {
    await editor.open('proposals/a.md');
    await editor.type('GoThey run [@S1.h2].<Esc>');
    await editor.until(`#${problems} == 2`);
    await editor.type('grf');
    await editor.until(`#${problems} == 0`);
    assert.match(await editor.read(buffer), /running \[@s1\.h2\]\.\nThey run \[@s1\.h2\]\.$/);
  });

  test('grn renames an alias everywhere, and :wall writes it', async () => {
    await editor.open('proposals/b.md');
    await editor.goTo('unm|easured');
    await editor.type('grn');
    await editor.until("vim.fn.getcmdline() == 'unmeasured'");
    await editor.type('<C-u>groundwater<CR>');
    await editor.until(`${buffer}:find('@wells:groundwater', 1, true)`);
    await editor.type(':wall<CR>');
    await editor.until('#vim.fn.getbufinfo({ bufmodified = 1 }) == 0');
    assert.match(editor.stored('proposals/b.md'), /\[@wells:groundwater\]/);
    assert.match(editor.stored('reports/wells.md'), /\{#groundwater\}/);
  });
});

describe('in a report', () => {
  test('code lenses count the citations of a finding, and open them', async () => {
    await editor.open('reports/wells.md');
    // The server has counted when it has sent diagnostics.
    await editor.until('vim.diagnostic.get()');
    await editor.read("vim.cmd.doautocmd('CursorHold')");
    const titles = await editor.until<string[]>(
      'vim.tbl_map(function(lens) return lens.command.title end, vim.lsp.codelens.get(vim.fn.bufnr()))',
    );
    assert.deepEqual(titles, ['cited twice', 'cited once', 'cited once']);
    await editor.goTo('Ada Okoye (WaterAid):** Wells');
    assert.deepEqual(await editor.ask('grl', list), ['proposals/a.md:3:14', 'proposals/b.md:1:11']);
  });
});
