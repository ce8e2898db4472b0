import assert from 'node:assert/strict';
import { appendFileSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { parse } from 'yaml';
import { complaintsOfWorkflow } from './github-reader.ts';
import { newPerson } from './person.ts';
import type { Person } from './person.ts';
import { serveRegistry } from './registry.ts';

interface Block {
  readonly language: string;
  readonly text: string;
  /** Of the line of its fence, 1-based. */
  readonly line: number;
  /** What a script is said to end with. */
  readonly status: number;
}

const root = resolve(import.meta.dirname, '../..');
const page = readFileSync(join(root, 'docs/ci.md'), 'utf8');
const { version } = JSON.parse(readFileSync(join(root, 'packages/cli/package.json'), 'utf8')) as { version: string };
const blocks = blocksOf(page);
const scripts = blocks.filter(({ language }) => language === 'sh');
/** The files that the page tells one to write: the first line names each. */
const files = blocks
  .filter(({ language }) => language === 'yaml')
  .map(({ text, line }) => ({ name: /^# (\S+)\n/.exec(text)?.[1] ?? '', text, line }));

function blocksOf(markdown: string): Block[] {
  const found: Block[] = [];
  let open: { language: string; lines: string[]; line: number; status: number } | undefined;
  let status = 0;
  for (const [index, line] of markdown.split('\n').entries()) {
    if (open && line === '```') {
      found.push({ ...open, text: open.lines.map((one) => `${one}\n`).join('') });
      open = undefined;
    } else if (open) {
      open.lines.push(line);
    } else if (line.startsWith('```')) {
      open = { language: line.slice(3), lines: [], line: index + 1, status };
      status = 0;
    } else {
      status = Number(/^<!-- status (\d) -->$/.exec(line)?.[1] ?? status);
    }
  }
  return found;
}

interface Job {
  readonly steps?: readonly { readonly run?: string }[];
  /** GitLab's. */
  readonly script?: readonly string[];
  readonly strategy?: { readonly matrix: { readonly shard: readonly string[] } };
}

/** What the jobs of a file run, each as many times as its matrix says. */
function runsOf(text: string): string[][] {
  const { jobs, ...others } = parse(text) as { jobs?: Readonly<Record<string, Job>> };
  return Object.values(jobs ?? (others as Readonly<Record<string, Job>>)).flatMap(
    ({ steps = [], script, strategy }) => {
      const lines = script ?? steps.flatMap(({ run }) => run ?? []);
      const shards = strategy?.matrix.shard ?? [''];
      return shards.map((shard) => lines.map((line) => line.replaceAll('${{ matrix.shard }}', shard)));
    },
  );
}

describe('docs/ci.md', () => {
  test('names the version that it is of', () => {
    const named = [...page.matchAll(/(?:@findings\/cli@|findings@v)([\w.-]+)/g)].map(([, one]) => one);
    assert.ok(named.length > 0);
    assert.deepEqual([...new Set(named)], [version]);
  });

  for (const { name, text } of files.filter((file) => file.name.startsWith('.github/'))) {
    test(`GitHub reads ${name}`, () => {
      assert.deepEqual(complaintsOfWorkflow(text), []);
      assert.notDeepEqual(complaintsOfWorkflow(text.replace('runs-on', 'runs-onn')), []);
    });
  }
});

describe('docs/ci.md, done in an empty folder', () => {
  let registry: Awaited<ReturnType<typeof serveRegistry>>;
  let person: Person;
  before(async () => {
    registry = await serveRegistry();
    person = newPerson(registry.url);
  });
  after(() => {
    person.leave();
    registry.close();
  });

  for (const script of scripts) {
    test(`line ${script.line} ends with ${script.status}`, async () => {
      // A reader has written the files above by now.
      for (const { name, text, line } of files) if (line < script.line) person.write(name, text);
      const { status, stdout, stderr } = await person.bash(script.text);
      assert.equal(status, script.status, stdout + stderr);
      const next = blocks[blocks.indexOf(script) + 1];
      if (next?.language === 'text') assert.equal(stdout, next.text);
    });
  }

  test('there was red, and then green', () => {
    assert.deepEqual([...new Set(scripts.map(({ status }) => status))], [0, 1]);
    assert.equal(scripts.at(-1)?.status, 0);
  });

  const checking = files.filter(({ text }) => text.includes('npm ci'));
  for (const { name, text } of checking) {
    test(`${name} is green now, and red when a citation is wrong`, async () => {
      const runs = runsOf(text);
      assert.ok(runs.length > 0);
      // The packages need not be installed again for each.
      const [prepare] = runs.map((lines) => lines.slice(0, -1).join('\n'));
      assert.equal((await person.bash(prepare!)).status, 0);
      const check = async () => {
        const ended = [];
        for (const lines of runs) ended.push(await person.bash(lines.at(-1)!));
        return ended;
      };
      for (const { status, stdout, stderr } of await check()) assert.equal(status, 0, stdout + stderr);
      const proposal = join(person.folder, 'proposals/shelter.md');
      const before = readFileSync(proposal, 'utf8');
      appendFileSync(proposal, '\nNobody said so [@s4.h99].\n');
      const red = (await check()).filter(({ status }) => status === 1);
      person.write('proposals/shelter.md', before);
      assert.equal(red.length, 1);
      assert.match(red[0]!.stdout, /@s4\.h99/);
    });
  }

  test('what GitLab shows as tests is written', async () => {
    const { after_script: lines, artifacts } = (
      parse(files.find(({ name }) => name === '.gitlab-ci.yml')!.text) as {
        findings: { after_script: string[]; artifacts: { reports: { junit: string } } };
      }
    ).findings;
    assert.equal((await person.bash(lines.join('\n'))).status, 0);
    assert.match(
      readFileSync(join(person.folder, artifacts.reports.junit), 'utf8'),
      /<testsuite name="proposals\/first\.md"/,
    );
  });
});
