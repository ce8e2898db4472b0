/*
 * `npx pnpm@10 demo` shows what Findings does, with the sample report, a digest in our own words: it reads the report, and checks a proposal
 * without mistakes and a draft with one.
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { styleText } from 'node:util';
import { root, runTasks } from './run-program.ts';

const PROPOSAL = `We will start with low standards, and let countries compete to raise them [@s4.h2].
A survivor is more than a victim [@s4.bhagat], and "easy prey for traffickers" [@s5.h1] is no fate.
`;
const DRAFT = `Our lawyer will ask whether the courts accept a
"group liability, under which victims must not testify" [@s2.h1].
`;

await runTasks('Building the command', 'build', '--filter=@findings/cli');

const folder = mkdtempSync(join(tmpdir(), 'findings-demo-'));
copyFileSync(join(root, 'packages/tip-2012/report/tip-2012.md'), join(folder, 'workshop.txt'));
writeFileSync(join(folder, 'proposal.md'), PROPOSAL);
writeFileSync(join(folder, 'draft.md'), DRAFT);
try {
  show('A report is read', 0, 'import', 'workshop.txt');
  show('A proposal is checked', 0, 'check', 'proposal.md', '--report', 'workshop.md');
  show('A draft changes a word of the report', 1, 'check', 'draft.md', '--report', 'workshop.md');
} finally {
  rmSync(folder, { recursive: true });
}

const next: readonly (readonly [string, string])[] = [
  ['npx pnpm@10 findings init ~/report.pdf', 'reads a report of yours'],
  ['npx pnpm@10 findings check examples/proposals', 'shows other problems, in a longer draft'],
  ['npx pnpm@10 package', 'packs the command, the libraries and the extension for VS Code'],
];
console.log(`\n${styleText('bold', '── Next')}\n`);
for (const [command, result] of next) console.log(`  ${styleText('cyan', command.padEnd(46))} ${result}`);
console.log('\nREADME.md and docs/ explain the rest.');

/** Runs a command in the terminal, and ends the demo if its exit status is not the expected one. */
function show(title: string, expected: number, ...args: readonly string[]): void {
  console.log(`\n${styleText('bold', `── ${title}:`)} ${styleText('cyan', `findings ${args.join(' ')}`)}\n`);
  const { status } = spawnSync(process.execPath, [join(root, 'packages/cli/bin/findings.js'), ...args], {
    cwd: folder,
    // Messages are about the command `findings`, not `pnpm exec findings`.
    env: { ...process.env, npm_config_user_agent: undefined },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (status !== expected) throw new Error(`“findings ${args.join(' ')}” ended with ${status}, not ${expected}.`);
}
