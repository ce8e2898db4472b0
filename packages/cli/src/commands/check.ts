import { choice, count, text } from '../arguments/option.js';
import { checkFiles } from '../documents/check-files.js';
import { createFormat, FORMATS } from '../formats/formats.js';
import { defineCommand } from './command.js';

export const check = defineCommand({
  operands: '[PATH|GLOB…]',
  about:
    'Checks that every citation of a report in your proposals names something that the report says. ' +
    'Without a path it checks what “include” in findings.config.json says, or else every Markdown file below here; ' +
    '“-” checks standard input.',
  options: {
    format: choice(
      FORMATS,
      'how to write the answer: for people (pretty), programs (json), code scanning (sarif), GitHub Actions (github), ' +
        'or whatever shows the results of tests (junit)',
    ),
    'max-warnings': count('end with status 1 when there are more warnings than that'),
    'stdin-filename': text('FILE', 'the file that standard input stands for, to find its configuration and report'),
  },
  examples: [
    { command: 'findings check', about: 'every proposal of the project' },
    { command: 'findings check proposals/water.md', about: 'one proposal' },
    { command: "findings check 'drafts/**/*.md' --format json", about: 'what a pattern matches, for a program' },
    { command: 'findings check --format sarif > findings.sarif', about: 'for code scanning' },
    {
      command: 'findings check - --stdin-filename proposals/water.md < water.md',
      about: 'a text that is not saved yet',
    },
  ],
  run: async (options, operands, terminal) => {
    const maxWarnings = options['max-warnings'] ?? Infinity;
    const format = await createFormat(options.format ?? 'pretty', { maxWarnings }, terminal);
    const { summary, unchecked } = await checkFiles(
      { operands, stdinFilename: options['stdin-filename'], format },
      terminal,
    );
    if (unchecked > 0) return 2;
    return summary.errors > 0 || summary.warnings > maxWarnings ? 1 : 0;
  },
});
