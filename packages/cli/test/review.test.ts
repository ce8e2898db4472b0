import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { parseReport, readUnits } from '@findings/core';
import { createLibrary } from '@findings/core/library';
import { foldedWords } from '@findings/language';
import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { useProject } from './findings.js';

const { directory, write, findings, command } = useProject();
const read = (file: string): string => readFileSync(join(directory, file), 'utf8');
const allFiles = () => ['water.md', 'proposals/a.md', 'findings.lock.json'].map(read);

const report = `---
key: water
reading: exact
---

## Wells

Page head

Wells are dry in the hills, and the

tanks are empty.

Ana Diaz was there with her pump.

<!-- page 2 -->

Page head

- **B** We have no water.
- **B** We have no pump.

Page head

Rain and roofs

Roofs catch the rain of a whole season. Tanks keep it.

## Participants

- Ana Diaz
- Berta Thome
- Tom Okoro
`;

beforeEach(async () => {
  write('water.md', report);
  write('findings.config.json', '{ "reports": { "water": "water.md" }, "include": ["proposals/*.md"] }');
  write('proposals/a.md', 'She was there [@wells.p4], and roofs catch it [@wells.p8].\n');
  await findings(['pin']);
});

const press = async (keys: string | PassThrough) => {
  const { stdout, status, stderr } = await findings(['review', 'water.md'], { keys, env: { NO_COLOR: '1' } });
  expect(stderr).toBe('');
  return { status, text: stdout.replace(/\s+/g, ' '), stdout };
};
/** The text of what the proposal cites. */
const citedWords = () => {
  const library = createLibrary([parseReport(read('water.md'), { key: 'water' })], { default: 'water' });
  return Array.from(read('proposals/a.md').matchAll(/@([\w.-]*\w)/g), ([, id]) => library.get(id!)?.text);
};
const questions = () => readUnits(read('water.md')).units.flatMap(({ question }) => question?.text ?? []);

describe('findings review', () => {
  test('shows where a place is, what is around it, who says it and why it is asked', async () => {
    const { stdout } = await press('q');
    expect(stdout).toMatchInlineSnapshot(`
      "
      Place 1 of 5
      About the whole report: one answer for 3 passages. Wells, water.md:8

          ## Wells
        > Page head
          Wells are dry in the hills, and the
          tanks are empty.

      Speaker now: none
      Is this line part of the report?
      It is in the report 3 times.
        K  Keep as read (as read now)
        L  Not part of the report
      N next, P previous, U undo, ? all keys, Q quit
      5 places are left to check.
      "
    `);
  });

  test('asks about the whole report first, and goes on with the next place after each answer', async () => {
    const { status, text } = await press('l11kk');
    expect(text.match(/Place \d of \d|Saved\. [^.]*\./g)).toMatchInlineSnapshot(`
      [
        "Place 1 of 5",
        "Saved. Not part of the report.",
        "Place 1 of 4",
        "Saved. Berta Thome.",
        "Place 1 of 3",
        "Saved. Join with next.",
        "Place 1 of 2",
        "Saved. Nobody.",
        "Place 1 of 1",
        "Saved. Ordinary text.",
      ]
    `);
    expect(status).toBe(0);
    const corrected = read('water.md');
    expect(corrected.match(/<!-- left out: running-line\nPage head\n-->/g)).toHaveLength(3);
    expect(corrected).toContain('in the hills, and the tanks are empty.');
    expect(corrected).toContain('with her pump. <!-- checked: reading.speaker --> {id=wells.p4}');
    expect(corrected).toContain('Rain and roofs <!-- checked: reading.heading -->');
    expect(corrected).toContain('- Berta Thome\n  - also: B\n');
  });

  test('says which citations were updated, and undoes it all together', async () => {
    const before = allFiles();
    const { text } = await press('nnnn1q');
    expect(text).toContain('Saved. Heading. 1 citation updated in proposals/a.md: wells.p8 is now rain-roofs.p1.');
    expect(read('proposals/a.md')).toContain('[@rain-roofs.p1]');
    expect(read('findings.lock.json')).toContain('"water:rain-roofs.p1"');
    ['water.md', 'proposals/a.md', 'findings.lock.json'].forEach((file, index) => write(file, before[index]!));
    expect((await press('nnnn1uuq')).text).toMatch(/Undone\. Place 5 of 5 .* There is nothing to undo\./);
    expect(allFiles()).toEqual(before);
  });

  test('undoes nothing if a file has changed since, and goes on', async () => {
    const keys = new PassThrough();
    const session = press(keys);
    keys.write('nnnn1');
    await expect.poll(() => read('findings.lock.json'), { timeout: 30_000 }).toContain('rain-roofs');
    write('proposals/a.md', `${read('proposals/a.md')}\n`);
    const changed = allFiles();
    keys.end('uq');
    const { text } = await session;
    expect(text).toContain(
      'Nothing was changed. “proposals/a.md” was changed by another program, so this cannot be undone.',
    );
    expect(text).toMatch(/\d places are left to check\. $/);
    expect(allFiles()).toEqual(changed);
  });

  test('shows why an answer is refused, and changes nothing', async () => {
    const before = allFiles();
    const { text } = await press('hnnsNora Lund\rm8nlq');
    expect(text).toContain('This key corrects one passage, but the question is about several.');
    expect(text).toContain('Nothing was changed. “Nora Lund” is not in the report.');
    expect(text).toContain('The passage is not credited to one person.');
    expect(text).toContain('No answer has the key “8”.');
    expect(text).toContain('Nothing was changed. A proposal cites wells.p4. Change the citation first.');
    expect(allFiles()).toEqual(before);
  });

  test.each<[string, string, RegExp]>([
    ['a name that Tab completes', 'nnnsber\t\r', /with her pump\. <!-- all by Berta Thome -->/],
    ['a name that only one person has', 'nnnsokoro\r', /with her pump\. <!-- all by Tom Okoro -->/],
    ['a name after a mistake', 'nnnsanx\u007fa\r', /with her pump\. <!-- all by Ana Diaz -->/],
    ['the name of a label', 'nstom\r', /- Tom Okoro\n {2}- also: B/],
    ['the kind of a heading', 'nnnnh1', /^## Rain and roofs \{\.session\}/m],
    ['the words where a passage is divided', 'nnndwith her\r', /Ana Diaz was there\n\nwith her pump/],
    ['that a passage is left out', 'nnnnl', /<!-- left out: boilerplate\nRain and roofs/],
    ['that two passages are one', 'nnj', /hills, and the tanks are empty/],
    ['nobody for all passages of a question', 'n0', /no water\. <!-- all by nobody -->/],
  ])('takes %s', async (_, keys, expected) => {
    const { text } = await press(`${keys}q`);
    expect(text).toContain('Saved. ');
    expect(read('water.md')).toMatch(expected);
  });

  test('no keys change a word of the report or what is cited, and undoing gives all files their bytes', async () => {
    /** Without marks. Text that is left out is in a comment. */
    const words = (markdown: string) =>
      foldedWords(
        markdown
          .replace(/^---\n[^]*?\n---\n|\n## Participants[^]*/g, '')
          .replace(/<!-- left out: [a-z-]+\s([^]*?)\s-->/g, '$1')
          .replace(/<!-- [^]*?-->|\{[^}]*\}/g, ''),
      );
    const key = fc.constantFrom(...'0123kshjdlmnpu?', '\r', '\t', 'Ana', 'pump', 'catch', 'x');
    await fc.assert(
      fc.asyncProperty(fc.array(key, { maxLength: 25 }), fc.boolean(), async (keys, isUndone) => {
        write('water.md', report);
        write('proposals/a.md', 'She was there [@wells.p4], and roofs catch it [@wells.p8].\n');
        await findings(['pin']);
        const before = allFiles();
        const { text } = await press(`${keys.join('')}\r\r${isUndone ? 'u'.repeat(40) : ''}q`);
        expect(words(read('water.md'))).toEqual(words(report));
        if (isUndone) expect(allFiles()).toEqual(before);
        else expect(citedWords(), text).toEqual([expect.stringContaining('Ana'), expect.stringContaining('Roofs')]);
      }),
      { numRuns: 60 },
    );
  });
});

describe('the list of places', () => {
  test('is shown without a terminal, with the operations of each answer', async () => {
    const { status, stdout } = await findings(['review', 'water.md']);
    expect(stdout).toContain(
      '1. Is this line part of the report? It is in the report 3 times.\n   About the whole report: one answer for 3 passages. Wells, water.md:8\n',
    );
    expect(stdout).toContain('1  Join with next  [{"op":"join","units":["u3","u4"]}]');
    expect(stdout).toContain('5 places to check.');
    expect(status).toBe(1);
    expect((await findings(['review', 'water.md', '--list'], { keys: '1', env: { NO_COLOR: '1' } })).stdout).toBe(
      stdout,
    );
    expect(read('water.md')).toBe(report);
  });

  test.each([
    [['review'], 'Name one report'],
    [['review', 'nothing.md'], '“nothing.md”'],
    [['review', 'plain.md'], 'has not been imported'],
  ])('%j fails', async (args, message) => {
    write('plain.md', '# Wells\n\nDry.\n');
    const { status, stderr } = await findings(args);
    expect(stderr).toContain(message);
    expect(status).toBe(2);
  });
});

/** `script` of util-linux runs a command in a terminal of its own. */
const hasScript = /util-linux/.test(spawnSync('script', ['--version'], { encoding: 'utf8' }).stdout ?? '');

test.runIf(hasScript)('works in a real terminal, and leaves it as it was', async () => {
  const line = `${process.execPath} ${command()} review water.md; echo "status $?"; stty -a`;
  const child = spawn('script', ['-qec', line, '/dev/null'], {
    cwd: directory,
    env: { ...process.env, SHELL: '/bin/sh' },
  });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
  const ended = new Promise((resolve) => child.on('close', resolve));
  const shows = (text: string) => expect.poll(() => output, { timeout: 30_000 }).toContain(text);
  await shows('Place 1 of 5');
  child.stdin.write('l');
  await shows('Place 1 of 4');
  expect(read('water.md')).toContain('left out: running-line');
  child.stdin.write('\u0003');
  await shows('status 130');
  await ended;
  expect(output).toMatch(/[^-]\bicanon\b[^]*[^-]\becho\b/);
  expect(questions()).not.toContain('Is this line part of the report?');
});
