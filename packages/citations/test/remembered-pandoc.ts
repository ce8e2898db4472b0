/*
 * Stands where tests import `pandoc-wasm` (vitest.config.ts says so). Pandoc takes seconds to start and a while for each text, and
 * of the same text always says the same: so it is asked once, and its answers are kept in `node_modules/.cache`.
 */
import type * as Pandoc from 'pandoc-wasm';
import { readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { remember } from './remember.ts';

const program = createRequire(import.meta.url).resolve('pandoc-wasm');
const { version } = JSON.parse(readFileSync(join(dirname(program), '../package.json'), 'utf8')) as { version: string };
const { size } = statSync(join(dirname(program), 'pandoc.wasm'));
const folder = join(import.meta.dirname, '../../../node_modules/.cache/findings-tests', `pandoc-${version}-${size}`);

export const convert: typeof Pandoc.convert = (...question) =>
  remember(folder, question, async () => {
    const pandoc = (await import(/* @vite-ignore */ pathToFileURL(program).href)) as typeof Pandoc;
    // All but files, of which none is made here.
    const { stdout, stderr, warnings } = await pandoc.convert(...question);
    return { stdout, stderr, warnings };
  });
