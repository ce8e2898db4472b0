import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { useProject } from './findings.js';
import { waterReport } from './water-report.js';

const { directory, write, command } = useProject();

beforeEach(() => {
  rmSync(join(directory, 'proposals'), { recursive: true, force: true });
  write('reports/water.md', waterReport);
  write('findings.config.json', '{ "reports": { "water": "reports/water.md" }, "include": ["proposals/**/*.md"] }');
  write('proposals/a.md', 'Wells [@s1.h1].\n');
  write('proposals/b.md', 'Wells [@s1.h9].\n');
});

const path = (file: string) => join(directory, file);

/** A run that goes on; what it writes is asked for piece by piece. */
const watching = async (...args: string[]) => {
  const child = spawn(process.execPath, [command(), 'check', '--watch', ...args], { cwd: directory });
  onTestFinished(() => void child.kill('SIGKILL'));
  const output = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (text: string) => (output[name] += text));
  }
  const ended = new Promise<string | null>((resolve) => child.on('close', (_, signal) => resolve(signal)));
  return {
    child,
    /** What was written since the last time, once all of these are in it and it is whole. */
    says: async (...words: string[]) => {
      await vi.waitFor(
        () => {
          // Each report ends with what is watched; what is told beside it may come later.
          expect(output.stdout).toMatch(/press Ctrl-C to stop\.\n\n$/);
          for (const word of words) expect(output.stdout + output.stderr).toContain(word);
        },
        { timeout: 60_000, interval: 20 },
      );
      const said = output.stdout + output.stderr;
      output.stdout = output.stderr = '';
      return said;
    },
    unread: () => output.stdout + output.stderr,
    end: async () => {
      child.kill('SIGINT');
      return ended;
    },
  };
};

test('checks everything, then what changes, and ends with Ctrl-C', async () => {
  const { says, end } = await watching();
  expect(await says('Watching 2 files')).toMatch(
    /^proposals\/b\.md:1:8 {2}error[^]*\n2 files, 2 citations: 1 error\.\nChecked against water .*\nWatching 2 files; press Ctrl-C to stop\.\n\n$/,
  );
  write('proposals/a.md', 'Wells [@s1.h8].\n');
  expect(await says('2 files, 2 citations: 2 errors.')).toMatch(/^\d\d:\d\d:\d\d\n\nproposals\/a\.md:1:8/);
  write('proposals/a.md', 'Wells [@s1.h1].\n');
  await says('2 files, 2 citations: 1 error.');
  expect(await end()).toBe('SIGINT');
});

test('checks again when the report, the configuration or the pins change, break or disappear', async () => {
  const { says, end } = await watching();
  await says('no point 9');
  write('reports/water.md', waterReport.replace('- **Maya', '- **Jo Roe (Port Office)** came.\n- **Maya'));
  await says('The last one is s1.h3');
  const configuration = { reports: { water: 'reports/water.md' }, include: ['proposals/**/*.md'] };
  write('findings.config.json', JSON.stringify({ ...configuration, rules: { 'citation.unresolved': 'hint' } }));
  await says('1 hint');
  write('proposals/findings.config.json', '{ "reports": { "water": "../reports/water.md" }, "rules": {} }');
  await says('1 error');
  rmSync(path('proposals/findings.config.json'));
  await says('1 hint');
  rmSync(path('reports/water.md'));
  await says('Watching 0 files', 'There is no file “reports/water.md”');
  write('reports/water.md', waterReport);
  await says('Watching 2 files', '2 files, 2 citations');
  write('findings.config.json', '{');
  await says('Watching 0 files', 'The configuration has mistakes');
  write('findings.config.json', JSON.stringify(configuration));
  await says('Watching 2 files', '2 files, 2 citations: 1 error');
  await end();
});
