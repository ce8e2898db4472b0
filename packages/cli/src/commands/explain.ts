import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { didYouMean, Failure } from '@findings/project';
import { defineCommand } from '../arguments/command.js';
import { say } from '../terminal/say.js';

/** The pages of rules and of problems of reports, which the build of `check` writes. */
const FOLDER = join(import.meta.dirname, 'rules');

export const explain = defineCommand({
  operands: 'CODE…',
  description:
    'Explains a problem that “check” or “parse” reports: what is wrong, and what to do. Without a code, it lists all of ' +
    'them.',
  options: { all: { type: 'boolean', description: 'adds the examples' } },
  examples: {
    'findings explain quote.altered': 'a problem of a proposal',
    'findings explain quote.altered --all': 'with examples',
    'findings explain report.one-part': 'a problem of a report',
    'findings explain': 'a list of all problems',
  },
  run: async ({ all }, operands, terminal) => {
    const codes = (await readdir(FOLDER)).map((file) => file.replace(/\.md$/, '')).filter((code) => code !== 'README');
    const unknown = operands.find((code) => !codes.includes(code));
    if (unknown !== undefined) {
      throw new Failure(
        say`There is no problem “${unknown}”.${didYouMean(unknown, codes)} “findings explain” lists them.`,
      );
    }
    const names = operands.length > 0 ? operands : ['README'];
    const pages = await Promise.all(names.map((name) => readFile(join(FOLDER, `${name}.md`), 'utf8')));
    const advice = operands.length > 0 && !all ? '\nAdd --all to see examples.\n' : '';
    await terminal.print(pages.map((page) => (all ? page : withoutExamples(page))).join('\n') + advice);
    return 0;
  },
});

function withoutExamples(page: string): string {
  return page.replace(/\n## Examples?\n[^]*?(?=\n## Severity\n|$)/, '');
}
