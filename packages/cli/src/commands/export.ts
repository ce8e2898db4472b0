import { choice, text } from '../arguments/option.js';
import { readDocumentCitations } from '../documents/read-citations.js';
import { readDocuments } from '../documents/read-documents.js';
import { selectReports } from '../export/select-reports.js';
import { citedIds } from '../export/cited-ids.js';
import { exportReports } from '../export/write-export.js';
import type { SelectedWorks } from '@findings/project/works';
import { Failure, worksFormats } from '@findings/project';
import type { WorksFormat } from '@findings/project';
import { writeOutput } from '../files/write-output.js';
import { openSources } from '../reports/project-files.js';
import { printable } from '../terminal/escape-controls.js';
import type { Terminal } from '../terminal/terminal.js';
import { printableJson } from '../formats/json-text.js';
import { defineCommand } from './command.js';
import { translateEnglish } from '@findings/core/text';

const FORMATS = [...worksFormats, 'json', 'ndjson', 'typescript'] as const;

export const exportFindings = defineCommand({
  operands: '[PROPOSAL…]',
  about:
    'Writes the findings of your reports for other programs: as works of a bibliography, for Pandoc and Quarto (csl-json), ' +
    'LaTeX (bibtex, biblatex) and Zotero (ris); as a list (json) or a line for each (ndjson); or as a TypeScript module in ' +
    'which only ids that the report has compile (typescript).',
  options: {
    format: choice(FORMATS, 'what to write; it has to be said'),
    ids: choice(
      ['cited', 'all'],
      'only what the proposals cite, in a bibliography by the keys that they write; or all that can be cited (the default)',
    ),
    report: text('KEY|FILE', 'one report: its key in the configuration, or its file'),
    output: text('FILE', 'where to write, instead of standard output', 'o'),
  },
  examples: [
    {
      command: 'findings export --format csl-json --ids cited water.md -o findings.json',
      about: 'then: pandoc --citeproc --bibliography findings.json water.md',
    },
    { command: 'findings export --format typescript -o src/tip2012.ts', about: 'typed ids for a program' },
    { command: 'findings export --format ndjson --ids cited proposals/*.md', about: 'what those proposals cite' },
    { command: 'findings export --format json --report reports/water.md', about: 'a report that is not configured' },
  ],
  run: async ({ format, ids, report, output }, operands, terminal) => {
    if (format === undefined) {
      throw new Failure(
        `export needs to know what to write: --format ${FORMATS.slice(0, -1).join(', ')} or ${FORMATS.at(-1)}.`,
      );
    }
    if (ids !== 'cited' && operands.length > 0) throw new Failure('proposals are read only with “--ids cited”.');
    if (ids === 'cited' && format === 'typescript') {
      throw new Failure('“--format typescript” writes all ids of a report: leave “--ids cited” out.');
    }
    const { directory } = terminal;
    const sources = openSources(directory);
    const { configurations, bookshelf } = sources;
    const configuration = await configurations.load(directory);
    const { reports, shelf } = await selectReports(report, configuration, bookshelf, directory);
    const proposals = (): ReturnType<typeof readDocumentCitations> =>
      readDocumentCitations(readDocuments(operands, directory, configurations, bookshelf));
    let written: string;
    if (isWorksFormat(format)) {
      const { allWorks, citedWorks, printWorks } = await import('@findings/project/works');
      const chosen = await (ids === 'cited'
        ? citedWorks(translateEnglish, report === undefined ? undefined : reports, proposals())
        : allWorks(reports, shelf.library));
      const works = [...printWorks(translateEnglish, chosen.works, format)].join('');
      written = format === 'csl-json' ? printableJson(works) : works;
      tellOddities(chosen, terminal);
    } else {
      const cited = ids === 'cited' ? await citedIds(proposals()) : undefined;
      written = exportReports(format, reports, shelf, directory, cited);
    }
    await writeOutput(output, [written], await sources.inputs(operands), terminal);
    return 0;
  },
});

function isWorksFormat(format: (typeof FORMATS)[number]): format is WorksFormat {
  return (worksFormats as readonly string[]).includes(format);
}

/** What whoever sets the bibliography would wonder at. */
function tellOddities({ omitted: leftOut, repeated }: SelectedWorks, terminal: Terminal): void {
  const some = (all: readonly string[]): string => {
    const more = all.length > 5 ? ` and ${all.length - 5} more` : '';
    return printable(all.slice(0, 5).join(', ') + more);
  };
  if (leftOut.length > 0) {
    terminal.warn(
      `left out, since they name no finding or several: ${some(leftOut)}. “findings check” reports the problems.`,
    );
  }
  if (repeated.length > 0) {
    terminal.warn(
      `cited by more than one key, and so more than once in the bibliography: ${some(
        repeated.map((keys) => keys.join(' = ')),
      )}. Write one of them throughout.`,
    );
  }
}
