import { choice, count, flag, text } from '../arguments/option.js';
import type { CheckPipelineOptions } from '../documents/check-pipeline.js';
import { checkFiles } from '../documents/check-files.js';
import { readShard } from '../documents/shard.js';
import { createFormat, FORMATS } from '../formats/formats.js';
import type { Terminal } from '../terminal/terminal.js';
import { refuseConflictingOptions } from './option-conflicts.js';
import { defineCommand } from './command.js';

export const check = defineCommand({
  operands: '[PATH|GLOB…]',
  about:
    'Checks that every citation of a report in your proposals is true: that it names something that the report says, ' +
    'that quotations are word for word, that the right people and figures are named, and that the text is still the ' +
    'one that was pinned. ' +
    'Without a path it checks what “include” in findings.config.json says, or else every Markdown file below here; ' +
    '“-” checks standard input.',
  options: {
    format: choice(
      FORMATS,
      'how to write the answer: for people (pretty), programs (json), code scanning (sarif), GitHub Actions (github), ' +
        'or whatever shows the results of tests (junit)',
    ),
    fix: flag(
      'write into the files what has one right answer, and tell what is left; of “-”, the fixed text goes to standard ' +
        'output and what is left to standard error',
    ),
    'dry-run': flag('with --fix: write nothing, and show as a diff what would be written'),
    'max-warnings': count('end with status 1 when there are more warnings than that'),
    watch: flag('check again whatever changes, until Ctrl-C'),
    cache: flag('remember the answers, and check only what has changed since'),
    'cache-location': text(
      'FILE',
      'where to remember them, instead of node_modules/.cache/findings or .findings-cache beside the configuration',
    ),
    baseline: text('FILE', 'leave out the problems that this file accepts'),
    'update-baseline': flag('accept all problems that there are now: write them into the baseline'),
    'prune-baseline': flag('take out of the baseline what is gone'),
    shard: {
      value: 'N/OF',
      about: 'check only that part of the files, to share them among several machines: 2/8 is the second of eight',
      read: readShard,
    },
    'stdin-filename': text('FILE', 'the file that standard input stands for, to find its configuration and report'),
  },
  examples: [
    { command: 'findings check', about: 'every proposal of the project' },
    { command: 'findings check proposals/water.md', about: 'one proposal' },
    { command: "findings check 'drafts/**/*.md' --format json", about: 'what a pattern matches, for a program' },
    { command: 'findings check --fix --dry-run', about: 'what --fix would write' },
    { command: 'findings check --format sarif > findings.sarif', about: 'for code scanning' },
    {
      command: 'findings check --baseline findings-baseline.json',
      about: 'only what is new since --update-baseline',
    },
    {
      command: 'findings check - --stdin-filename proposals/water.md < water.md',
      about: 'a text that is not saved yet',
    },
  ],
  run: async (options, operands, terminal) => {
    refuseConflictingOptions(options, operands);
    const requested = { operands, stdinFilename: options['stdin-filename'] };
    const { fix, baseline: file, 'max-warnings': maxWarnings = Infinity, 'dry-run': isDry = false } = options;
    const change = options['update-baseline'] ? 'update' : options['prune-baseline'] ? 'prune' : undefined;
    const ways: CheckPipelineOptions = {
      fix: fix ? (isDry ? 'show' : 'write') : undefined,
      cache: options.cache ? { location: options['cache-location'] } : undefined,
      baseline: file === undefined ? undefined : { file, change },
    };
    if (options.watch) {
      const { watch } = await import('../watch/watch.js');
      return watch({ ...requested, ...ways }, terminal);
    }
    const isTextWritten = fix === true && (isDry || operands.includes('-'));
    const answers = isTextWritten ? beside(terminal) : terminal;
    const format = await createFormat(options.format ?? 'pretty', { maxWarnings }, answers);
    const request = { ...requested, ...ways, format, answers, shard: options.shard };
    const { summary, unchecked } = await checkFiles(request, terminal);
    if (unchecked > 0) return 2;
    return summary.errors > 0 || summary.warnings > maxWarnings ? 1 : 0;
  },
});

/** Where standard output takes a text, answers go to standard error. */
function beside(terminal: Terminal): Terminal {
  return {
    ...terminal,
    style: terminal.errorStyle,
    write: (text) => {
      terminal.writeError(text);
      return Promise.resolve();
    },
  };
}
