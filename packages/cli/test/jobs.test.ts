import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { paragraph, wordFile } from '../../word/test/word-file.js';
import { FORMATS } from '../src/formats/formats.js';
import { useWaterProject } from './findings.js';

const { directory, write, findings, start, command } = useWaterProject('proposals/**');

// Breaks the threads that check, and only these, when they read certain words.
write(
  'break.cjs',
  `const { isMainThread } = require('node:worker_threads');
  const { writeFileSync } = require('node:fs');
  const { toString } = Buffer.prototype;
  if (!isMainThread) Buffer.prototype.toString = function (...args) {
    const text = toString.apply(this, args);
    if (text.includes('End the thread')) process.exit(9);
    if (text.includes('Fill the memory')) for (const all = []; ; ) all.push(new Array(100_000).fill(0));
    if (text.includes('Never end')) writeFileSync('running', '');
    while (text.includes('Never end'));
    return text;
  };`,
);
const env = { NODE_OPTIONS: '--require ./break.cjs --max-old-space-size=128' };

/** Different documents, of which each worker gets some. */
function writeProposals(): void {
  rmSync(join(directory, 'proposals'), { recursive: true, force: true });
  for (let index = 10; index < 40; index++) {
    write(
      `proposals/${index}.md`,
      `Wells ${index} [@s1.h${index % 4}], and [@ s1.h1], and “run dry in May” [@s1.h1].\n\n`,
    );
  }
  write('proposals/12.md', Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 1, 2, 3, 4]));
  write('proposals/13.md', '---\nfindings: lost.md\n---\n\nWells [@s1.h1].\n');
  write('proposals/14.md', Buffer.from('K\xf6hler [@s1.h1]\n', 'latin1'));
  write('proposals/15.docx', Buffer.from(wordFile(paragraph('Wells [@s1.h99].'))));
  write(
    'proposals/16.md',
    '---\nfindings: ../reports/water.md\n---\n\nWells [@s1.h98], see “the whole well” [@s1.h1].\n',
  );
  write('proposals/sub/findings.config.json', '{ "reports": { "water": "../../reports/lost.md" } }');
  for (const name of ['a', 'b', 'c', 'd']) write(`proposals/sub/${name}.md`, 'Wells [@s1.h1].\n');
  for (const name of ['a', 'b', 'c', 'd']) write(`proposals/other/${name}.md`, 'Wells [@s1.h1; @smith2020].\n');
  const settings = { reports: { water: '../../reports/water.md' }, bibliography: ['broken.bib'] };
  write('proposals/other/findings.config.json', JSON.stringify(settings));
  write('proposals/other/broken.bib', Buffer.from('@book{k\xf6hler}', 'latin1'));
}

/** JUnit has the time of the run, and GitHub a token. */
const withoutVarying = <Text extends { stdout: string }>(ran: Text): Text => ({
  ...ran,
  stdout: ran.stdout.replaceAll(/ timestamp="[^"]*"|::[\da-f]{8}(?:-[\da-f]{4,12}){4}/g, ''),
});

describe('findings check --jobs', () => {
  test.each(FORMATS)('gives the same results as one thread: %s', async (format) => {
    writeProposals();
    if (process.platform !== 'win32') symlinkSync('nowhere.md', join(directory, 'proposals/11-link.md'));
    const args = ['check', 'proposals', '--format', format];
    const expected = withoutVarying(await findings([...args, '--jobs', '1']));
    expect(expected.status).toBe(2);
    expect(withoutVarying(await findings([...args, '--jobs', '3']))).toEqual(expected);
  });

  test('reports a report that does not exist once', async () => {
    writeProposals();
    const { status, stdout, stderr } = await findings(['check', 'proposals/sub', '--jobs', '2']);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr.match(/lost\.md/g)).toHaveLength(2);
    expect(stderr).toBe((await findings(['check', 'proposals/sub', '--jobs', '1'])).stderr);
  });

  test('gives the same results with a cache and a baseline', async () => {
    writeProposals();
    const args = ['check', 'proposals', '--baseline', 'base.json'];
    await findings([...args, '--update-baseline', '--jobs', '1']);
    const baseline = readFileSync(join(directory, 'base.json'), 'utf8');
    await findings([...args, '--update-baseline', '--jobs', '3']);
    expect(readFileSync(join(directory, 'base.json'), 'utf8')).toBe(baseline);
    write('proposals/20.md', 'New [@s1.h97].\n');
    const expected = await findings([...args, '--jobs', '1']);
    expect(expected.stdout).toContain('s1.h97');
    const cached = () => findings([...args, '--jobs', '2', '--cache', '--cache-location', 'cached']);
    expect(await cached()).toEqual(expected);
    expect(await cached()).toEqual(expected);
    // Cached results are not checked again.
    const cache = readFileSync(join(directory, 'cached'), 'utf8');
    write('cached', cache.replace('has no point 97', 'was asked for'));
    expect((await cached()).stdout).toContain('was asked for');
  });

  test('uses one thread for what needs it', async () => {
    writeProposals();
    const one = await findings(['check', '-', '--jobs', '2'], { input: 'Wells [@s1.h99].\n' });
    expect(one.stdout).toContain('<stdin>:1:8');
    write('proposals/fixed.md', 'Wells [@ s1.h1].\n');
    await findings(['check', 'proposals/fixed.md', 'proposals/20.md', '--fix', '--jobs', '2']);
    expect(readFileSync(join(directory, 'proposals/fixed.md'), 'utf8')).toBe('Wells [@s1.h1].\n');
  });

  test.each(['0', '-1', 'two', '1.5', ''])('%j is not a number of threads', async (jobs) => {
    expect(await findings(['check', `--jobs=${jobs}`])).toEqual({
      status: 2,
      stdout: '',
      stderr: `findings: --jobs needs a whole number, 1 or more, but “${jobs}” was given.\n`,
    });
  });
});

describe('a thread that ends unexpectedly', () => {
  test.each([
    [
      'End the thread',
      'the thread that checked it ended unexpectedly (exit code 9). Try it alone: findings check "broken/15.md".',
    ],
    ['Fill the memory', 'the check ran out of memory. Split the document, or allow more memory, such as 8 GB:'],
  ])('is an error of its document: %s', async (words, message) => {
    for (let index = 10; index < 40; index++) write(`broken/${index}.md`, `Wells [@s1.h${index}].\n`);
    write('broken/15.md', `${words}.\n`);
    const { status, stdout, stderr } = await start(['check', 'broken', '--jobs', '2', '--format', 'json'], { env });
    expect(stderr).toContain(`findings: “broken/15.md” could not be checked: ${message}`);
    expect(stderr.match(/could not be checked/g)).toHaveLength(1);
    expect(status).toBe(2);
    rmSync(join(directory, 'broken/15.md'));
    expect(stdout).toBe((await findings(['check', 'broken', '--jobs', '1', '--format', 'json'])).stdout);
  });

  test('is not replaced if no thread works', async () => {
    for (let index = 10; index < 60; index++) write(`all/${index}.md`, 'End the thread.\n');
    const { status, stdout, stderr } = await start(['check', 'all', '--jobs', '2'], { env });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr.match(/ended unexpectedly \(/g)?.length).toBeLessThan(12);
    expect(stderr.match(/To check on one thread: findings check --jobs 1\n/g)).toHaveLength(1);
  });
});

test('Ctrl-C ends all threads at once', async () => {
  for (const name of ['a', 'b', 'c', 'd']) write(`endless/${name}.md`, 'Never end.\n');
  const args = [command(), 'check', 'endless', '--jobs', '2'];
  const child = spawn(process.execPath, args, { cwd: directory, env: { ...process.env, ...env } });
  const ended = new Promise((resolve) => child.on('close', (_, signal) => resolve(signal)));
  await vi.waitFor(() => expect(existsSync(join(directory, 'running'))).toBe(true), { timeout: 60_000, interval: 20 });
  child.kill('SIGINT');
  expect(await ended).toBe('SIGINT');
});

test.skipIf(availableParallelism() === 1)('more than 200 files are checked on several threads', async () => {
  for (let index = 0; index < 200; index++) write(`many/${index}.md`, '');
  write('many/0.md', 'End the thread.\n');
  expect((await start(['check', 'many'], { env })).stderr).toBe('');
  write('many/200.md', '');
  expect((await start(['check', 'many'], { env })).stderr).toContain('ended unexpectedly (exit code 9)');
});
