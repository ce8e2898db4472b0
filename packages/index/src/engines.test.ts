import { parseReport, type Report } from '@findings/core';
import { createLibrary } from '@findings/core/library';
import { build } from 'esbuild';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ownSources } from '../../../scripts/test/own-sources.js';
import { engines, removeEngines, type Engine } from '../test/engines.js';
import { fileOf, workshop } from '../test/workshop.js';
import type { FindingsIndex } from './findings-index.js';

const report = (key: string, subject = key): Report => parseReport(workshop(subject), { key });

const folder = mkdtempSync(join(tmpdir(), 'findings-writer-'));
const writer = join(folder, 'writer.mjs');
beforeAll(async () => {
  const entryPoints = [join(import.meta.dirname, '../test/write-reports.ts')];
  await build({
    entryPoints,
    outfile: writer,
    bundle: true,
    platform: 'node',
    format: 'esm',
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
    plugins: [ownSources(() => undefined)],
  });
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await removeEngines();
});

/** Runs a test on a new index. */
async function onNew(engine: Engine, run: (index: FindingsIndex, place: string) => Promise<void>): Promise<void> {
  const place = await engine.create();
  const index = await engine.open(place);
  try {
    await run(index, place);
  } finally {
    await index.close();
  }
}

async function putAll(index: FindingsIndex, keys: readonly string[]): Promise<void> {
  for (const key of keys) await index.put(fileOf(key), report(key));
}

async function keysOf(index: FindingsIndex, text: string, options = {}): Promise<readonly string[]> {
  return (await index.search([text], options)).reports.map(({ key }) => key);
}

const HOSTILE = [
  '',
  '\0',
  'wat\0er',
  `"water' OR 1=1; DROP TABLE finding; DROP SCHEMA findings CASCADE; -- */`,
  `water & | ! <-> :* () '' "" \\ \\' %s $1 ?`,
  'NEAR(water roads) AND NOT "pumps" water* words: ^water -water {water} [water]',
  '\u{202e}water\u{202c} מים ماء 水 वर्षा \u{10ffff} \u{d800} \u{1d400}',
  'water '.repeat(170_000),
  'x'.repeat(1_000_000),
  Array.from({ length: 100_000 }, (_, number) => `pumps${number}`).join(' '),
];

describe.each(engines)('$name', (engine) => {
  test('finds and ranks findings', () =>
    onNew(engine, async (index) => {
      await putAll(index, ['water', 'roads', 'schools']);
      const { reports, frequencies } = await index.search(['repairs of roads']);
      const found = createLibrary(reports, { frequencies });
      expect(found.search('repairs of roads')[0]!.target.qualifiedId).toBe('roads:s2.h1');
    }));

  test('replaces and removes reports', () =>
    onNew(engine, async (index) => {
      await putAll(index, ['water', 'roads']);
      await index.put({ ...fileOf('water'), hash: '2' }, report('water', 'canals'));
      expect(await keysOf(index, 'canals')).toEqual(['water']);
      await index.put({ ...fileOf('roads'), modified: 2.5 });
      expect(await index.get(['Roads', 'nothing'])).toEqual([report('roads')]);
      expect((await index.get(['roads'], { isOutline: true }))[0]).toMatchObject({ key: 'roads', recommendations: [] });
      await index.remove('water.md');
      await index.remove('nothing.md');
      const { reports, size } = await index.stats();
      expect(reports).toEqual([{ ...fileOf('roads'), modified: 2.5, findings: 7 }]);
      expect(size).toBeGreaterThan(1000);
      expect((await index.search(['canals'])).reports).toEqual([]);
    }));

  test('a report with the key of another one replaces it', () =>
    onNew(engine, async (index) => {
      await putAll(index, ['water']);
      await index.put({ ...fileOf('WATER'), path: 'new.md' }, report('WATER', 'roads'));
      expect((await index.stats()).reports.map(({ path }) => path)).toEqual(['new.md']);
      expect((await index.search(['roads'])).frequencies.total).toBe(11);
    }));

  test('searches one report, and in forms and misspellings of words', () =>
    onNew(engine, async (index) => {
      await putAll(index, ['water', 'roads']);
      expect(await keysOf(index, 'mechanics', { report: 'Roads' })).toEqual(['roads']);
      expect(await keysOf(index, 'machanic')).toEqual(['water', 'roads']);
      expect(await keysOf(index, 'hwo pays for repiars', { report: 'water' })).toEqual(['water']);
      expect(await keysOf(index, 'volcano')).toEqual([]);
      expect(await keysOf(index, 'pumps', { report: 'nothing' })).toEqual([]);
    }));

  test('an empty index has nothing', () =>
    onNew(engine, async (index) => {
      expect(await index.search(['water', ''])).toEqual({ reports: [], frequencies: { total: 0, counts: new Map() } });
      expect((await index.stats()).reports).toEqual([]);
      expect(await index.get(['water', '\0', "'; --"])).toEqual([]);
    }));

  test('hostile words change nothing', () =>
    onNew(engine, async (index) => {
      await putAll(index, ['water', 'roads']);
      const before = await index.stats();
      await index.search(HOSTILE);
      await index.search(['water'], { report: `'; DROP TABLE report; --\0` });
      expect((await index.stats()).reports).toEqual(before.reports);
      expect(await keysOf(index, HOSTILE[3]!)).toEqual(['water']);
    }));

  test('SQL in every field is only text', () =>
    onNew(engine, async (index) => {
      const attack = String.raw`Robert'); DROP TABLE finding; -- " \ ${'$'}1 %s {1,2} NULL`;
      const hostile = parseReport(workshop(attack), { key: 'x' });
      const file = { key: attack, path: attack, hash: attack, size: 1, modified: 1 };
      await index.put(file, hostile);
      await index.put({ ...file, hash: `${attack}2` });
      expect((await index.stats()).reports).toMatchObject([{ key: attack, path: attack, hash: `${attack}2` }]);
      expect(await index.get([attack])).toEqual([hostile]);
      expect((await index.search([attack], { report: attack })).reports).toHaveLength(1);
      await index.remove(attack);
      expect((await index.stats()).reports).toEqual([]);
    }));

  test('keeps NUL, lone surrogates and very long texts', () =>
    onNew(engine, async (index) => {
      const text = workshop('water').replace('five rules', `five \\0 \u{d800} rules ${'ab\u{301}c '.repeat(50_000)}`);
      const parsed = parseReport(text, { key: 'water' });
      const odd = { ...parsed, title: 'Wat\0er \u{dfff}' };
      await index.put({ ...fileOf('water'), path: `${'very/'.repeat(2000)}long.md` }, odd);
      expect(await index.get(['water'])).toEqual([odd]);
      expect(await keysOf(index, 'five rules')).toEqual(['water']);
      await index.put({ ...fileOf('nul\0'), hash: '\0' }, report('roads'));
      expect((await index.stats()).reports).toHaveLength(2);
      await index.remove('nul\0.md');
      expect((await index.stats()).reports).toHaveLength(1);
    }));

  test('two writers at the same time lose nothing', () =>
    onNew(engine, async (index, place) => {
      const other = await engine.open(place);
      const keys = Array.from({ length: 12 }, (_, number) => `report${number}`);
      try {
        await Promise.all([putAll(index, keys), putAll(other, keys.toReversed())]);
      } finally {
        await other.close();
      }
      expect((await index.stats()).reports.map(({ key }) => key).sort()).toEqual([...keys].sort());
      const { total, counts } = (await index.search(['pumps'])).frequencies;
      // Each report has seven findings and four containers, and the word in two findings.
      expect({ total, pumps: counts.get('pumps') }).toEqual({ total: 11 * 12, pumps: 2 * 12 });
      for (const key of keys) await index.remove(`${key}.md`);
      expect((await index.search(['pumps'])).frequencies).toEqual({ total: 0, counts: new Map() });
    }));

  test('a writer that is killed leaves what it has finished', async () => {
    const place = await engine.create();
    const child = spawn(process.execPath, [writer, engine.name, place], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    for await (const line of createInterface(child.stdout)) if (Number(line) >= 25) child.kill('SIGKILL');
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    const index = await engine.open(place);
    const { reports } = await index.stats();
    expect(reports).toHaveLength(20);
    const whole = await index.get(reports.map(({ key }) => key));
    expect(whole.map(({ key }) => key)).toEqual(reports.map(({ key }) => key));
    const found = await index.search(['pumps']);
    const targets = whole.map((report) => createLibrary([report]).targets().length);
    expect(found.frequencies.total).toBe(targets.reduce((sum, count) => sum + count, 0));
    await putAll(index, ['water']);
    expect(await keysOf(index, 'water')).toEqual(['water']);
    await index.close();
  });
});

const QUERIES = [
  'repairs of roads',
  'pumps',
  'the',
  'who pays for repairs',
  'Ana Diaz',
  'diaz pumps northern valley',
  'vilages',
  'Ms. Diaz answered that villages pay a small fee, and that 40 pumps need repairs',
  's1.h2',
  'train mechanics',
  'of the in',
  'nothing volcano',
  'Grundwasser der Dörfer',
  'las aldeas pagan',
];

test.runIf(engines.length > 1)('all engines give the same answers', async () => {
  const german = `# Workshop über Wasser\n\n## Sitzung 1: Brunnen der Dörfer\n\n- **Jörg Weiß** sagte, dass die Dörfer das Grundwasser nicht bezahlen und die Pumpen der Dörfer oft nicht laufen.\n`;
  const answers = await Promise.all(
    engines.map(async (engine) => {
      const index = await engine.open(await engine.create());
      await putAll(index, ['water', 'roads', 'schools', 'bridges']);
      await index.put(fileOf('brunnen'), parseReport(german, { key: 'brunnen' }));
      await index.put({ ...fileOf('water'), hash: '2' }, report('water', 'canals'));
      await index.remove('bridges.md');
      const found = [];
      for (const text of [...QUERIES, ...HOSTILE.map((each) => each.slice(0, 500))]) {
        for (const options of [{}, { limit: 2 }, { report: 'roads' }]) {
          const { reports, frequencies } = await index.search([text], options);
          const hits = createLibrary(reports, { frequencies }).search(text, { limit: 20 });
          const ids = hits.map(({ target }) => target.qualifiedId);
          found.push({ text: text.slice(0, 100), options, ids, reports, frequencies });
        }
      }
      await index.close();
      return found;
    }),
  );
  expect(answers[1]).toEqual(answers[0]);
  expect(answers[0]!.filter(({ ids }) => ids.length > 0).length).toBeGreaterThan(30);
});
