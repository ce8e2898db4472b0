import { nodeFiles } from '@findings/project/node';
import type { Library, Target } from '@findings/core/library';
import { choice } from '../arguments/option.js';
import { Failure, createLibraryLoader, createConfigurationLoader } from '@findings/project';
import { displayPath } from '../files/display-path.js';
import { targetJson } from '../render/target-json.js';
import { targetLines } from '../render/target.js';
import { unknownIdLines } from '../render/unknown-id.js';
import { jsonText } from '../formats/json-text.js';
import { defineCommand } from './command.js';

export const show = defineCommand({
  operands: 'ID…',
  about:
    'Shows what an id stands for, as a person would want to read it: who says it, where and when, the text, and the ' +
    'line of the report. A session shows what is in it, and a report’s key its sessions.',
  options: { format: choice(['pretty', 'json'], 'for people (pretty), or for programs (json)') },
  examples: [
    { command: 'findings show s4.h2', about: 'the second highlight of session 4' },
    { command: 'findings show s4', about: 'a session, with the ids of all that can be cited in it' },
    { command: 'findings show s4.wex', about: 'what a speaker said in that session' },
    { command: 'findings show tip2012', about: 'the report, with its sessions' },
  ],
  run: async (options, operands, terminal) => {
    if (operands.length === 0) {
      throw new Failure(
        'show needs an id, such as s4.h2. “findings search WORDS…” finds one, and “findings parse” lists them.',
      );
    }
    const { directory, style, width } = terminal;
    const configuration = await createConfigurationLoader(nodeFiles, directory).load(directory);
    const { library, paths } = await createLibraryLoader(nodeFiles, directory).load(configuration);
    const fileOf = ({ report }: Target): string => displayPath(paths.get(report.key) ?? '', directory);
    const sheet = { style, width: Math.min(width, 80) };
    const found: Target[] = [];
    let unknown = 0;
    for (const operand of operands) {
      const targets = targetsOf(library, operand.replace(/^@/, ''));
      for (const target of targets) found.push(target);
      if (targets.length > 0) continue;
      unknown++;
      const lines = unknownIdLines(operand, library, { style: terminal.errorStyle, width: sheet.width });
      terminal.printError(`${lines.join('\n')}\n`);
    }
    if (options.format === 'json') {
      const json = found.map((target) => targetJson(target, fileOf(target)));
      await terminal.write(`${jsonText(json, 2)}\n`);
    } else if (found.length > 0) {
      const pages = found.map((target) => targetLines(target, library, fileOf(target), sheet).join('\n'));
      await terminal.print(`${pages.join(`\n\n${style.dim('─'.repeat(sheet.width))}\n\n`)}\n`);
    }
    return unknown > 0 ? 1 : 0;
  },
});

/** What an id stands for: of an alias of several findings, all of them. */
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
