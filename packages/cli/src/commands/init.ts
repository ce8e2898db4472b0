import { findingOf, isInferred, type Target } from '@findings/core/library';
import { isDocument } from '@findings/import/files';
import {
  addReports,
  CONFIG_NAME,
  createConfigurationLoader,
  createLibraryLoader,
  Failure,
  fileFailure,
  INCLUDE,
  locateConfiguration,
  SAMPLE,
} from '@findings/project';
import type { Configuration } from '@findings/project';
import { createFile, readText, writeFile } from '@findings/project/node';
import { existsSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { defineCommand } from '../arguments/command.js';
import { displayPath } from '../files/display-path.js';
import { markdownPath, timeoutOption } from '../reports/import-file.js';
import { importNamed, readNamedReports } from '../reports/named-reports.js';
import type { Style } from '../terminal/style.js';
import { say } from '../terminal/say.js';
import { nodeFiles } from '../files/node-files.js';

const PROPOSAL = 'proposals/first.md';

export const init = defineCommand({
  operands: 'REPORT…',
  description:
    'Creates a configuration (findings.config.json) and a first proposal (proposals/first.md) in this folder. ' +
    'Existing files are not changed, but a report is added to a configuration that exists. A PDF, a Word file or a web page is imported as Markdown next to it. “sample” is the ' +
    'sample report, to try things out.',
  options: { timeout: timeoutOption },
  examples: {
    'findings init reports/water-2026.md': 'start with your own report',
    'findings init reports/water-2026.pdf': 'import your report, and start with it',
    'findings init sample': 'start with the sample report',
  },
  run: async ({ timeout }, named, terminal) => {
    const { directory, style } = terminal;
    const existing = locateConfiguration(nodeFiles, directory);
    const path = existing ?? join(directory, CONFIG_NAME);
    const name = displayPath(path, directory);
    if (named.length === 0 && existing === undefined) {
      throw new Failure(
        say`Name your report, a PDF, a Word file, a web page or a text: findings init REPORT. ` +
          say`To try things out: findings init sample`,
      );
    }
    if (named.length === 0 && dirname(path) !== directory)
      throw new Failure(`“${name}” already applies to this folder, so there is nothing to create.`);
    const configuration = existing === undefined ? undefined : await loadConfiguration(directory);
    const known = new Map(configuration?.reports.map((report) => [report.path, report.key]));
    const missing = named.filter((each) => !known.has(reportPath(each, directory)));
    const [first] = named;
    if (first !== undefined && missing.length === 0) {
      const key = known.get(reportPath(first, directory))!;
      throw new Failure(say`“${first}” is already added, as “${key}”. To see what was read: findings parse ${key}`);
    }
    const operands = await importNamed(missing, { timeout }, terminal);
    const reports = await readNamedReports(operands, dirname(path), [...known.values()], terminal);
    const lines = Array.from(reports, ([key, file]) => `${style.good('added')}    ${file} as “${key}”, in ${name}`);
    if (!configuration) createFile(path, name, configurationText(directory, reports));
    else if (reports.size > 0) {
      const entries = Array.from(reports, ([key, file]) => ({ key, file }));
      const defaultKey = configuration.default ?? configuration.reports[0]?.key ?? entries[0]!.key;
      writeFile(path, name, addReports(readText(path, name), entries, defaultKey));
    }
    let target: Target | undefined;
    if (!configuration || named.length === 0) {
      try {
        target = await firstTarget(directory);
        lines.push(writeProposal(directory, target, style));
      } catch (error) {
        if (configuration) throw error;
        // Otherwise the same command would be refused, because the configuration exists.
        rmSync(path);
        const { message } = fileFailure(error, `“${PROPOSAL}”`);
        throw new Failure(`${message} ${CONFIG_NAME} was removed again: run the same command once this is fixed.`);
      }
    }
    await terminal.print(
      [
        ...lines,
        '',
        'Next steps:',
        ...Array.from(reports.keys(), (key) => `  ${style.id(say`findings parse ${key}`)}  shows what was read`),
        `  ${style.id(say`findings check`)}  checks your proposals`,
        `  ${style.id(say`findings check draft.docx --output checked.docx`)}  checks a Word document, and writes comments`,
        `  ${style.id(say`findings search WORDS`)}  finds findings to cite`,
        `  ${style.id(say`findings show ${target?.id ?? 'ID'}`)}  shows the text of a finding`,
        '',
      ].join('\n'),
    );
    return 0;
  },
});

/** The absolute path of the text of a report, or `SAMPLE`. */
function reportPath(name: string, directory: string): string {
  return name === SAMPLE ? SAMPLE : resolve(directory, isDocument(name) ? markdownPath(name) : name);
}

function loadConfiguration(directory: string): Promise<Configuration> {
  return createConfigurationLoader(nodeFiles, directory).load(directory);
}

/** Writes the first proposal, unless the file exists. Returns a line about it. */
function writeProposal(directory: string, target: Target | undefined, style: Style): string {
  const path = join(directory, PROPOSAL);
  if (existsSync(path)) return `${style.dim('exists')}   ${PROPOSAL}, not changed`;
  createFile(path, PROPOSAL, proposalText(target));
  return `${style.good('created')}  ${PROPOSAL}`;
}

/** The target that the first proposal cites: a highlight below a heading, if the report has one. */
async function firstTarget(directory: string): Promise<Target | undefined> {
  const { library } = await createLibraryLoader(nodeFiles, directory).load(await loadConfiguration(directory));
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
  if (!target) throw new Failure('The report has nothing to cite.');
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
