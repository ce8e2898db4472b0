import { execFile, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';

/** A Neovim that receives keys. Expressions are Lua. */
export interface Editor {
  /** Opens a file of the folder and waits for the server. */
  open(path: string): Promise<void>;
  /** Puts the cursor on the first occurrence of words, or on the character before `|`. */
  goTo(words: string): Promise<void>;
  /** Types keys, written as in `:help keycodes`. */
  type(keys: string): Promise<void>;
  /** The value of an expression. */
  read<Value>(lua: string): Promise<Value>;
  /** The value of an expression as soon as it is not nil, false or empty. */
  until<Value>(lua: string): Promise<Value>;
  /**
   * Types keys that send a request to the server, and returns the value like `until`. Types them again if the value stays empty: Neovim
   * has a timeout for responses, and ignores a response to an older text.
   */
  ask<Value>(keys: string, lua: string): Promise<Value>;
  /** The text of a file in the folder. */
  stored(path: string): string;
  quit(): Promise<void>;
}

/** Milliseconds. Long enough for a busy machine, so that a timeout means a failure. */
const PATIENCE = 90_000;
const page = readFileSync(resolve(import.meta.dirname, '../../docs/editors/neovim.md'), 'utf8');

/** The part of `init.lua` from our documentation. */
const setUp = page.split('\n```lua\n')[1]!.split('\n```\n')[0]!;
const neovim = process.env['NEOVIM'] ?? 'nvim';
const server = resolve(import.meta.dirname, '../../packages/language-server/bin/findings-language-server.js');
const asked = promisify(execFile);

/** Uses only the configuration from our documentation. */
export async function startEditor(files: Readonly<Record<string, string>>): Promise<Editor> {
  const home = realpathSync(mkdtempSync(join(tmpdir(), 'findings-neovim-')));
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(home, path)), { recursive: true });
    writeFileSync(join(home, path), text);
  };
  for (const [path, text] of Object.entries(files)) write(join('folder', path), text);
  write('config/nvim/init.lua', setUp);
  mkdirSync(join(home, 'bin'));
  symlinkSync(server, join(home, 'bin/findings-language-server'));
  const socket = join(home, 'socket');
  const folder = join(home, 'folder');
  const started = spawn(neovim, ['--headless', '-n', '-i', 'NONE', '--listen', socket], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: {
      PATH: [join(home, 'bin'), dirname(process.execPath), process.env['PATH']].join(delimiter),
      HOME: home,
      XDG_CONFIG_HOME: join(home, 'config'),
      XDG_STATE_HOME: join(home, 'state'),
      XDG_DATA_HOME: join(home, 'data'),
      XDG_CACHE_HOME: join(home, 'cache'),
    },
  });
  let complaints = '';
  started.stderr.setEncoding('utf8').on('data', (text: string) => (complaints += text));
  const ended = new Promise<void>((done) => started.once('close', () => done()));

  const remote = async (...args: readonly string[]): Promise<string> =>
    (await asked(neovim, ['--server', socket, ...args], { timeout: PATIENCE / 2 })).stdout;
  const read = async <Value>(lua: string): Promise<Value> => {
    const code = `vim.json.encode((function() return ${lua} end)() or vim.NIL)`;
    return JSON.parse(await remote('--remote-expr', `luaeval('${code.replaceAll("'", "''")}')`)) as Value;
  };
  const until = async <Value>(lua: string, patience = PATIENCE): Promise<Value> => {
    const end = performance.now() + patience;
    for (;;) {
      const value = await read<Value>(lua).catch((error: unknown) => {
        if (performance.now() > end) throw error;
      });
      const isEmpty = !value || (typeof value === 'object' && Object.keys(value).length === 0);
      if (!isEmpty) return value;
      if (performance.now() > end) throw new Error(`It is never so: ${lua}\n${complaints}`);
    }
  };
  await until('1');
  return {
    read,
    until,
    type: async (keys) => void (await remote('--remote-send', keys)),
    ask: async (keys, lua) => {
      const end = performance.now() + PATIENCE;
      for (;;) {
        await remote('--remote-send', keys);
        try {
          return await until(lua, PATIENCE / 8);
        } catch (error) {
          if (performance.now() > end) throw error;
        }
      }
    },
    open: async (path) => {
      await read(`vim.cmd.edit(${JSON.stringify(path)})`);
      // Set when the server has responded.
      await until(`vim.bo.completefunc == 'v:lua.FindingsComplete'`);
    },
    goTo: async (words) => {
      const [before = '', after = ''] = words.split('|');
      const column = after === '' && !words.includes('|') ? 0 : Buffer.byteLength(before) - 1;
      await read(`(function()
        for row, line in ipairs(vim.api.nvim_buf_get_lines(0, 0, -1, true)) do
          local at = line:find(${JSON.stringify(before + after)}, 1, true)
          if at then return vim.api.nvim_win_set_cursor(0, { row, at - 1 + ${column} }) end
        end
        error('not in the buffer')
      end)()`);
    },
    stored: (path) => readFileSync(join(folder, path), 'utf8'),
    quit: async () => {
      await read('vim.lsp.stop_client(vim.lsp.get_clients())').catch(() => undefined);
      await until('#vim.lsp.get_clients() == 0').catch(() => undefined);
      // Neovim itself reports an error if a response arrives while it closes the buffers.
      const beforeClosing = complaints;
      // The command to quit has no response.
      await remote('--remote-send', '<C-Bslash><C-n>:qall!<CR>').catch(() => started.kill('SIGKILL'));
      await ended;
      // The server exits a moment later.
      rmSync(home, { recursive: true, force: true, maxRetries: 30, retryDelay: 100 });
      if (/\bE\d+:|\berror\b/i.test(beforeClosing)) throw new Error(beforeClosing);
    },
  };
}
