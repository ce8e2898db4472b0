import { choice, text } from '../arguments/option.js';
import { chosenReports } from '../export/chosen-reports.js';
import { citedIds } from '../export/cited-ids.js';
import { exported } from '../export/exported.js';
import { createConfigurations } from '../config/configurations.js';
import { Failure } from '../failure.js';
import { writeFile } from '../files/write-file.js';
import { createBookshelf } from '../reports/bookshelf.js';
import { resolve } from 'node:path';
import { defineCommand } from './command.js';

export const exportFindings = defineCommand({
  operands: '[PROPOSAL…]',
  about:
    'Writes the findings of your reports for other programs: a list (json), a line for each (ndjson), or a TypeScript ' +
    'module in which only ids that the report has compile (typescript).',
  options: {
    format: choice(['json', 'ndjson', 'typescript'], 'what to write; it has to be said'),
    ids: choice(['cited', 'all'], 'only what the proposals cite, or all that can be cited (the default)'),
    report: text('KEY|FILE', 'one report: its key in the configuration, or its file'),
    output: text('FILE', 'where to write, instead of standard output', 'o'),
  },
  examples: [
    { command: 'findings export --format typescript -o src/tip2012.ts', about: 'typed ids for a program' },
    { command: 'findings export --format ndjson --ids cited proposals/*.md', about: 'what those proposals cite' },
    { command: 'findings export --format json --report reports/water.md', about: 'a report that is not configured' },
  ],
  run: async ({ format, ids, report, output }, operands, terminal) => {
    if (format === undefined) {
      throw new Failure('export needs to know what to write: --format json, ndjson or typescript.');
    }
    if (ids !== 'cited' && operands.length > 0) throw new Failure('proposals are read only with “--ids cited”.');
    if (ids === 'cited' && format === 'typescript') {
      throw new Failure('“--format typescript” writes all ids of a report: leave “--ids cited” out.');
    }
    const { directory } = terminal;
    const configurations = createConfigurations(directory);
    const bookshelf = createBookshelf(directory);
    const { reports, shelf } = await chosenReports(report, await configurations.for(directory), bookshelf, directory);
    const cited = ids === 'cited' ? await citedIds(operands, directory, configurations, bookshelf) : undefined;
    const written = exported(format, reports, shelf, directory, cited);
    if (output === undefined || output === '-') await terminal.write(written);
    else writeFile(resolve(directory, output), output, written, { replace: true });
    return 0;
  },
});
