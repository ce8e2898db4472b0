/*
 * `pnpm bench:soak [minutes]`: somebody types at twenty keys a second in a proposal of 1 MB against 100,000 findings, beside 10,000
 * other proposals, with suggestions in every citation and a card now and then. Tells every half minute what the server holds, and at the end
 * whether that grew, or was too much, and whether answers came later. Exit status 1 if it did. 30 minutes where nothing is said.
 */
import { startClient } from './language-server-client.ts';
import { quantile } from './measure.ts';
import { growthOf, type Sample } from './memory-growth.ts';
import { createRandom } from './random.ts';
import { servedWorkspace } from './served-workspace.ts';
import { createTypist, type Answered } from './typist.ts';

const FINDINGS = 100_000;
const PROPOSALS = 10_000;

/** Megabytes at most, however long somebody types. */
const MEGABYTES = 400;

/** Milliseconds between two keys. */
const KEY = 50;
/** Milliseconds between two looks at the memory. */
const LOOK = 30_000;
/** Parts of the whole time of which latencies are told. */
const PARTS = 10;

/** Of the memory held, a tenth at most may be more at the end. */
const GROWTH = 0.1;

const minutes = Number(process.argv[2] ?? 30);
if (!(minutes > 0)) {
  console.error('Say for how many minutes: pnpm bench:soak 30');
  process.exit(2);
}
const duration = minutes * 60_000;

const { folder, large } = servedWorkspace(FINDINGS, PROPOSALS);
const client = await startClient(folder, { tellsHeap: true });
await client.open(large.uri, large.text);
await client.indexed(large.uri);
await client.quiet();
const answered: Answered[] = [];
const samples: Sample[] = [];
let begun = performance.now();
console.log(`All is indexed: ${await showMemory()}`);
begun = performance.now();
const typist = createTypist(client, large, createRandom(1), (answer) => answered.push(answer));
let nextLook = LOOK;
for (let key = 0; ; key++) {
  // Keys come when they come, whether the last one was answered or not.
  const elapsed = performance.now() - begun;
  if (elapsed >= duration) break;
  if (elapsed >= nextLook) {
    nextLook += LOOK;
    console.log(`${(elapsed / 60_000).toFixed(1)} min: ${await showMemory()}, ${key} keys`);
  }
  typist.press();
  const wait = (key + 1) * KEY - (performance.now() - begun);
  if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
}
await typist.answered();
console.log(`At the end: ${await showMemory()}, ${typist.keys()} keys`);
const { peak } = client.memory();
await client.stop();
if (peak > MEGABYTES) process.exitCode = 1;

console.log(`\n${Math.round(peak)} MB at most, limit ${MEGABYTES} MB: ${peak <= MEGABYTES ? 'held' : 'PASSED'}.`);
console.log(`\n| part | suggestions | cards |\n| --- | --- | --- |`);
for (let part = 0; part < PARTS; part++) {
  const during = answered.filter(({ at }) => Math.floor(((at - begun) / duration) * PARTS) === part);
  const show = (kind: Answered['kind']): string => {
    const times = during.filter((answer) => answer.kind === kind).map(({ took }) => took);
    return `${times.length}, p50 ${quantile(times, 0.5).toFixed(1)} ms, p99 ${quantile(times, 0.99).toFixed(1)} ms`;
  };
  console.log(`| ${part + 1} | ${show('suggestions')} | ${show('card')} |`);
}

const growth = growthOf(samples);
if (!growth) {
  console.log('\nToo short to say whether memory grew: at least four looks, two minutes.');
} else {
  const held = growth.share <= GROWTH;
  console.log(
    `\nObjects after collecting garbage: ${growth.first.toFixed(0)} MB in the second quarter, ${growth.last.toFixed(0)} MB in the ` +
      `last, ${growth.perHour.toFixed(1)} MB an hour: ${held ? 'flat' : 'NOT FLAT'}.`,
  );
  if (!held) process.exitCode = 1;
}

async function showMemory(): Promise<string> {
  const { now, peak } = client.memory();
  const heap = await client.heap();
  samples.push({ minute: (performance.now() - begun) / 60_000, megabytes: heap });
  return `${Math.round(now)} MB resident, ${Math.round(peak)} MB at most, ${heap.toFixed(1)} MB of objects after collecting garbage`;
}
