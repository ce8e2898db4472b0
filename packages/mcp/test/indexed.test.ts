import { createConfigurationLoader } from '@findings/project';
import { updateIndex } from '@findings/project/indexed';
import { nodeFiles, nodeFilesIn } from '@findings/project/node';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import * as v from 'valibot';
import { beforeAll, expect, test } from 'vitest';
import { callTool, tools } from '../src/index.js';
import { openFolder } from '../src/server.js';
import type { OpenFolder } from '../src/server.js';
import { harbourReport } from './harbour-report.js';
import { useFolder } from './temporary-folder.js';

const keys = ['harbour', 'wells', 'roads', 'forests'];
const { path, write } = useFolder({
  'findings.config.json': JSON.stringify({
    reports: Object.fromEntries(keys.map((key) => [key, `${key}.md`])),
    default: 'wells',
    include: ['proposals/*.md'],
  }),
  'harbour.md': harbourReport,
  ...Object.fromEntries(keys.slice(1).map((key) => [`${key}.md`, workshop(key)])),
  'proposals/one.md': 'Bina Lama said that roads need forty carts [@roads:s1.h1].',
});

function workshop(subject: string): string {
  return `# Workshop on ${subject}

March 2, 2021

## Session 1: Money for ${subject}

Who pays for the upkeep of ${subject}?

- **Bina Lama (Well Fund)** said that ${subject} need forty carts in the northern valley.
- **Tom Okoro** doubted that carts alone improve ${subject}. {#doubt-${subject}}

Ms. Lama was asked who pays for repairs. Ms. Lama answered that villages pay a small fee for ${subject}.

## Recommendations

1. Train a mechanic for ${subject} in each village.
`;
}

/** The files that are read. */
const read: string[] = [];
const own = nodeFilesIn(nodeFiles.say, '1');
const files = {
  ...own,
  read: (file: string, name: string) => {
    read.push(name);
    return own.read(file, name);
  },
};
const indexed = openFolder(path, undefined, files);
const plain = openFolder(path);

async function answer(folder: OpenFolder, name: string, input: object): Promise<unknown> {
  const tool = tools.find((each) => each.name === name)!;
  const needed = tool.needs?.(v.parse(tool.input, input));
  return callTool(name, input, await folder.read(needed)).catch((error: Error) => error.message);
}

beforeAll(async () => {
  const configuration = await createConfigurationLoader(own, path).load(path);
  const { failures } = await updateIndex(own, configuration, { workingDirectory: path, version: '1' });
  expect(failures).toEqual([]);
});

const light: readonly (readonly [string, object])[] = [
  ['list_reports', {}],
  ['search_findings', { query: 'forty carts roads' }],
  ['search_findings', { query: 'lama carts', report: 'Roads' }],
  ['search_findings', { query: 'carts', limit: 2, cursor: '1' }],
  ['search_findings', { query: 'xylophone' }],
  ['search_findings', { query: 'carts', report: 'rivers' }],
  ['find_source', { passage: 'Lama said that “forests need forty carts” in the valley.' }],
  ['find_source', { passage: 'Harbours shelter small boats in winter.', report: 'harbour' }],
  ['get_finding', { id: 's1.h1' }],
  ['get_finding', { id: '@roads:s1.h2, wells, forests:s1, s9.h9', fingerprint: true }],
  ['get_finding', { id: 'rods:s1.h1' }],
  ['get_finding', { id: 'roads' }],
  ['quote', { id: 'forests:s1.h1', from: 'need forty carts' }],
  ['quote', { id: 'doubt-wells', from: 'carts alone', to: 'wells' }],
  ['quote', { id: 'roads:s1.h1', from: 'fifty carts' }],
];
const whole: readonly (readonly [string, object])[] = [
  ['check_text', { text: 'Lama said that “roads need fifty carts” [@roads:s1.h1]. “Wells need more.”' }],
  ['fix_text', { text: 'Lama said that “roads needs forty carts” [@roads:s1.h1].' }],
  ['coverage', {}],
];

test.each([...light, ...whole])('%s %j has the same answer with and without an index', async (name, input) => {
  // Beyond the best results, ranks depend on the number of sessions and reports, which the index does not count.
  const comparable = (all: unknown) => {
    const { findings, sources } = all as Record<string, { id: string }[] | undefined>;
    return name === 'search_findings' || name === 'find_source' ? (findings ?? sources)?.slice(0, 3) : all;
  };
  expect(comparable(await answer(indexed, name, input))).toEqual(comparable(await answer(plain, name, input)));
});

test.each(light)('%s %j reads no report', async (name, input) => {
  read.length = 0;
  await answer(indexed, name, input);
  expect(read.filter((file) => file.endsWith('.md'))).toEqual([]);
});

test('a report that has changed is read again', async () => {
  write('roads.md', workshop('bridges'));
  expect(await answer(indexed, 'search_findings', { query: 'bridges forty', limit: 1 })).toMatchObject({
    findings: [{ id: 'roads:s1.h1' }],
  });
  write('roads.md', workshop('roads'));
});

test('a report that cannot be read is an error, as without an index', async () => {
  write('roads.md', '\u0000'.repeat(100));
  const [one, other] = await Promise.allSettled([
    answer(indexed, 'search_findings', { query: 'carts' }),
    answer(plain, 'search_findings', { query: 'carts' }),
  ]);
  expect(one).toEqual(other);
  write('roads.md', workshop('roads'));
});

test('without a usable index, all reports are read', async () => {
  const expected = await answer(plain, 'search_findings', { query: 'forty carts roads' });
  const database = new DatabaseSync(join(path, '.findings/index.sqlite'));
  database.exec('PRAGMA application_id = 7');
  database.close();
  expect(await answer(indexed, 'search_findings', { query: 'forty carts roads' })).toEqual(expected);
});
