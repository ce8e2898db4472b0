import { nodeFiles } from '@findings/project/node';
import { createLibrary } from '@findings/core/library';
import type { Target } from '@findings/core/library';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import {
  CONFIG_NAME,
  Failure,
  INCLUDE,
  createLibraryLoader,
  createConfigurationLoader,
  fileFailure,
  locateConfiguration,
  newReportKey,
  SAMPLE,
  SAMPLE_KEY,
} from '@findings/project';
import { citedFindings } from '../documents/cited-finding.js';
import { displayPath, toSlashPath } from '../files/display-path.js';
import { createFile } from '../files/write-file.js';
import { writeImport } from '../files/write-import.js';
import { importSummary } from '../render/import-summary.js';
import { importFile, markdownPath, needsImport } from '../reports/import-file.js';
import { readReportArgument } from '../reports/read-report-argument.js';
import type { Terminal } from '../terminal/terminal.js';
import { defineCommand } from '../arguments/command.js';

const PROPOSAL = 'proposals/first.md';

export const init = defineCommand({
  operands: 'REPORT…',
  description:
    'Creates a configuration (findings.config.json) and a first proposal (proposals/first.md) in this folder. ' +
    'Existing files are not changed. A PDF, a Word file or a web page is imported as Markdown next to it. “sample” is the ' +
    'sample report, to try things out.',
  options: {},
  examples: [
    { command: 'findings init reports/water-2026.md', description: 'start with your own report' },
    { command: 'findings init reports/water-2026.pdf', description: 'import your report, and start with it' },
    { command: 'findings init sample', description: 'start with the sample report' },
  ],
  run: async (_options, named, terminal) => {
    const { directory, style } = terminal;
    const above = locateConfiguration(nodeFiles, directory, new Map());
    if (above !== undefined && above !== join(directory, CONFIG_NAME)) {
      throw new Failure(
        `“${displayPath(above, directory)}” already applies to this folder, so there is nothing to create.${named.length > 0 ? ` ${howToAdd(named)}` : ''}`,
      );
    }
    if (named.length > 0 && above !== undefined) {
      throw new Failure((await alreadyAdded(named, terminal)) ?? `${CONFIG_NAME} already exists. ${howToAdd(named)}`);
    }
    if (named.length === 0 && above === undefined) {
      throw new Failure(
        'init needs your report: findings init REPORT, where REPORT is a PDF, a Word file, a web page or a text. ' +
          'To try things out: findings init sample',
      );
    }
    const operands = await importNamed(named, terminal);
    const reports = await readNamedReports(operands, terminal);
    const created: string[] = [];
    const kept: string[] = [];
    const write = (name: string, text: () => string): void => {
      const path = join(directory, name);
      if (existsSync(path)) kept.push(name);
      else {
        createFile(path, name, text());
        created.push(name);
      }
    };
    write(CONFIG_NAME, () => configurationText(directory, reports));
    let target: Target | undefined;
    try {
      target = await firstTarget(directory);
      write(PROPOSAL, () => proposalText(target));
    } catch (error) {
      if (!created.includes(CONFIG_NAME)) throw error;
      // Otherwise the same command would be refused, because the configuration exists.
      rmSync(join(directory, CONFIG_NAME));
      const { message } = fileFailure(error, `“${PROPOSAL}”`);
      throw new Failure(`${message} ${CONFIG_NAME} was removed again: run the same command once this is fixed.`);
    }
    await terminal.print(
      [
        ...created.map((name) => `${style.good('created')}  ${name}`),
        ...kept.map((name) => `${style.dim('exists')}   ${name}, not changed`),
        '',
        'Next steps:',
        ...listSteps(
          [
            ['findings check', 'checks your proposals'],
            ...wordDrafts(directory, named).map((name): Step => [
              `findings check ${name} --output checked.docx`,
              'checks a Word document, and writes comments',
            ]),
            ['findings search WORDS', 'finds findings to cite'],
            [`findings show ${target?.id ?? 'ID'}`, 'shows the text of a finding'],
          ],
          style,
        ),
        '',
      ].join('\n'),
    );
    return 0;
  },
});

/** A command, and what it does. */
type Step = readonly [command: string, description: string];

/** Longer commands have their description in the next line. */
const MAX_STEP = 40;

/** Commands with their descriptions in a column. */
function listSteps(steps: readonly Step[], style: Terminal['style']): readonly string[] {
  const width = steps.reduce((most, [{ length }]) => (length > MAX_STEP ? most : Math.max(most, length)), 0);
  return steps.map(([command, description]) => {
    const isLong = command.length > width;
    return `  ${style.id(command.padEnd(width))}${isLong ? `\n  ${' '.repeat(width)}` : ''}  ${description}`;
  });
}

/** The message for reports that are all in the configuration. Undefined if one of them is not. */
async function alreadyAdded(named: readonly string[], { directory }: Terminal): Promise<string | undefined> {
  const { reports } = await createConfigurationLoader(nodeFiles, directory).load(directory);
  const keys = named.map((name) => {
    const file = needsImport(name) ? markdownPath(name) : name;
    const path = file === SAMPLE ? SAMPLE : resolve(directory, file);
    return reports.find((report) => report.path === path)?.key;
  });
  if (keys.some((key) => key === undefined)) return undefined;
  const added = named.map((name, index) => `“${name}” is already added, as “${keys[index]}”.`).join(' ');
  return `${added} To see what was read: findings parse ${keys[0]}`;
}

/** The first Word document of a folder that is not a report. `findings check` without a path does not check it. */
function wordDrafts(directory: string, reports: readonly string[]): readonly string[] {
  const names = readdirSync(directory).filter((name) => /^[^~].*\.docx$/i.test(name) && !reports.includes(name));
  return names.slice(0, 1).map((name) => (/\s/.test(name) ? `"${name}"` : name));
}

/** How to add reports to a configuration that exists. */
function howToAdd(named: readonly string[]): string {
  const imported = named.filter(needsImport);
  const entries = named.map((name) => {
    const file = needsImport(name) ? markdownPath(name) : name;
    return `${JSON.stringify(newReportKey(nodeFiles.paths, file, undefined, []))}: ${JSON.stringify(file)}`;
  });
  return [
    ...imported.map((name) => `Import the report: findings import ${name}.`),
    `Add this to “reports” in ${CONFIG_NAME}: ${entries.join(', ')}`,
  ].join(' ');
}

/** Imports the documents among the reports. Returns the paths of texts. */
async function importNamed(operands: readonly string[], terminal: Terminal): Promise<readonly string[]> {
  const { directory, style } = terminal;
  const paths: string[] = [];
  for (const operand of operands) {
    if (!needsImport(operand) || !existsSync(resolve(directory, operand))) {
      paths.push(operand);
      continue;
    }
    const output = markdownPath(operand);
    const result = await importFile(operand, {}, terminal);
    refuseProposal(operand, result.markdown);
    const written = writeImport(resolve(directory, output), output, result.markdown, false);
    const review = [
      `Review ${output} next to ${operand}: its title, date and place, too.`,
      `To see what was read: ${style.id(`findings parse ${output}`)}`,
    ];
    await terminal.print(
      [`${style.good(written)}  ${output}`, ...importSummary(result, terminal), '', ...review, ''].join('\n'),
    );
    paths.push(output);
  }
  return paths;
}

/** A document that cites findings is a draft, which was named by mistake. */
function refuseProposal(operand: string, markdown: string): void {
  const cited = citedFindings(markdown);
  if (cited.length < 2) return;
  throw new Failure(
    `“${operand}” cites findings (@${cited[0]!.id}), so it looks like a proposal, and not like a report. To check it: findings check ${operand}`,
  );
}

/** The target that the first proposal cites: a highlight below a heading, if the report has one. */
async function firstTarget(directory: string): Promise<Target | undefined> {
  const configuration = await createConfigurationLoader(nodeFiles, directory).load(directory);
  const { library } = await createLibraryLoader(nodeFiles, directory).load(configuration);
  const targets = library.targets();
  const highlights = targets.filter(({ type }) => type === 'highlight');
  // Texts above the first heading are often authors and their addresses.
  return highlights.find(({ within }) => within?.title !== '') ?? highlights[0] ?? targets[0];
}

/** Reads the reports that the user named. Returns their paths by key; the first is the default. */
async function readNamedReports(operands: readonly string[], terminal: Terminal): Promise<ReadonlyMap<string, string>> {
  const reports = new Map<string, string>();
  const paths = new Set(
    operands.map((operand) => (operand === SAMPLE ? SAMPLE : resolve(terminal.directory, operand))),
  );
  for (const path of paths) {
    if (path === SAMPLE) {
      reports.set(SAMPLE_KEY, SAMPLE);
      continue;
    }
    const operand = displayPath(path, terminal.directory);
    const { report } = await readReportArgument(operand, undefined, terminal);
    // The report itself is always a target.
    if (createLibrary([report]).targets().length === 1) {
      throw new Failure(
        `nothing in “${operand}” can be cited. A report needs headings for its sessions, such as “Session 1: Digging”, ` +
          'with paragraphs and lists below them.',
      );
    }
    const key = newReportKey(nodeFiles.paths, path, report.title, [...reports.keys()], report.key);
    reports.set(key, toSlashPath(relative(terminal.directory, path)));
  }
  return reports;
}

function configurationText(directory: string, reports: ReadonlyMap<string, string>): string {
  const schema = 'node_modules/@findings/cli/schema/config.json';
  return `${JSON.stringify(
    {
      ...(existsSync(join(directory, schema)) && { $schema: `./${schema}` }),
      reports: Object.fromEntries(reports),
      ...(reports.size > 1 && { default: [...reports.keys()][0] }),
      include: INCLUDE.map((pattern) => `proposals/${pattern}`),
      exclude: [],
      maxWarnings: 0,
      rules: {},
    },
    null,
    2,
  )}\n`;
}

/** A short proposal with one valid citation. */
function proposalText(target: Target | undefined): string {
  if (!target) throw new Failure('the report has nothing to cite.');
  const speakers = target.speakers.map(({ name }) => name).join(' and ') || 'The workshop';
  return `---
title: A first proposal
---

# Why this matters

${speakers} spoke to what we want to do [@${target.id}]. Put your own words here, and cite
what supports them: \`findings search\` finds it, \`findings show ${target.id}\` shows it.
`;
}
