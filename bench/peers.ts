import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { median } from './measure.ts';
import { addReport, proposalsFolder } from './proposals-folder.ts';
import type { Benchmark } from './row.ts';
import { findings, runNode } from './run-process.ts';

/** What others take for as many files, each in a process of its own, one after another. */
const peers: readonly { readonly name: string; readonly args: (folder: string) => readonly string[] }[] = [
  { name: 'read and hash every file', args: (folder) => [child('read-and-hash'), folder] },
  { name: 'commonmark.js parses', args: (folder) => [child('parse-folder'), 'commonmark', folder] },
  { name: 'markdown-it parses', args: (folder) => [child('parse-folder'), 'markdown-it', folder] },
  { name: '@lezer/markdown with GFM parses', args: (folder) => [child('parse-folder'), 'lezer', folder] },
  { name: 'markdownlint-cli2', args: () => [program('markdownlint-cli2'), '**/*.md'] },
  {
    name: 'remark-cli with remark-validate-links',
    args: () => [
      program('remark-cli'),
      '.',
      '--no-stdout',
      '--quiet',
      '--use',
      `${fileURLToPath(import.meta.resolve('remark-validate-links'))}=repository:false`,
    ],
  },
];

const COUNT = 10_000;

/** A check of everything at most so large a part of what remark's check of links takes. */
const SHARE = 0.1;

/** `findings check` with all rules beside the peers that the registry has, all in one run on the same folder. */
export const benchmark: Benchmark = (tell) => {
  const folder = proposalsFolder(COUNT);
  addReport(folder);
  const check = (): number => runNode([findings, 'check', '.'], { cwd: folder }).milliseconds;
  for (const { name, args } of peers) {
    const slow = name.includes('remark') || name.includes('lint');
    const turns = slow ? 1 : 3;
    const ours: number[] = [];
    const theirs: number[] = [];
    let peak = 0;
    for (let turn = 0; turn < turns; turn++) {
      ours.push(check());
      const run = runNode(args(folder), { cwd: folder, memory: true });
      if (run.status === undefined) throw new Error(`${name} was ended by a signal:\n${run.errors.slice(0, 2000)}`);
      theirs.push(run.milliseconds);
      peak = Math.max(peak, run.peak ?? 0);
    }
    const ratio = median(ours) / median(theirs);
    tell({
      what: `findings check of ${COUNT} proposals, all rules, beside ${name}`,
      ours: seconds(median(ours)),
      beside: `${seconds(median(theirs))}, ${Math.round(peak)} MB at most`,
      ratio,
      ...(name.includes('validate-links') && { limit: `≤ ${SHARE} ×`, held: ratio <= SHARE }),
    });
  }
};

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(2)} s`;
}

function child(name: string): string {
  return join(import.meta.dirname, `child/${name}.mjs`);
}

/** The file behind a package's command. */
function program(name: string): string {
  const folder = join(import.meta.dirname, 'node_modules', name);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    bin: string | Record<string, string>;
  };
  return join(folder, typeof bin === 'string' ? bin : Object.values(bin)[0]!);
}
