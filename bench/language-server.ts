import { startClient, type Client } from './language-server-client.ts';
import { askedAt, references, renames, typedDigits, typedLetters } from './language-server-questions.ts';
import { askAll, latencyRow, type Latencies, type Question } from './latency.ts';
import type { Benchmark, Row } from './row.ts';
import { servedWorkspace, type Draft } from './served-workspace.ts';

const FINDINGS = 100_000;
const PROPOSALS = 10_000;

/** Milliseconds at the 99th percentile. */
const LIMITS = { completion: 10, place: 3, large: 30, small: 5, everywhere: 50 };

/** Megabytes at most. */
const MEGABYTES = 400;

/** Who types does not wait, however large the report is and however many cite it: asked over standard input and output. */
export const benchmark: Benchmark = async (tell) => {
  const { folder, small, large } = servedWorkspace(FINDINGS, PROPOSALS);
  const beside = `${FINDINGS.toLocaleString('en')} findings, ${PROPOSALS.toLocaleString('en')} proposals`;
  for (const pulls of [false, true]) {
    const client = await startClient(folder, { pulls });
    for (const { uri, text } of [small, large]) await client.open(uri, text);
    // As editors do that ask.
    if (pulls) for (const draft of [small, large]) await pulled(client, draft);
    await client.indexed(small.uri);
    if (!pulls) tell(memoryRow(client, `memory once all is indexed, ${beside}`));
    const floor = await askAll(client, unknown(client));
    if (!pulls) for await (const row of answers(client, small, large, floor)) tell(row);
    for (const [draft, size, limit] of [
      [small, '8 KB', LIMITS.small],
      [large, '1 MB', LIMITS.large],
    ] as const) {
      const done = pulls ? () => pulled(client, draft) : () => client.published(draft.uri);
      // At the beginning, in the middle and at the end.
      const keys = draft.wrongIds.flatMap((place) => typedDigits(client, draft, place, done));
      const how = pulls ? 'asked for' : 'published';
      tell(latencyRow(`keystroke to problems, ${how}: in ${size}`, await askAll(client, keys), floor, limit));
    }
    if (!pulls) tell(memoryRow(client, 'memory after all of this'));
    await client.stop();
  }
};

async function* answers(client: Client, small: Draft, large: Draft, floor: Latencies): AsyncGenerator<Row> {
  const ask = async (what: string, questions: readonly Question[], limit?: number): Promise<Row> =>
    latencyRow(what, await askAll(client, questions), floor, limit);
  yield await ask('letter to suggestions, in 8 KB', typedLetters(client, small), LIMITS.completion);
  yield await ask('letter to suggestions, in 1 MB', typedLetters(client, large));
  for (const [draft, size] of [
    [small, '8 KB'],
    [large, '1 MB'],
  ] as const) {
    const places = spread(draft.cited, 200);
    yield await ask(`hover, in ${size}`, askedAt(client, 'textDocument/hover', draft, places), LIMITS.place);
    yield await ask(`definition, in ${size}`, askedAt(client, 'textDocument/definition', draft, places), LIMITS.place);
  }
  const rare = spread(large.cited, 200);
  yield await ask('references, of each finding of a proposal', references(client, large, rare), LIMITS.everywhere);
  const popular = Array.from({ length: 40 }, () => small.popular);
  yield await ask('references, of one that a thousand cite', references(client, small, popular), LIMITS.everywhere);
  const names = popular.map((_, index) => `repaired-${index}`);
  yield await ask(
    'rename, of one that a thousand cite',
    renames(client, small, small.popular, names),
    LIMITS.everywhere,
  );
}

function unknown(client: Client): Question[] {
  return Array.from({ length: 100 }, () => ({
    ask: () => client.request('findings/nothing', {}).catch(() => undefined),
  }));
}

function pulled(client: Client, { uri }: Draft): Promise<unknown> {
  return client.request('textDocument/diagnostic', { textDocument: { uri } });
}

/** So many at most, from all over. */
function spread<Item>(items: readonly Item[], count: number): readonly Item[] {
  const step = Math.max(1, items.length / count);
  return Array.from({ length: Math.min(count, items.length) }, (_, index) => items[Math.floor(index * step)]!);
}

function memoryRow(client: Client, what: string): Row {
  const { now, peak } = client.memory();
  return {
    what,
    ours: `${Math.round(peak)} MB at most, now ${Math.round(now)}`,
    beside: '',
    limit: `≤ ${MEGABYTES} MB`,
    held: peak <= MEGABYTES,
  };
}
