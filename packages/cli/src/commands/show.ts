import type { Library, Target } from '@findings/core/library';
import { choice } from '../arguments/option.js';
import { Failure } from '@findings/project';
import { targetJson } from '../render/target-json.js';
import { targetLines, unknownIdLines } from '../render/target.js';
import { jsonText } from '../formats/json-text.js';
import { openLibrary, reportOption } from '../reports/select-reports.js';
import { defineCommand } from '../arguments/command.js';
import { say } from '../terminal/say.js';

export const show = defineCommand({
  operands: 'ID…',
  description:
    'Shows what an id cites: the speaker, the part, the text, the page and line of the report, and why its speaker is ' +
    'credited. For a session, it lists everything in it; for the key of a report, the sessions.',
  options: {
    format: choice(['pretty', 'json'], 'the output format: text (pretty) or JSON (json)'),
    report: reportOption,
  },
  examples: {
    'findings show s4.h2': 'the second contribution to session 4',
    'findings show s4': 'a session, with all ids in it',
    'findings show s4.wex': 'what a speaker said in that session',
    'findings show tip2012': 'the report, with its sessions',
  },
  run: async (options, operands, terminal) => {
    if (operands.length === 0) {
      throw new Failure(
        say`Name an id, such as s4.h2. “findings search WORDS…” finds ids, and “findings parse” lists them.`,
      );
    }
    const { style, width } = terminal;
    const ids = operands.map((operand) => operand.replace(/^\[?@?\{?|\}?\]?$/g, ''));
    const { library, fileOf } = await openLibrary(options.report, { ids }, terminal);
    const layout = { style, width: Math.min(width, 80) };
    const found: Target[] = [];
    let unknown = 0;
    for (const [index, operand] of operands.entries()) {
      const targets = targetsOf(library, ids[index]!);
      for (const target of targets) found.push(target);
      if (targets.length > 0) continue;
      unknown++;
      const lines = unknownIdLines(operand, library, { style: terminal.errorStyle, width: layout.width });
      terminal.printError(`${lines.join('\n')}\n`);
    }
    if (options.format === 'json') {
      const json = found.map((target) => targetJson(target, fileOf(target.report)));
      await terminal.write(`${jsonText(json, 2)}\n`);
    } else if (found.length > 0) {
      const pages = found.map((target) => targetLines(target, library, fileOf(target.report), layout).join('\n'));
      await terminal.print(`${pages.join(`\n\n${style.dim('─'.repeat(layout.width))}\n\n`)}\n`);
    }
    return unknown > 0 ? 1 : 0;
  },
});

/** The targets that an id names. An alias can name several. */
function targetsOf(library: Library, id: string): Target[] {
  const resolution = library.resolve(id);
  switch (resolution.type) {
    case 'found':
      return [resolution.target];
    case 'ambiguous':
      return resolution.candidates.map(({ target }) => target);
    case 'unresolved':
    case 'foreign':
      return [];
  }
}
