/*
 * `pnpm fuzz [--minutes 10] [--seed N] [--only NAME,…]`: replays the kept inputs of each target, then checks random ones until the
 * time is up. Each fault is shrunk, printed and kept in corpus/. Exit status 1 if there was one.
 */
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { keepInput, readCorpus } from './corpus.ts';
import { createJudge, type Judge } from './judge.ts';
import { shrink } from './shrink.ts';
import { targets, type TargetName } from './targets.ts';
import type { Fault } from './worker.ts';

/** Inputs per seed. Each batch uses the next seed. */
const BATCH = 25;
/** Seconds of processor time after which an input counts as hanging. */
const TIME_LIMIT = 10;
/** Seconds to spend on shrinking a fault. */
const SHRINK_TIME = 40;

const { minutes, seed, only } = readOptions();
const names = (Object.keys(targets) as TargetName[]).filter(
  (name) => only === undefined || only.split(',').includes(name),
);
let isClean = true;
for (const name of names) {
  const faults = await fuzz(name, performance.now() + (minutes * 60_000) / names.length);
  if (faults > 0) isClean = false;
}
process.exitCode = isClean ? 0 : 1;

/** Returns the number of different faults. */
async function fuzz(name: TargetName, deadline: number): Promise<number> {
  const judge = createJudge(name, TIME_LIMIT);
  const known = new Set<string>();
  let count = 0;
  const checkInput = async (input: string, from: string): Promise<void> => {
    count++;
    for (const fault of await judge.judge(input)) {
      if (known.has(fault.key)) continue;
      known.add(fault.key);
      await report(name, judge, input, fault, from);
    }
  };
  const kept = readCorpus(name);
  for (const { name: file, text } of kept) await checkInput(text, `corpus/${name}/${file}`);
  const arbitrary = (await targets[name]()).inputs(kept.map(({ text }) => text));
  for (let batch = seed; performance.now() < deadline; batch++) {
    for (const input of fc.sample(arbitrary, { seed: batch, numRuns: BATCH })) {
      if (performance.now() > deadline) break;
      await checkInput(input, `seed ${batch}`);
    }
  }
  await judge.stop();
  console.log(`${name}: ${count} inputs, ${kept.length} of them kept, ${known.size} faults.`);
  return known.size;
}

async function report(name: TargetName, judge: Judge, input: string, fault: Fault, from: string): Promise<void> {
  const same = async (text: string): Promise<Fault | undefined> =>
    (await judge.judge(text)).find(({ key }) => key === fault.key);
  const fails = async (text: string): Promise<boolean> => (await same(text)) !== undefined;
  const isKept = from.startsWith('corpus/');
  const smallest = isKept ? input : await shrink(input, fails, performance.now() + SHRINK_TIME * 1000);
  const detail = isKept ? fault : ((await same(smallest)) ?? fault);
  console.log(`\n${name}: ${fault.key}\n  from ${from}\n  ${detail.detail.replaceAll('\n', '\n  ')}`);
  console.log(`  input: ${JSON.stringify(smallest.slice(0, 3000))}`);
  if (!isKept) console.log(`  kept as ${keepInput(name, smallest)}`);
  console.log(`  replay: npx pnpm@10 fuzz --only ${name} --minutes 0\n`);
}

function readOptions(): { minutes: number; seed: number; only: string | undefined } {
  const { values } = parseArgs({
    options: { minutes: { type: 'string', default: '10' }, seed: { type: 'string' }, only: { type: 'string' } },
  });
  const minutes = Number(values.minutes);
  const seed = Number(values.seed ?? Date.now() % 1_000_000_000);
  const isKnown = values.only?.split(',').every((name) => Object.hasOwn(targets, name)) ?? true;
  if (!(minutes >= 0) || !Number.isSafeInteger(seed) || !isKnown) {
    console.error(`Usage: pnpm fuzz [--minutes 10] [--seed 1] [--only ${Object.keys(targets).join('|')}]`);
    process.exit(2);
  }
  console.log(`Seed ${seed}, ${minutes} minutes.`);
  return { minutes, seed, only: values.only };
}
