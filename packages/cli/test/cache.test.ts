import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { useProject } from './findings.js';
import { waterReport } from './water-report.js';

const { directory, write, findings, start } = useProject();

const report = 'reports/water.md';
const config = 'findings.config.json';
const settings = { reports: { water: report }, include: ['proposals/**/*.md'] };
write(report, waterReport);
write(config, JSON.stringify(settings));
write('proposals/a.md', 'Wells [@s1.h1] and [@s1.h9].\n');
write('proposals/b.md', 'Money [@s2.rai].\n');
write('proposals/c.md', 'Money [@s2.h1].\n');

const cache = join(directory, '.findings-cache');
const plain = () => findings(['check']);
const cached = () => findings(['check', '--cache']);

describe('findings check --cache', () => {
  test('gives the same results with a cold and a warm cache, in each format', async () => {
    const expected = await plain();
    expect(await cached()).toEqual(expected);
    expect(await cached()).toEqual(expected);
    for (const format of ['json', 'sarif']) {
      const args = ['check', '--format', format];
      expect(await findings([...args, '--cache'])).toEqual(await findings(args));
    }
  });

  test('is written only if something has changed', async () => {
    await cached();
    const before = readFileSync(cache);
    rmSync(cache);
    writeFileSync(cache, before);
    const written = Date.now() - 60_000;
    utimesSync(cache, written / 1000, written / 1000);
    await cached();
    expect(statSync(cache).mtimeMs).toBeCloseTo(written, -2);
  });

  test('returns saved results without checking', async () => {
    // Cached results are returned as long as no input changes. The test has made them wrong to show this.
    await cached();
    writeFileSync(cache, readFileSync(cache, 'utf8').replace('has no point 9', 'was asked for'));
    expect((await cached()).stdout).toContain('was asked for');
    rmSync(cache);
  });

  test.each<[string, (bytes: Buffer) => Buffer]>([
    ['cut short', (bytes) => bytes.subarray(0, bytes.length - 9)],
    ['empty', () => Buffer.alloc(0)],
    ['of a newer version', (bytes) => Buffer.from(bytes.toString().replace('cache":2', 'cache":3'))],
  ])('%s: reported, not used, and rebuilt', async (_, damage) => {
    await cached();
    writeFileSync(cache, damage(readFileSync(cache)));
    const { stderr, ...rest } = await cached();
    expect(stderr).toBe(
      'findings: The cache “.findings-cache” is damaged or of another version of Findings, so it is rebuilt.\n',
    );
    expect({ ...rest, stderr: '' }).toEqual(await plain());
    expect((await cached()).stderr).toBe('');
  });

  test('does not overwrite another file', async () => {
    writeFileSync(cache, '{"a": 1}\n');
    const { status, stderr } = await cached();
    expect(stderr).toBe(
      'findings: “.findings-cache” is not a cache of Findings, so it was not changed. Delete it, or choose another file with --cache-location.\n',
    );
    expect([status, readFileSync(cache, 'utf8')]).toEqual([2, '{"a": 1}\n']);
    rmSync(cache);
  });

  test('is in node_modules if that exists, or where the user wants it', async () => {
    mkdirSync(join(directory, 'node_modules'));
    await cached();
    expect(existsSync(join(directory, 'node_modules/.cache/findings/check'))).toBe(true);
    rmSync(join(directory, 'node_modules'), { recursive: true });
    await findings(['check', '--cache', '--cache-location', 'deep/own'], { directory: 'proposals' });
    expect(existsSync(join(directory, 'proposals/deep/own'))).toBe(true);
    rmSync(join(directory, 'proposals/deep'), { recursive: true });
  });

  test('is complete after many runs at the same time', async () => {
    rmSync(cache, { force: true });
    const expected = await plain();
    const runs = Array.from({ length: 3 }, () => start(['check', '--cache']));
    for (const ran of await Promise.all(runs)) expect(ran).toEqual(expected);
    expect(await cached()).toEqual(expected);
  });
});

/** Changes to a project between two checks. */
const edits: Record<string, () => void> = {
  'edit a document': () => write('proposals/a.md', `Wells [@s1.h${Math.floor(Math.random() * 4)}].\n`),
  'edit it back': () => write('proposals/a.md', 'Wells [@s1.h1] and [@s1.h9].\n'),
  'a new document': () => write('proposals/deep/d.md', 'Wells [@s1.h8], [@s2.rai].\n'),
  'a document goes': () => rmSync(join(directory, 'proposals/deep'), { recursive: true, force: true }),
  'documents swap': () => {
    renameSync(join(directory, 'proposals/b.md'), join(directory, 'x.md'));
    renameSync(join(directory, 'proposals/c.md'), join(directory, 'proposals/b.md'));
    renameSync(join(directory, 'x.md'), join(directory, 'proposals/c.md'));
  },
  'edit the report': () =>
    write(report, waterReport.replace('- **Jonas', '- **Ana Lee (Port Office)** came.\n- **Jonas')),
  'edit the report back': () => write(report, waterReport),
  'another severity': () => write(config, JSON.stringify({ ...settings, rules: { 'citation.unresolved': 'warning' } })),
  'a severity for some': () =>
    write(
      config,
      JSON.stringify({ ...settings, overrides: [{ files: ['**/b.md'], rules: { 'citation.ambiguous': 'off' } }] }),
    ),
  'the settings back': () => write(config, JSON.stringify(settings)),
  'a configuration of its own': () =>
    write('proposals/deep/findings.config.json', '{ "rules": { "citation.unresolved": "off" } }'),
  'a document that names a report': () =>
    write('proposals/n.md', '---\nfindings: own.md\n---\n\nSprings [@s1.h1; @s3].\n'),
  'that report': () =>
    write('proposals/own.md', waterReport.replaceAll('Session 2', `Session ${Math.floor(Math.random() * 4)}`)),
  'that report goes': () => rmSync(join(directory, 'proposals/own.md'), { force: true }),
  'a bibliography': () => {
    write('refs.bib', `@book{smith${Math.floor(Math.random() * 3)}, title = {Wells}}`);
    write(config, JSON.stringify({ ...settings, bibliography: 'refs.bib' }));
    write('proposals/a.md', 'Wells [@smith1].\n');
  },
};

test('after any change between two runs, results are the same as without a cache', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom(...Object.keys(edits), 'pin', 'unpin'), {
        minLength: 10,
        maxLength: 10,
      }),
      async (names) => {
        for (const name of names) {
          if (name === 'pin') await findings(['pin']);
          else if (name === 'unpin') rmSync(join(directory, 'findings.lock.json'), { force: true });
          else edits[name]!();
          const args = ['check', '--format', 'json'];
          const [expected, actual] = await Promise.all([findings(args), findings([...args, '--cache'])]);
          expect(actual, name).toEqual(expected);
        }
      },
    ),
    { numRuns: 3 },
  );
});
