/*
 * `npx pnpm@10 findings …` runs the command of this clone in the caller's working directory. Builds it first if a source has changed.
 */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { root, runTasks } from './run-program.ts';

await runTasks('Building the command', 'build', '--filter=@findings/cli');

const command = join(root, 'packages/cli/bin/findings.js');
process.argv[1] = command;
// pnpm runs scripts in the folder of their package.
process.chdir(process.env['INIT_CWD'] ?? '.');
// Otherwise messages name the command `pnpm exec findings`.
delete process.env['npm_config_user_agent'];
createRequire(import.meta.url)(command);
