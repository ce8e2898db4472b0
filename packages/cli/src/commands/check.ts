import { choice, count, flag, text } from '../arguments/option.js';
import type { CheckPipelineOptions } from '../check/check-pipeline.js';
import { checkFiles } from '../check/check-files.js';
import { createConfigurationLoader } from '@findings/project';
import { readShard } from '../documents/shard.js';
import { displayPath } from '../files/display-path.js';
import { exitStatus } from '../exit-status.js';
import { createFormat, FORMATS } from '../formats/formats.js';
import type { Terminal } from '../terminal/terminal.js';
import { reportOption } from '../reports/select-reports.js';
import { refuseConflictingOptions } from './option-conflicts.js';
import { defineCommand } from '../arguments/command.js';
import { say } from '../terminal/say.js';
import { nodeFiles } from '../files/node-files.js';

export const check = defineCommand({
  operands: '[PATH|GLOB…]',
  description:
    'Checks your proposals: that every citation matches something in the report, that quotations are word for word, that ' +
    'people and figures are right, and that the report has not changed since you last checked it. ' +
    'A Word document (.docx) is checked, too, and --output writes a copy of it with comments. ' +
    'Without a path, it checks the files of “include” in findings.config.json, or all Markdown and Quarto files in this folder. ' +
    '“-” reads standard input.',
  options: {
    format: choice(
      FORMATS,
      'the output format: text for people (pretty), a line for each problem (concise), JSON (json), code scanning (sarif), GitHub Actions (github), or a test ' +
        'report (junit)',
    ),
    output: text(
      'FILE.docx',
      'for one Word document: write a copy of it to FILE.docx, with a comment on the words of each problem',
      'o',
    ),
    fix: flag(
      'fix the problems that have only one right fix, and report the others. With “-”, the fixed text goes to standard ' +
        'output and the problems go to standard error',
    ),
    'unsafe-fixes': flag(
      'like --fix, but also apply the first suggestion for each other problem. Read the result: its meaning may differ',
    ),
    'dry-run': flag('with --fix or --unsafe-fixes: show the changes as a diff, and write nothing'),
    'max-warnings': count(
      'exit with status 1 if there are more than N warnings (default: “maxWarnings” in findings.config.json, or no limit)',
    ),
    report: reportOption,
    watch: flag('check again after each change, until you press Ctrl-C'),
    cache: flag('save the results, and next time check only files that have changed'),
    'cache-location': text(
      'FILE',
      'with --cache: save the results in this file, instead of node_modules/.cache/findings or .findings-cache',
    ),
    baseline: text('FILE', 'report only problems that this file does not list as accepted'),
    'update-baseline': flag('with --baseline: accept all current problems, and write them to the file'),
    'prune-baseline': flag('with --baseline: remove problems that are fixed from the file'),
    shard: {
      valueName: 'N/TOTAL',
      description: 'check one part of the files, to run several machines in parallel: 2/8 is the second of eight parts',
      read: readShard,
    },
    jobs: count(
      'check on N threads, to use several cores (default: for more than 200 files one for each core but one, and two for two cores; otherwise 1)',
      1,
    ),
    'stdin-filename': text(
      'FILE',
      'with “-”: the file whose text is on standard input, to find its configuration and report',
    ),
  },
  examples: {
    'findings check': 'all proposals of the project',
    'findings check proposals/water.md': 'one proposal',
    "findings check 'drafts/**/*.md' --format json": 'all files that match a pattern, as JSON',
    'findings check water.md --report reports/water-2026.md': 'with the report of your choice',
    'findings check draft.docx --output checked.docx': 'a Word document, and a copy of it with comments',
    'findings check --fix --dry-run': 'the changes that --fix would make',
    'findings check --format sarif > findings.sarif': 'a file for code scanning',
    'findings check --baseline findings-baseline.json': 'only problems that are new since --update-baseline',
    'findings check - --stdin-filename proposals/water.md < water.md': 'a text that is not saved',
  },
  run: async (options, operands, terminal) => {
    refuseConflictingOptions(options, operands);
    const requested = { operands, stdinFilename: options['stdin-filename'] };
    const {
      'unsafe-fixes': isUnsafe = false,
      baseline: file,
      'max-warnings': maxWarnings,
      'dry-run': isDry = false,
    } = options;
    const fix = options.fix === true || isUnsafe;
    const change = options['update-baseline'] ? 'update' : options['prune-baseline'] ? 'prune' : undefined;
    const pipelineOptions: CheckPipelineOptions = {
      report: options.report,
      fix: fix ? (isDry ? 'show' : 'write') : undefined,
      isUnsafe,
      commentsFile: options.output,
      // Loaded lazily: most runs have no cache.
      cache: options.cache
        ? (await import('../cache/cache.js')).openCache({ location: options['cache-location'] }, terminal)
        : undefined,
      baseline: file === undefined ? undefined : { file, change },
    };
    if (options.watch) {
      const { watch } = await import('../watch/watch.js');
      return watch({ ...requested, ...pipelineOptions }, terminal);
    }
    const writesText = fix && (isDry || operands.includes('-'));
    const output = writesText ? toStandardError(terminal) : terminal;
    const format = await createFormat(options.format ?? 'pretty', maxWarnings, output);
    const checked = new Set<string>();
    const onDocument = ({ path }: { readonly path: string }): void => void checked.add(path);
    const request = {
      ...requested,
      ...pipelineOptions,
      format,
      output,
      shard: options.shard,
      jobs: options.jobs,
      onDocument,
    };
    const { summary, unchecked } = await checkFiles(request, terminal);
    if (operands.length === 0 && !options.shard) await warnAboutWordDrafts(checked, terminal);
    const limit = maxWarnings ?? summary.maxWarnings ?? Infinity;
    return exitStatus({ hasProblems: summary.errors > 0 || summary.warnings > limit, unchecked });
  },
});

/** Warns about Word documents that were not checked. They do not change the exit status, since another run may check them. */
async function warnAboutWordDrafts(checked: ReadonlySet<string>, terminal: Terminal): Promise<void> {
  const { findWordDrafts } = await import('../documents/word-drafts.js');
  const { directory, warn } = terminal;
  const drafts = await findWordDrafts(await createConfigurationLoader(nodeFiles, directory).load(directory), checked);
  const names = drafts.map((path) => `"${displayPath(path, directory)}"`);
  const [name, another] = names;
  if (another !== undefined)
    warn(say`Word documents cite findings, but were not checked. To check them: findings check ${names.join(' ')}`);
  else if (name !== undefined)
    warn(say`A Word document cites findings, but was not checked. To check it: findings check ${name}`);
}

/** If standard output receives the fixed text or a diff, the results go to standard error. */
function toStandardError(terminal: Terminal): Terminal {
  return {
    ...terminal,
    style: terminal.errorStyle,
    write: (text) => {
      terminal.writeError(text);
      return Promise.resolve();
    },
  };
}
