import { findCitable, type CitableFinding } from '@findings/check';
import type { Library } from '@findings/core/library';
import { quotationsIn } from '@findings/language';
import { Failure } from '@findings/project';
import { decode } from '@findings/project/node';
import { defineCommand } from '../arguments/command.js';
import { choice, count } from '../arguments/option.js';
import { jsonText } from '../formats/json-text.js';
import { targetJson } from '../render/target-json.js';
import { onlyDefault, openLibrary, reportOption } from '../reports/select-reports.js';
import type { Terminal } from '../terminal/terminal.js';
import type { Layout } from '../terminal/style.js';
import { citationOf, hitLines, weakLines } from '../render/search-hit.js';
import { wordDiffLines } from '../render/word-diff.js';
import { say } from '../terminal/say.js';

const LIMIT = 5;

export const cite = defineCommand({
  operands: 'TEXT…',
  description:
    'Lists the findings that a sentence could cite, the best first, and whether they have its quoted words: exact, altered or none. It ' +
    'compares words, not meaning: read a finding before you cite it. “-” reads standard input.',
  options: {
    limit: count(`the maximum number of findings (default: ${LIMIT})`, 1),
    format: choice(['pretty', 'json'], 'the output format: text (pretty) or JSON (json)'),
    report: reportOption,
  },
  examples: {
    'findings cite "Shelters need common standards of care"':
      'findings about this; the first one is probably the source',
    [`findings cite 'Wex called for "common standards" of shelters'`]: 'also shows which finding has the quoted words',
    'findings cite - --format json < sentence.txt': 'as JSON, for a sentence from a file',
  },
  run: async (options, operands, terminal) => {
    const text = await readSentence(operands, terminal);
    const { style, width } = terminal;
    const { library, fileOf } = await openLibrary(
      options.report,
      { texts: [text, ...quotationsIn(text).map(({ start, end }) => text.slice(start, end))] },
      terminal,
    );
    const within = options.report === undefined ? {} : onlyDefault(library);
    const found = findCitable(library, text, { limit: options.limit ?? LIMIT, ...within });
    if (options.format === 'json') {
      const json = found.map((each) => citableJson(each, library, fileOf(each.target.report)));
      await terminal.write(`${jsonText(json, 2)}\n`);
    } else if (found.length === 0) {
      terminal.printError(say`No finding has the words of this text. Try “findings search” with other words.\n`);
    } else {
      const layout = { style, width: Math.min(width, 80) };
      // That other findings do not have the quoted words is not worth reporting if one has them.
      const hasWords = found.some(({ quoted }) => quoted === 'exact' || quoted === 'altered');
      const shown = found.map(({ quoted, ...each }) =>
        quoted === undefined || (quoted === 'none' && hasWords) ? each : { ...each, quoted },
      );
      const notice = found[0]?.isWeak === true ? weakLines(layout) : [];
      const lines = [
        ...notice,
        ...shown.flatMap((each) => [...hitLines(each, library, layout), ...quotedLines(each, layout), '']),
      ];
      await terminal.print(`${lines.slice(0, -1).join('\n')}\n`);
    }
    return found.length > 0 ? 0 : 1;
  },
});

async function readSentence(operands: readonly string[], terminal: Terminal): Promise<string> {
  const isInput = operands.length === 1 && operands[0] === '-';
  const text = isInput ? decode(await terminal.readInput(), 'standard input') : operands.join(' ');
  if (text.trim() !== '') return text.trim();
  throw new Failure(say`Give a sentence, such as: findings cite "Shelters need common standards of care"`);
}

/** A target as JSON, with its citation, and whether it has the quoted words. */
function citableJson({ target, score, quoted, exact, isWeak }: CitableFinding, library: Library, file: string) {
  return {
    ...targetJson(target, file),
    citation: citationOf(target, library),
    score,
    isWeak,
    ...(quoted !== undefined && { quoted }),
    ...(exact !== undefined && { exact }),
  };
}

const INDENT = '    ';

/** Whether a finding has the quoted words. */
function quotedLines({ target, quoted, diff }: CitableFinding, layout: Layout): string[] {
  const { style } = layout;
  const report = target.report.digest === true ? 'digest' : 'report';
  switch (quoted) {
    case 'exact':
      return [`${INDENT}${style.good('exact:')} these are the words of the ${report}.`];
    case 'altered':
      return [
        `${INDENT}${style.warning('altered:')} the ${report} has other words.`,
        ...wordDiffLines(diff ?? [], layout, INDENT),
      ];
    case 'none':
      return [`${INDENT}${style.dim('none: the quoted words are not in this finding.')}`];
    default:
      return [];
  }
}
