import { choice, text as textOption } from '../arguments/option.js';
import { readDocumentCitations, readDocuments } from '../documents/read-documents.js';
import { reportOption, selectReports } from '../reports/select-reports.js';
import { exportQuotations, QUOTATION_FORMATS } from './export-quotations.js';
import type { QuotationFormat } from './export-quotations.js';
import { citedIds, exportTargets, exportTypescript } from './export-targets.js';
import type { SelectedWorks } from '@findings/project/works';
import { Failure, worksFormats } from '@findings/project';
import type { WorksFormat } from '@findings/project';
import { writeOutput } from '../files/write-output.js';
import { openSources } from '../reports/project-files.js';
import { printable } from '../terminal/escape-controls.js';
import type { Terminal } from '../terminal/terminal.js';
import { printableJson } from '../formats/json-text.js';
import { defineCommand } from '../arguments/command.js';
import { translateEnglish } from '@findings/core/text';
import { say } from '../terminal/say.js';

const FORMATS = [...worksFormats, 'json', 'ndjson', 'typescript', ...QUOTATION_FORMATS] as const;

export const exportFindings = defineCommand({
  operands: '[PROPOSAL…]',
  description:
    'Writes the findings of your reports for other programs: as a bibliography for Pandoc and Quarto (csl-json), LaTeX ' +
    '(bibtex, biblatex) or Zotero (ris), as a filter for Pandoc with one reference for each report, and pages and speakers in the ' +
    'citations (pandoc), as JSON (json) or JSON lines (ndjson), or as a TypeScript module with typed ids ' +
    '(typescript). Or writes the verified quotations of your proposals for other checkers, so that they leave quoted words alone: Vale ' +
    '(vale), cSpell (cspell), or LTeX+ and other dictionaries (words).',
  options: {
    format: choice(FORMATS, `the output format (required): ${FORMATS.join(', ')}`, 'FORMAT'),
    ids: choice(
      ['cited', 'all'],
      'only what the proposals cite (cited), or everything that can be cited (all, the default)',
    ),
    entries: choice(
      ['findings', 'report'],
      'in a bibliography, an entry for each finding (findings, the default), or one for each report and for each talk with a title (report, the default of pandoc)',
    ),
    report: reportOption,
    output: textOption('FILE', 'write to this file instead of standard output', 'o'),
  },
  examples: {
    'findings export --format pandoc --ids cited water.md -o findings.lua':
      'then: pandoc --lua-filter findings.lua --citeproc water.md -o water.docx',
    'findings export --format typescript -o src/tip2012.ts': 'typed ids for a TypeScript program',
    'findings export --format ndjson --ids cited proposals/*.md': 'the findings that these proposals cite',
    'findings export --format json --report reports/water.md': 'a report that is not configured',
    'findings export --format cspell -o findings.cspell.json': 'the quotations that cSpell should not check',
  },
  run: async ({ format, ids, entries, report, output }, operands, terminal) => {
    if (format === undefined) {
      throw new Failure(`Choose a format: --format ${FORMATS.slice(0, -1).join(', ')} or ${FORMATS.at(-1)}.`);
    }
    const isForCheckers = isQuotationFormat(format);
    if (ids !== undefined && isForCheckers) {
      throw new Failure(`“--format ${format}” writes quotations, not findings. Leave out “--ids”.`);
    }
    if (ids !== 'cited' && operands.length > 0 && !isForCheckers)
      throw new Failure('Proposals are only read with “--ids cited”. Add it, or leave out the files.');
    if (ids === 'cited' && format === 'typescript') {
      throw new Failure('“--format typescript” always writes all ids of a report. Leave out “--ids cited”.');
    }
    if (entries !== undefined && !isWorksFormat(format))
      throw new Failure(`“--entries” is only for bibliographies: ${worksFormats.join(', ')}.`);
    const { directory } = terminal;
    const sources = await openSources(directory, report);
    const { configurations, libraries, selected: configuration } = sources;
    if (isForCheckers) {
      const proposals = readDocuments(operands, directory, configurations, libraries);
      await writeOutput(output, [await exportQuotations(format, proposals)], sources.inputs(operands), terminal);
      return 0;
    }
    // Proposals may name reports that no configuration has.
    const namesReports = ids === 'cited' && configuration.reports.length === 0 && configuration.chosen === undefined;
    const { reports, loadedLibrary } = namesReports
      ? { reports: undefined, loadedLibrary: await libraries.load(configuration) }
      : await selectReports(configuration, libraries);
    const proposals = (): ReturnType<typeof readDocumentCitations> =>
      readDocumentCitations(readDocuments(operands, directory, configurations, libraries));
    let text: string;
    if (isWorksFormat(format)) {
      const { allWorks, citedWorks, printWorks } = await import('@findings/project/works');
      const chosen = entries ?? (format === 'pandoc' ? 'report' : 'findings');
      const selected = await (ids === 'cited'
        ? citedWorks(translateEnglish, report === undefined ? undefined : reports, proposals(), chosen)
        : allWorks(reports ?? [], loadedLibrary.library, chosen));
      const works = [...printWorks(translateEnglish, selected, format)].join('');
      text = format === 'csl-json' ? printableJson(works) : works;
      warnAboutKeys(selected, terminal);
    } else if (format === 'typescript') {
      text = exportTypescript(reports ?? [], loadedLibrary, directory);
    } else {
      const cited = ids === 'cited' ? await citedIds(proposals()) : undefined;
      const all = cited ? [...cited.libraries] : [loadedLibrary];
      const named = reports ?? all.flatMap(({ library }) => library.reports);
      text = exportTargets(format, named, all, directory, cited?.ids);
    }
    await writeOutput(output, [text], sources.inputs(operands), terminal);
    return 0;
  },
});

function isQuotationFormat(format: (typeof FORMATS)[number]): format is QuotationFormat {
  return (QUOTATION_FORMATS as readonly string[]).includes(format);
}

function isWorksFormat(format: (typeof FORMATS)[number]): format is WorksFormat {
  return (worksFormats as readonly string[]).includes(format);
}

/** Warns about keys that have no work in the bibliography, or several. */
function warnAboutKeys({ omitted, repeated }: SelectedWorks, terminal: Terminal): void {
  const listFirst = (all: readonly string[]): string => {
    const more = all.length > 5 ? ` and ${all.length - 5} more` : '';
    return printable(all.slice(0, 5).join(', ') + more);
  };
  if (omitted.length > 0) {
    terminal.warn(
      say`Not exported, because they do not match exactly one finding: ${listFirst(omitted)}. “findings check” explains why.`,
    );
  }
  if (repeated.length > 0) {
    terminal.warn(
      `Cited by several keys, so they appear several times in the bibliography: ${listFirst(
        repeated.map((keys) => keys.join(' = ')),
      )}. Use one key for each finding.`,
    );
  }
}
