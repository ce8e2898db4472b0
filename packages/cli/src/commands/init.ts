import { nodeFiles } from '@findings/project/node';
import { createLibrary } from '@findings/core/library';
import type { Target } from '@findings/core/library';
import { existsSync, rmSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import {
  CONFIG_NAME,
  Failure,
  createLibraryLoader,
  createConfigurationLoader,
  fileFailure,
  locateConfiguration,
  newReportKey,
} from '@findings/project';
import { displayPath, toSlashPath } from '../files/display-path.js';
import { createFile } from '../files/write-file.js';
import { readReportArgument } from '../reports/read-report-argument.js';
import type { Terminal } from '../terminal/terminal.js';
import { defineCommand } from './command.js';

const PROPOSAL = 'proposals/first.md';

export const init = defineCommand({
  operands: '[REPORT…]',
  about:
    'Writes a configuration (findings.config.json) and a first proposal (proposals/first.md) into this folder. ' +
    'What exists already is left as it is. Where no report is named, the one that comes with the tool can be cited.',
  options: {},
  examples: [
    { command: 'findings init reports/water-2026.md', about: 'begin with a report of your own' },
    { command: 'findings init', about: 'begin with the report of a workshop that comes with the tool' },
  ],
  run: async (_options, operands, terminal) => {
    const { directory, style } = terminal;
    const above = locateConfiguration(nodeFiles, directory, new Map());
    if (above !== undefined && above !== join(directory, CONFIG_NAME)) {
      throw new Failure(`“${displayPath(above, directory)}” holds here already: there is nothing to begin.`);
    }
    if (operands.length > 0 && above !== undefined) {
      throw new Failure(`${CONFIG_NAME} is here already: name ${operands.join(' and ')} under its “reports”.`);
    }
    const reports = await readNamedReports(operands, terminal);
    const wrote: string[] = [];
    const kept: string[] = [];
    const write = (name: string, text: () => string): void => {
      const path = join(directory, name);
      if (existsSync(path)) kept.push(name);
      else {
        createFile(path, name, text());
        wrote.push(name);
      }
    };
    write(CONFIG_NAME, () => settings(directory, reports));
    let target: Target | undefined;
    try {
      target = await firstTarget(directory);
      write(PROPOSAL, () => proposal(target));
    } catch (error) {
      if (!wrote.includes(CONFIG_NAME)) throw error;
      // With a configuration that is there already, the same command would be refused.
      rmSync(join(directory, CONFIG_NAME));
      const { message } = fileFailure(error, `“${PROPOSAL}”`);
      throw new Failure(`${message} ${CONFIG_NAME} was removed again: run the same command once this is fixed.`);
    }
    await terminal.print(
      [
        ...wrote.map((name) => `${style.good('wrote')}  ${name}`),
        ...kept.map((name) => `${style.dim('kept')}   ${name}, which was there`),
        '',
        'What next:',
        `  ${style.id('findings check')}           checks what you write in proposals/`,
        `  ${style.id('findings search WORDS')}    finds what to cite`,
        `  ${style.id(`findings show ${target?.id ?? 'ID'}`.padEnd(23))}  shows what an id stands for`,
        '',
      ].join('\n'),
    );
    return 0;
  },
});

/** What the first proposal cites: a highlight, if the report has one. */
async function firstTarget(directory: string): Promise<Target | undefined> {
  const configuration = await createConfigurationLoader(nodeFiles, directory).load(directory);
  const { library } = await createLibraryLoader(nodeFiles, directory).load(configuration);
  return library.targets().find(({ type }) => type === 'highlight') ?? library.targets()[0];
}

/** The files that were named, by the keys that they are cited by; the first is meant where a citation names none. */
async function readNamedReports(operands: readonly string[], terminal: Terminal): Promise<ReadonlyMap<string, string>> {
  const reports = new Map<string, string>();
  const paths = new Set(operands.map((operand) => resolve(terminal.directory, operand)));
  for (const path of paths) {
    const operand = displayPath(path, terminal.directory);
    const { report } = await readReportArgument(operand, undefined, terminal);
    // The report as a whole aside.
    if (createLibrary([report]).targets().length === 1) {
      throw new Failure(
        `Nothing in “${operand}” can be cited. A report has headings for its sessions, such as “Session 1: Digging”, ` +
          'and under them what was said, in paragraphs and lists.',
      );
    }
    const key = newReportKey(nodeFiles.paths, path, report.title, [...reports.keys()]);
    reports.set(key, toSlashPath(relative(terminal.directory, path)));
  }
  return reports;
}

function settings(directory: string, reports: ReadonlyMap<string, string>): string {
  const schema = 'node_modules/@findings/cli/schema/config.json';
  return `${JSON.stringify(
    {
      ...(existsSync(join(directory, schema)) && { $schema: `./${schema}` }),
      ...(reports.size > 0 && { reports: Object.fromEntries(reports) }),
      ...(reports.size > 1 && { default: [...reports.keys()][0] }),
      include: ['proposals/**/*.md'],
      exclude: [],
      rules: {},
    },
    null,
    2,
  )}\n`;
}

/** A few lines with one citation that is right. */
function proposal(target: Target | undefined): string {
  if (!target) throw new Failure('the report has nothing to cite.');
  const who = target.speakers.map(({ name }) => name).join(' and ') || 'The workshop';
  return `---
title: A first proposal
---

# Why this matters

${who} spoke to what we want to do [@${target.id}]. Put your own words here, and cite
what supports them: \`findings search\` finds it, \`findings show ${target.id}\` shows it.
`;
}
