import { nodeFiles } from '@findings/project/node';
import { choice, count } from '../arguments/option.js';
import { Failure, createLibraryLoader, createConfigurationLoader } from '@findings/project';
import { displayPath } from '../files/display-path.js';
import { counted } from '../render/count-noun.js';
import { hitLines } from '../render/search-hit.js';
import { targetJson } from '../render/target-json.js';
import { printable } from '../terminal/escape-controls.js';
import { jsonText } from '../formats/json-text.js';
import { defineCommand } from './command.js';

const LIMIT = 10;

export const search = defineCommand({
  operands: 'WORDS…',
  about:
    'Finds findings by words, people, organisations and titles, in any order and with typing errors; the best come first.',
  options: {
    limit: count(`at most so many hits; ${LIMIT} unless said`, 1),
    format: choice(['pretty', 'json'], 'for people (pretty), or for programs (json)'),
  },
  examples: [
    { command: 'findings search shelter standards', about: 'what was said about standards for shelters' },
    { command: 'findings search wex donors', about: 'what a speaker said about something' },
    { command: 'findings search migration --limit 3 --format json', about: 'the three best hits, for a program' },
  ],
  run: async (options, operands, terminal) => {
    const words = operands.join(' ').trim();
    if (words === '') throw new Failure('search needs words to look for: findings search shelter standards');
    const { directory, style, width } = terminal;
    const configuration = await createConfigurationLoader(nodeFiles, directory).load(directory);
    const { library, paths } = await createLibraryLoader(nodeFiles, directory).load(configuration);
    const limit = options.limit ?? LIMIT;
    const hits = library.search(words, { limit: limit + 1 });
    const shown = hits.slice(0, limit);
    if (options.format === 'json') {
      const json = shown.map(({ target, score }) => ({
        ...targetJson(target, displayPath(paths.get(target.report.key) ?? '', directory)),
        score,
      }));
      await terminal.write(`${jsonText(json, 2)}\n`);
      return shown.length > 0 ? 0 : 1;
    }
    if (shown.length === 0) {
      terminal.printError(`Nothing was found for “${printable(words)}”. Try fewer words, or other ones.\n`);
      return 1;
    }
    const sheet = { style, width: Math.min(width, 80) };
    const more = hits.length > limit ? [style.dim(`The best ${counted(limit, 'hit')}; --limit shows more.`), ''] : [];
    const lines = [...shown.flatMap((hit) => [...hitLines(hit, library, sheet), '']), ...more];
    await terminal.print(`${lines.slice(0, -1).join('\n')}\n`);
    return 0;
  },
});
