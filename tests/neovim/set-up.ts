import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const page = readFileSync(resolve(import.meta.dirname, '../../docs/editors/neovim.md'), 'utf8');

/** The part of `init.lua` from our documentation. */
export const setUp = page.split('\n```lua\n')[1]!.split('\n```\n')[0]!;
