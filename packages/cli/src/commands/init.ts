import { createFile, nodeFiles } from '@findings/project/node';
import { findingOf, isInferred, type Target } from '@findings/core/library';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import {
  CONFIG_NAME,
  Failure,
  INCLUDE,
  createLibraryLoader,
  createConfigurationLoader,
  fileFailure,
  locateConfiguration,
} from '@findings/project';
import { displayPath } from '../files/display-path.js';
import { addToConfiguration } from '../reports/add-to-configuration.js';
import { timeoutOption } from '../reports/import-file.js';
import { importNamed, readNamedReports } from '../reports/named-reports.js';
import { defineCommand } from '../arguments/command.js';

const PROPOSAL = 'proposals/first.md';

export const init = defineCommand({
  operands: 'REPORT…',
  description:
    'Creates a configuration (findings.config.json) and a first proposal (proposals/first.md) in this folder. ' +
    'Existing files are not changed, but a report is added to a configuration that exists. A PDF, a Word file or a web page is imported as Markdown next to it. “sample” is the ' +
    'sample report, to try things out.',
  options: { timeout: timeoutOption },
  examples: [
    { command: 'findings init reports/water-2026.md', description: 'start with your own report' },
    { command: 'findings init reports/water-2026.pdf', description: 'import your report, and start with it' },
    { command: 'findings init sample', description: 'start with the sample report' },
  ],
  run: async ({ timeout }, named, terminal) => {
    const { directory, style } = terminal;
    const above = locateConfiguration(nodeFiles, directory, new Map());
    if (named.length > 0 && above !== undefined) {
      await addToConfiguration(named, above, { timeout }, terminal);
      return 0;
    }
    if (above !== undefined && above !== join(directory, CONFIG_NAME)) {
      throw new Failure(
        `“${displayPath(above, directory)}” already applies to this folder, so there is nothing to create.`,
      );
    }
    if (named.length === 0 && above === undefined) {
      throw new Failure(
        'init needs your report: findings init REPORT, where REPORT is a PDF, a Word file, a web page or a text. ' +
          'To try things out: findings init sample',
      );
    }
    const operands = await importNamed(named, { timeout }, terminal);
    const reports = await readNamedReports(operands, directory, [], terminal);
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
        `  ${style.id('findings check')}         checks your proposals`,
        `  ${style.id('findings search WORDS')}  finds findings to cite`,
        `  ${style.id(`findings show ${target?.id ?? 'ID'}`)}  shows the text of a finding`,
        `  ${style.id('findings check draft.docx --output checked.docx')}  checks a Word document, and writes comments`,
        '',
      ].join('\n'),
    );
    return 0;
  },
});

/** The target that the first proposal cites: a highlight below a heading, if the report has one. */
async function firstTarget(directory: string): Promise<Target | undefined> {
  const configuration = await createConfigurationLoader(nodeFiles, directory).load(directory);
  const { library } = await createLibraryLoader(nodeFiles, directory).load(configuration);
  const targets = library.targets();
  const highlights = targets.filter(({ type }) => type === 'highlight');
  // Texts above the first heading are often authors and their addresses.
  return highlights.find(({ within }) => within?.title !== '') ?? highlights[0] ?? targets[0];
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
  const named = target.speakers.filter(({ id }) => !isInferred(findingOf(target), id));
  const speakers = named.map(({ name }) => name).join(' and ') || 'The workshop';
  return `---
title: A first proposal
---

# Why this matters

${speakers} spoke to what we want to do [@${target.id}]. Put your own words here, and cite
what supports them: \`findings search\` finds it, \`findings show ${target.id}\` shows it.
`;
}
