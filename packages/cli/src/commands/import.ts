import { resolve } from 'node:path';
import { importableFormats } from '@findings/import/files';
import type { ImportResult } from '@findings/import/in-worker';
import { Failure } from '@findings/project';
import { flag, text } from '../arguments/option.js';
import { importFile, markdownPath, timeoutOption, writeImported } from '../reports/import-file.js';
import { readEarlier } from '../files/write-import.js';
import type { Terminal } from '../terminal/terminal.js';
import { defineCommand } from '../arguments/command.js';
import { say } from '../terminal/say.js';

export const importReport = defineCommand({
  operands: 'FILE…',
  description:
    `Turns a report (${importableFormats}) into Markdown for you to review. Comments in it mark what ` +
    'is doubtful. Correct its headings and names: from then on, the Markdown is the report. Without --output, it is ' +
    'written next to FILE.',
  options: {
    output: text('FILE.md', 'where to write the Markdown; “-” is standard output', 'o'),
    key: text('KEY', 'the report’s key (default: from the file name or the title)'),
    password: text('PASSWORD', 'the password of an encrypted PDF'),
    ocr: flag('reads the text of scanned pages from their pictures (English; needs two more packages, slow)'),
    timeout: timeoutOption,
    force: flag('replace a Markdown file that has changed since it was imported'),
  },
  examples: {
    'findings import report.pdf': 'writes report.md',
    'findings import report.docx -o reports/water-2026.md': 'writes to another file',
    'findings import report.pdf -o - | findings parse -': 'shows what would be read, and writes nothing',
  },
  run: async ({ output, key, password, ocr, timeout, force = false }, operands, terminal) => {
    if (operands.length === 0) throw new Failure(say`Name the file of a report: findings import FILE`);
    if (output !== undefined && operands.length > 1) {
      throw new Failure(`--output takes one report, but ${operands.length} were named. Import them one by one.`);
    }
    for (const operand of operands) {
      const target = output ?? outputOf(operand);
      const previous = target === '-' ? undefined : readEarlier(resolve(terminal.directory, target));
      const result = await importFile(operand, { key, password, ocr, timeout, previous }, terminal);
      await write(result, target, operand, force, terminal);
    }
    return 0;
  },
});

async function write(
  result: ImportResult,
  output: string,
  operand: string,
  isForced: boolean,
  terminal: Terminal,
): Promise<void> {
  const { directory, style } = terminal;
  if (output === '-') return terminal.write(result.markdown);
  const path = resolve(directory, output);
  if (path === resolve(directory, operand))
    throw new Failure(`“${output}” is the file to import. Choose another one for --output.`);
  const original = operand === '-' ? 'the original' : operand;
  const advice = [
    `Review it next to ${original}, and correct ${output}. To see what was read:`,
    `  ${style.id(say`findings parse ${output}`)}`,
  ];
  await writeImported(result, { output, operand, isForced }, advice, terminal);
}

function outputOf(operand: string): string {
  if (operand === '-') return '-';
  if (/\.(?:md|markdown)$/i.test(operand)) {
    throw new Failure(
      say`“${operand}” is Markdown already, and would be replaced. To import it, choose another file with --output. To see how it is read: findings parse ${operand}`,
    );
  }
  return markdownPath(operand);
}
