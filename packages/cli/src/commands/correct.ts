import { correct as correctReport } from '@findings/core';
import type { CorrectionAnswer, CorrectionRequest } from '@findings/core';
import { Failure } from '@findings/project';
import { decode, readBytes, writeCorrection } from '@findings/project/node';
import { resolve } from 'node:path';
import { defineCommand } from '../arguments/command.js';
import { choice, flag, text as textOption } from '../arguments/option.js';
import { findCitingProposals } from '../corrections/citing-proposals.js';
import { jsonText } from '../formats/json-text.js';
import { withCorrectionFailure } from '../corrections/correction-failure.js';
import { answerLines } from '../corrections/answer-lines.js';
import { say } from '../terminal/say.js';

export const correct = defineCommand({
  operands: 'REPORT',
  description:
    'Corrects how a report is read: its headings, joined and split passages, and who says what, by a list of operations. ' +
    'The words of the report never change, and citations of moved passages are updated. REPORT is Markdown ' +
    'from “findings import”. “findings parse REPORT --format units” shows the passages with their numbers.',
  options: {
    operations: textOption('FILE', 'the list, as JSON: {"hash": …, "operations": […]}; “-” reads standard input'),
    'dry-run': flag('show the results, and write nothing'),
    reviewed: flag('a person has reviewed the list: also apply what only a person may decide'),
    format: choice(['pretty', 'json'], 'the output format: text (pretty) or JSON (json)'),
  },
  examples: {
    'findings parse reports/water.md --format units > units.json': 'the passages',
    'findings correct reports/water.md --operations corrections.json --dry-run': 'what would change',
  },
  run: async (options, operands, terminal) => {
    const { directory, style, width } = terminal;
    const [operand, ...others] = operands;
    if (operand === undefined || others.length > 0)
      throw new Failure(say`Name one report: findings correct REPORT --operations FILE`);
    if (options.operations === undefined)
      throw new Failure('Name the list of operations: findings correct REPORT --operations FILE');
    const path = resolve(directory, operand);
    const bytes = readBytes(path, operand);
    const markdown = decode(bytes, `“${operand}”`);
    const request = readRequest(
      options.operations === '-'
        ? decode(await terminal.readInput(), 'standard input')
        : decode(readBytes(resolve(directory, options.operations), options.operations), `“${options.operations}”`),
    );
    const proposals = await findCitingProposals(path, directory);
    const { markdown: result, answer } = withCorrectionFailure(() =>
      correctReport(markdown, request, {
        by: options.reviewed ? 'reviewer' : 'assistant',
        cited: proposals.flatMap(({ cited }) => cited),
      }),
    );
    const isWritten = result !== markdown && options['dry-run'] !== true;
    const { moves } = isWritten
      ? await writeCorrection({ path, name: operand, bytes, result, moved: answer.moved }, proposals, directory)
      : { moves: [] };
    if (options.format === 'json') await terminal.write(`${jsonText(answer, 2)}\n`);
    else
      await terminal.print(
        `${answerLines(answer, { isWritten, moves, name: operand }, { style, width }).join('\n')}\n`,
      );
    return isDone(answer) ? 0 : 1;
  },
});

function isDone({ verdicts }: CorrectionAnswer): boolean {
  return verdicts.every(({ verdict }) => verdict === 'accepted' || verdict === 'already so');
}

function readRequest(text: string): CorrectionRequest {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new Failure(`The list of operations is not valid JSON: ${(error as Error).message}`);
  }
  const { hash, operations } = (value ?? {}) as Partial<CorrectionRequest>;
  if (typeof hash !== 'string' || !Array.isArray(operations))
    throw new Failure(
      say`The list of operations needs a “hash” and “operations”: {"hash": "…", "operations": […]}. “findings parse REPORT --format units” shows the hash.`,
    );
  return { hash, operations };
}
