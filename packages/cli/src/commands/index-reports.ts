import { createConfigurationLoader, Failure, formatNumber, noReport } from '@findings/project';
import { updateIndex } from '@findings/project/indexed';
import { defineCommand } from '../arguments/command.js';
import { text } from '../arguments/option.js';
import { nodeFiles } from '../files/node-files.js';
import { countNoun } from '../render/count-noun.js';
import { printFailure } from '../render/failure.js';
import { indexOptions } from '../reports/select-reports.js';
import { say } from '../terminal/say.js';

export const indexReports = defineCommand({
  operands: '',
  description:
    'Creates an index of all reports of the configuration, so that commands, assistants and editors need not read them each time. Useful ' +
    'for more than about twenty reports. It is in the folder .findings, next to findings.config.json. Reports that change later are ' +
    'read again by themselves; remove the folder to work without an index. With a database, several machines share the index.',
  options: {
    database: text(
      'ADDRESS',
      'the PostgreSQL database for the index, such as postgres://user@db.example.org/findings (default: FINDINGS_DATABASE, or ' +
        '“database” in findings.config.json). The password can be in PGPASSWORD or in the file .pgpass.',
    ),
  },
  examples: {
    'findings index': 'creates the index, or brings it up to date',
    'findings index --database postgres://user@db.example.org/findings': 'the same in a database',
  },
  run: async ({ database }, operands, terminal) => {
    const [operand] = operands;
    if (operand !== undefined) {
      throw new Failure(
        say`There is nothing to do with “${operand}”: index reads the reports of findings.config.json. Add one with “findings init”.`,
      );
    }
    const { directory, style } = terminal;
    const configuration = await createConfigurationLoader(nodeFiles, directory).load(directory);
    if (configuration.reports.length === 0) throw noReport(say);
    const { displayName, reports, findings, size, read, removed, failures } = await updateIndex(
      nodeFiles,
      configuration,
      { ...indexOptions(terminal), ...(database !== undefined && { database }) },
    );
    terminal.progress();
    for (const failure of failures) printFailure(failure, terminal);
    const changes = [
      ...(read > 0 ? [`${formatNumber(read)} new or changed`] : []),
      ...(removed > 0 ? [`${formatNumber(removed)} removed`] : []),
    ];
    const total = `${countNoun(reports, 'report')}, ${countNoun(findings, 'finding')}, ${megabytes(size)}`;
    const change = changes.length > 0 ? changes.join(', ') : 'nothing has changed';
    await terminal.print(`${style.good('Indexed')}  ${displayName}  ${style.dim(`${total}; ${change}`)}\n`);
    return failures.length > 0 ? 2 : 0;
  },
});

function megabytes(bytes: number): string {
  return `${formatNumber(Math.max(1, Math.round(bytes / 1_000_000)))} MB`;
}
