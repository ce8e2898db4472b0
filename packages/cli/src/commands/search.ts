import { choice, count } from '../arguments/option.js';
import { Failure } from '@findings/project';
import { countNoun } from '../render/count-noun.js';
import { citationOf, hitLines, weakLines } from '../render/search-hit.js';
import { targetJson } from '../render/target-json.js';
import { printable } from '../terminal/escape-controls.js';
import { jsonText } from '../formats/json-text.js';
import { onlyDefault, openLibrary, reportOption } from '../reports/select-reports.js';
import { defineCommand } from '../arguments/command.js';
import { say } from '../terminal/say.js';

const LIMIT = 10;

export const search = defineCommand({
  operands: 'WORDS…',
  description:
    'Searches the report by words, people, organizations and titles, in any order. It tolerates typing errors. The best results come first.',
  options: {
    limit: count(`the maximum number of results (default: ${LIMIT})`, 1),
    format: choice(['pretty', 'json'], 'the output format: text (pretty) or JSON (json)'),
    report: reportOption,
  },
  examples: {
    'findings search shelter standards': 'findings about standards for shelters',
    'findings search wex donors': 'what Wex said about donors',
    'findings search migration --limit 3 --format json': 'the three best results as JSON',
  },
  run: async (options, operands, terminal) => {
    const words = operands.join(' ').trim();
    if (words === '') throw new Failure(say`Give the words to search for, such as: findings search shelter standards`);
    const { style, width } = terminal;
    const { library, fileOf } = await openLibrary(options.report, { texts: [words] }, terminal);
    const limit = options.limit ?? LIMIT;
    const within = options.report === undefined ? {} : onlyDefault(library);
    const hits = library.search(words, { limit: limit + 1, ...within });
    const best = hits.slice(0, limit);
    if (options.format === 'json') {
      const json = best.map(({ target, score }) => ({
        ...targetJson(target, fileOf(target.report)),
        citation: citationOf(target, library),
        score,
        isWeak: library.compareWords(words, [target]).isWeak,
      }));
      await terminal.write(`${jsonText(json, 2)}\n`);
      return best.length > 0 ? 0 : 1;
    }
    const [first] = best;
    if (!first) {
      terminal.printError(`No results for “${printable(words)}”. Try fewer words, or a speaker’s name.\n`);
      return 1;
    }
    const layout = { style, width: Math.min(width, 80) };
    const more =
      hits.length > limit ? [style.dim(`The best ${countNoun(limit, 'result')}. Use --limit to see more.`), ''] : [];
    const notice = library.compareWords(words, [first.target]).isWeak ? weakLines(layout) : [];
    const lines = [...notice, ...best.flatMap((hit) => [...hitLines(hit, library, layout), '']), ...more];
    await terminal.print(`${lines.slice(0, -1).join('\n')}\n`);
    return 0;
  },
});
