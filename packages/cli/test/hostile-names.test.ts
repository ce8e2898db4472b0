import fc from 'fast-check';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { FORMATS } from '../src/formats/formats.js';
import { useProject } from './findings.js';
import type { Ran } from './findings.js';
import { waterReport } from './water-report.js';

const { directory, write, findings } = useProject();

/** Text that a terminal or a CI log may treat as a command, and parts of such text. */
const ATOMS = [
  ...['\n', '\r', '\r\n', '\u0085', '\u2028', '\t', ' '],
  ...['::error::x', '::set-output name=a::b', '##[error]x', '::', ':'],
  ...['\u001b[2J', '\u001b[31m', '\u0007', '\u007f', '\u009b', '\u202e', '\u2066'],
  ...['a', '“', '%0A', '😀', '"', "'", '<', '|', '`'],
];
const hostileName = fc
  .array(fc.constantFrom(...ATOMS), { minLength: 1, maxLength: 12 })
  .map((atoms) => atoms.join(''))
  .filter((name) => name.trim() !== '');

// eslint-disable-next-line no-control-regex
const CONTROL = /[\0-\x08\x0B-\x1F\x7F-\x9F\u2028-\u202E\u2066-\u2069]/;
const NEW_COMMAND = /^\s*::/;
/** The older form of GitHub's workflow commands. */
const OLD_COMMAND = /##\[[a-z-]+[\] ]/;

const config = (settings: object): string =>
  JSON.stringify({ reports: { water: 'reports/water.md' }, include: ['proposals/**/*.md'], ...settings });

/** Writes a project that uses a hostile name wherever it has a name. */
function writeProject(folder: string, name: string): void {
  write(`${folder}/.git/HEAD`, '');
  write(`${folder}/findings.config.json`, config({ bibliography: [`${name}.bib`] }));
  write(`${folder}/reports/water.md`, waterReport.replace('# ', `# ${name} `));
  writeFileSync(join(directory, folder, `${name}.bib`), `@book{${name.replace(/[^a-z]/g, '')}x,\n`);
  write(`${folder}/proposals/${name}.md`, `# ${name}\n\nWells [@s99; @S1.h1; @${name}] and “${name}” [@s1.h1].\n`);
}

/** Settings that are invalid or name missing files. */
const settings = (name: string): readonly object[] => [
  { include: [name] },
  { reports: { [name]: 'reports/water.md' } },
  { reports: { water: name } },
  { default: name },
  { rules: { [name]: 'off' } },
  { rules: { 'citation.case': name } },
  { [name]: true },
  { bibliography: [name] },
  { overrides: [{ files: [name], rules: { [name]: 'off' } }] },
];

const commands = (name: string): readonly (readonly string[])[] => [
  ...FORMATS.map((format) => ['check', '--format', format]),
  ['check', '--fix', '--dry-run', '--format', 'json'],
  ['check', '--baseline', `${name}.json`, '--update-baseline'],
  ['check', '--cache', '--cache-location', `${name}.cache`],
  ['check', `${name}.txt`],
  ['check', `--${name}`],
  ['check', '--format', name],
  ['check', '--report', name],
  ...['pretty', 'json', 'markdown', 'html'].map((format) => ['coverage', '--format', format]),
  ...['pandoc', 'csl-json', 'bibtex', 'biblatex', 'ris', 'json', 'ndjson'].map((format) => [
    'export',
    '--format',
    format,
    '--ids',
    'cited',
  ]),
  ['export', '--format', 'typescript'],
  ['export', '--format', 'bibtex', '--report', name],
  ['pin'],
  ['pin', '--check'],
  ['parse', 'reports/water.md'],
  ['parse', 'reports/water.md', '--format', 'json'],
  ['parse', `proposals/${name}.md`],
  ['parse', 'reports/water.md', '--key', name],
  ['show', name],
  ['show', 'water', '--format', 'json'],
  ['search', name],
  ['search', 'wells', '--format', 'json'],
  ['init', name],
  [name],
];

/** The lines of an output that a terminal or GitHub would treat as commands. */
function commandLines(args: readonly string[], { stdout, stderr }: Ran): readonly string[] {
  // A diff contains the lines of the document unchanged; fix.test.ts covers commands in it.
  const log = args.includes('--dry-run') ? '' : args.includes('github') ? withoutOwnCommands(stdout) : stdout;
  const lines = [...log.split('\n'), ...stderr.split('\n')];
  return lines.filter((line) => CONTROL.test(line) || NEW_COMMAND.test(line) || OLD_COMMAND.test(line));
}

/** Removes the commands that `--format github` writes itself. */
function withoutOwnCommands(log: string): string {
  const [, token, rest] = /^::stop-commands::(\S+)\n([^]*)$/.exec(log) ?? [];
  if (token === undefined) return log;
  const [text, after = ''] = rest!.split(`::${token}::\n`);
  return text + after.replace(/^::(?:error|warning|notice) [^\n]*\n/gm, '');
}

test.skipIf(process.platform === 'win32')('no name reaches a terminal or a log as a command', async () => {
  let number = 0;
  await fc.assert(
    fc.asyncProperty(hostileName, async (name) => {
      const folder = `p${number++}`;
      writeProject(folder, name);
      const bad: unknown[] = [];
      for (const args of commands(name)) {
        const lines = commandLines(args, await findings(args, { directory: folder }));
        if (lines.length > 0) bad.push([args, lines]);
      }
      for (const each of settings(name)) {
        write(`${folder}/findings.config.json`, config(each));
        const lines = commandLines([], await findings(['check'], { directory: folder }));
        if (lines.length > 0) bad.push([each, lines]);
      }
      expect(bad).toEqual([]);
    }),
    { numRuns: 4 },
  );
});
