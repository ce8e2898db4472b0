import { nodeFiles } from '@findings/project/node';
import type { Target } from '@findings/core/check';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { CONFIG_NAME, Failure, createBookshelf, createConfigurations, locateConfig } from '@findings/project';
import { shownPath } from '../files/slashed.js';
import { writeFile } from '../files/write-file.js';
import { defineCommand } from './command.js';

const PROPOSAL = 'proposals/first.md';

export const init = defineCommand({
  operands: '',
  about:
    'Writes a configuration (findings.config.json) and a first proposal (proposals/first.md) into this folder. ' +
    'What exists already is left as it is.',
  options: {},
  examples: [{ command: 'findings init', about: 'begin here' }],
  run: async (_options, operands, terminal) => {
    if (operands.length > 0) throw new Failure('init takes no path: go to the folder, and call it there.');
    const { directory, style } = terminal;
    const above = locateConfig(nodeFiles, directory, new Map());
    if (above !== undefined && above !== join(directory, CONFIG_NAME)) {
      throw new Failure(`“${shownPath(above, directory)}” holds here already: there is nothing to begin.`);
    }
    const wrote: string[] = [];
    const kept: string[] = [];
    const write = (name: string, text: () => string): void => {
      const path = join(directory, name);
      if (existsSync(path)) kept.push(name);
      else {
        writeFile(path, name, text(), { replace: false });
        wrote.push(name);
      }
    };
    write(CONFIG_NAME, () => settings(directory));
    const configuration = await createConfigurations(nodeFiles, directory).for(directory);
    const { library } = await createBookshelf(nodeFiles, directory).for(configuration);
    const target = library.targets().find(({ type }) => type === 'highlight') ?? library.targets()[0];
    write(PROPOSAL, () => proposal(target));
    await terminal.write(
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

function settings(directory: string): string {
  const schema = 'node_modules/@findings/cli/schema/config.json';
  return `${JSON.stringify(
    {
      ...(existsSync(join(directory, schema)) && { $schema: `./${schema}` }),
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
