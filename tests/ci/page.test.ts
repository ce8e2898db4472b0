import assert from 'node:assert/strict';
import { appendFileSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { parse } from 'yaml';
import { errorsOfWorkflow } from './github-parser.ts';
import { createSandbox } from './sandbox.ts';
import type { Sandbox } from './sandbox.ts';
import { serveRegistry } from './registry.ts';

interface Block {
  readonly language: string;
  readonly text: string;
  /** The line of its opening fence, from 1. */
  readonly line: number;
  /** The exit status that the page expects. */
  readonly status: number;
}

const root = resolve(import.meta.dirname, '../..');
const page = readFileSync(join(root, 'docs/ci.md'), 'utf8');
const { version } = JSON.parse(readFileSync(join(root, 'packages/cli/package.json'), 'utf8')) as { version: string };
const pageBlocks = blocksOf(page);
const scripts = pageBlocks.filter(({ language }) => language === 'sh');
/** The files that a reader of the page writes. The first line of each has its name. */
const files = pageBlocks
  .filter(({ language }) => language === 'yaml')
  .map(({ text, line }) => ({ name: /^# (\S+)\n/.exec(text)?.[1] ?? '', text, line }));

function blocksOf(markdown: string): Block[] {
  const blocks: Block[] = [];
  let open: { language: string; lines: string[]; line: number; status: number } | undefined;
  let status = 0;
  for (const [index, line] of markdown.split('\n').entries()) {
    if (open && line === '```') {
      blocks.push({ ...open, text: open.lines.map((each) => `${each}\n`).join('') });
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
  return blocks;
}

interface Job {
  readonly steps?: readonly { readonly run?: string }[];
  /** In GitLab's format. */
  readonly script?: readonly string[];
  /** A job that runs once for each part: in GitHub's format, and in GitLab's. */
  readonly strategy?: { readonly matrix: { readonly part: readonly number[] } };
  readonly parallel?: number;
}

/** The commands of each job in a file, and of each part of a job. */
function commandsOf(text: string): string[][] {
  const { jobs, ...others } = parse(text) as { jobs?: Readonly<Record<string, Job>> };
  return Object.values(jobs ?? (others as Readonly<Record<string, Job>>)).flatMap((job) => {
    const { steps = [], script = steps.flatMap(({ run }) => run ?? []), strategy, parallel = 1 } = job;
    const parts = strategy?.matrix.part ?? Array.from({ length: parallel }, (_, index) => index + 1);
    return parts.map((part) =>
      script.map((line) =>
        line
          .replace(/\$\{\{ matrix\.part \}\}|\$CI_NODE_INDEX/, String(part))
          .replace('$CI_NODE_TOTAL', String(parallel)),
      ),
    );
  });
}

describe('docs/ci.md', () => {
  test('names the current version', () => {
    const named = [...page.matchAll(/(?:@findings\/cli@|findings@v)([\w.-]+)/g)].map(([, each]) => each);
    assert.ok(named.length > 0);
    assert.deepEqual([...new Set(named)], [version]);
  });

  for (const { name, text } of files.filter((file) => file.name.startsWith('.github/'))) {
    test(`GitHub accepts ${name}`, () => {
      assert.deepEqual(errorsOfWorkflow(text), []);
      assert.notDeepEqual(errorsOfWorkflow(text.replace('runs-on', 'runs-onn')), []);
    });
  }
});

describe('the commands of docs/ci.md in an empty folder', () => {
  let registry: Awaited<ReturnType<typeof serveRegistry>>;
  let sandbox: Sandbox;
  before(async () => {
    registry = await serveRegistry();
    sandbox = createSandbox(registry.url);
  });
  after(() => {
    sandbox.remove();
    registry.close();
  });

  for (const script of scripts) {
    test(`line ${script.line} ends with ${script.status}`, async () => {
      // By now, a reader has written the files above.
      for (const { name, text, line } of files) if (line < script.line) sandbox.write(name, text);
      const { status, stdout, stderr } = await sandbox.bash(script.text);
      assert.equal(status, script.status, stdout + stderr);
      const next = pageBlocks[pageBlocks.indexOf(script) + 1];
      if (next?.language === 'text') assert.equal(stdout, next.text);
    });
  }

  test('a check fails, and the last one passes', () => {
    assert.deepEqual([...new Set(scripts.map(({ status }) => status))], [0, 1]);
    assert.equal(scripts.at(-1)?.status, 0);
  });

  const workflows = files.filter(({ text }) => text.includes('npm ci'));
  for (const { name, text } of workflows) {
    test(`${name} passes, and fails if a citation is wrong`, async () => {
      const jobs = commandsOf(text);
      assert.ok(jobs.length > 0);
      // Installs the packages once for all jobs.
      const [prepare] = jobs.map((lines) => lines.slice(0, -1).join('\n'));
      const prepared = await sandbox.bash(prepare!);
      assert.equal(prepared.status, 0, prepared.stdout + prepared.stderr);
      const check = async () => {
        const results = [];
        for (const lines of jobs) results.push(await sandbox.bash(lines.at(-1)!));
        return results;
      };
      for (const { status, stdout, stderr } of await check()) assert.equal(status, 0, stdout + stderr);
      const proposal = join(sandbox.folder, 'proposals/shelter.md');
      const original = readFileSync(proposal, 'utf8');
      appendFileSync(proposal, '\nNobody said so [@s4.h99].\n');
      const failed = (await check()).filter(({ status }) => status === 1);
      sandbox.write('proposals/shelter.md', original);
      assert.equal(failed.length, 1);
      assert.match(failed[0]!.stdout, /@s4\.h99/);
    });
  }

  test('writes the test results that GitLab shows', async () => {
    const { after_script: lines, artifacts } = (
      parse(files.find(({ name }) => name === '.gitlab-ci.yml')!.text) as {
        findings: { after_script: string[]; artifacts: { reports: { junit: string } } };
      }
    ).findings;
    assert.equal((await sandbox.bash(lines.join('\n'))).status, 0);
    assert.match(
      readFileSync(join(sandbox.folder, artifacts.reports.junit), 'utf8'),
      /<testsuite name="proposals\/first\.md"/,
    );
  });
});
