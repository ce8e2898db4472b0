/*
 * `pnpm bench:hostile [WORDS]` runs inputs that no writer produces through all readers, each in a process of its own. It prints a table of
 * seconds and megabytes, then the faults: more than three seconds for each megabyte, time that grows faster than the input, a crash, a stack
 * trace, or an unknown exit status.
 */
import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hostileInputs, type HostileInput } from './hostile-inputs.ts';
import { findings, runNode, type ProcessRun } from './run-process.ts';
import { createScratch } from './scratch.ts';

const MB = 1_000_000;
const SECONDS_PER_MB = 3;
/** If four times the size takes more than this many times as long, the time is not linear. */
const GROWTH = 7;
/** Milliseconds. Shorter times are too imprecise to compare. */
const MEASURABLE = 150;
/** Seconds. */
const TIMEOUT = 60;

const functions = ['parseReport', 'parseReport in a highlight', 'findCitations', 'checkDocument'] as const;
/** Follows each input, since a reader may stop early if there is no citation. */
const CITATION = ' [@s4]\n';

interface Command {
  readonly name: string;
  readonly args: (file: string) => readonly string[];
  readonly append?: string;
}

const commands: readonly Command[] = [
  { name: 'findings parse', args: (file) => ['parse', file, '--format', 'tree'] },
  { name: 'findings check', args: (file) => ['check', file], append: CITATION },
  { name: 'findings check --fix', args: (file) => ['check', file, '--fix', '--format', 'json'], append: CITATION },
];

const faults: string[] = [];
const query = process.argv.slice(2).join(' ');
console.log(`| input | size | ${[...functions, ...commands.map(({ name }) => name)].join(' | ')} |`);
console.log(`| --- | --: | ${'--: | '.repeat(functions.length + commands.length)}`);
for (const input of hostileInputs) if (input.name.includes(query)) console.log(`| ${describe(input).join(' | ')} |`);
console.log(faults.length === 0 ? '\nNo faults.' : `\n${faults.map((fault) => `- ${fault}`).join('\n')}`);
process.exitCode = faults.length === 0 ? 0 : 1;

function describe(input: HostileInput): readonly string[] {
  const { name, make, size = MB } = input;
  const content = make(size);
  const cells = functions.map((reader) => (typeof content === 'string' ? callFunction(reader, input) : ''));
  const runs = commands.map((command) => runCommand(command, name, content, size));
  return [name, `${(content.length / MB).toFixed(1)} MB`, ...cells, ...runs];
}

function callFunction(reader: string, { name, make, size = MB }: HostileInput): string {
  const files = [1000, size / 4, size].map((length, index) => {
    const file = join(createScratch(), `hostile-${index}`);
    writeFileSync(file, Buffer.from(make(Math.min(length, size)) as string, 'utf16le'));
    return file;
  });
  const run = runNode(['child/hostile.mjs', reader, ...files], { memory: true, timeout: timeLimit(size) });
  if (run.status !== 0) return fault(`${reader}, ${name}`, run);
  const [, small = NaN, large = NaN] = JSON.parse(run.output) as number[];
  if (large > MEASURABLE && large / small > GROWTH)
    faults.push(`${reader}, ${name}: four times the size in ${(large / small).toFixed(1)} times the time`);
  reportIfSlow(`${reader}, ${name}`, large, size);
  return show(large, run.peak);
}

function runCommand(command: Command, input: string, content: string | Buffer, size: number): string {
  const cwd = createScratch();
  const file = join(cwd, 'hostile.md');
  writeFileSync(file, content);
  if (command.append !== undefined) appendFileSync(file, command.append);
  const run = runNode([findings, ...command.args(file)], { cwd, memory: true, timeout: timeLimit(size) });
  const label = `${command.name}, ${input}`;
  if (run.status === undefined || run.status > 2) return fault(label, run);
  if (/^\s+at .*:\d+:\d+\)?$/m.test(run.errors)) return fault(`${label} (stack trace)`, run);
  if (run.status === 2 && run.errors.trim() === '') faults.push(`${label}: exit status 2 without a message`);
  reportIfSlow(label, run.milliseconds, size);
  return `${run.status}: ${show(run.milliseconds, run.peak)}`;
}

function timeLimit(size: number): number {
  return Math.max(TIMEOUT, (size / MB) * SECONDS_PER_MB);
}

function reportIfSlow(label: string, milliseconds: number, size: number): void {
  const seconds = milliseconds / 1000 / Math.max(1, size / MB);
  if (seconds > SECONDS_PER_MB) faults.push(`${label}: ${seconds.toFixed(1)} s for each megabyte`);
}

function fault(label: string, { status, errors, milliseconds }: ProcessRun): string {
  const outcome =
    status === undefined ? `ended by a signal after ${(milliseconds / 1000).toFixed(0)} s` : `exit status ${status}`;
  const message = /^\w*Error.*$|FATAL ERROR.*$/m.exec(errors)?.[0] ?? errors.slice(0, 200);
  faults.push(`${label}: ${outcome}. ${message}`);
  return `**${outcome}**`;
}

function show(milliseconds: number, peak: number | undefined): string {
  return `${(milliseconds / 1000).toFixed(2)} s${peak === undefined ? '' : `, ${Math.round(peak)} MB`}`;
}
