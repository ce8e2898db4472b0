import { startClient, type Client, type Position } from './language-server-client.ts';
import { latency, limit, type Benchmark } from './row.ts';
import { servedWorkspace, type Draft } from './served-workspace.ts';

/** Milliseconds at the 99th percentile. */
const BUDGETS = { request: 15, smallKeystroke: 15, largeKeystroke: 60 };

const MEGABYTES = 300;

const KEYS = ['s471.h2', 's12.q', 'fixed-3', 'Kormbe', 'thoringham', 'budgets', 'midwives', 'regstires', 'council'];

/** One measured step, and the steps before the next one, which are not measured. */
interface Step {
  readonly run: () => Promise<unknown>;
  readonly after?: () => Promise<unknown>;
}

/** Requests and keystrokes, sent to the built server by standard input and output, compared with the transport alone. */
export const benchmark: Benchmark = async (report, isSmall) => {
  const [findings, proposals, count] = isSmall ? [500, 20, 40] : [10_000, 1_000, 1_000];
  const { folder, small, large } = servedWorkspace(findings, proposals);
  const client = await startClient(folder);
  const addRow = async (what: string, steps: readonly Step[], budget: number): Promise<void> => {
    const { times, roundTrips } = await measure(client, steps, count);
    report(latency(what, times, 'round trip', roundTrips, budget));
  };
  await client.open(small.uri, small.text);
  await client.indexed(small.uri);
  await addRow('completion while typing', completions(client, small), BUDGETS.request);
  await addRow('hover', requests(client, 'hover', small), BUDGETS.request);
  await addRow('definition', requests(client, 'definition', small), BUDGETS.request);
  report(limit('peak memory of the server', client.peakMemory(), MEGABYTES, 'MB'));

  await addRow('keystroke to diagnostics, in 8 KB', keystrokes(client, small), BUDGETS.smallKeystroke);
  await client.open(large.uri, large.text);
  await client.indexed(large.uri);
  await addRow('keystroke to diagnostics, in 100 KB', keystrokes(client, large), BUDGETS.largeKeystroke);
  await client.stop();
};

/** Runs `count` steps. Those of the first pass are not counted, since V8 compiles during it. A round trip follows each step. */
async function measure(client: Client, steps: readonly Step[], count: number) {
  const [times, roundTrips]: [number[], number[]] = [[], []];
  for (let index = 0; index < count + steps.length; index++) {
    const { run, after } = steps[index % steps.length]!;
    const took = await timeOf(run);
    await after?.();
    // The first one waits until the server is idle.
    await client.roundTrip();
    const roundTrip = await timeOf(() => client.roundTrip());
    if (index < steps.length) continue;
    times.push(took);
    roundTrips.push(roundTrip);
  }
  return { times, roundTrips };
}

async function timeOf(run: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await run();
  return performance.now() - start;
}

/** Types each key letter by letter and requests completions after each letter. */
function completions(client: Client, { uri, key }: Draft): Step[] {
  return KEYS.flatMap((typed) =>
    [...typed].map((letter, index) => ({
      run: async () => {
        const position = moved(key, index + 1);
        await client.edit(uri, moved(key, index), moved(key, index), letter);
        const context = { triggerKind: index === 0 ? 1 : 3 };
        await client.request('textDocument/completion', { textDocument: { uri }, position, context });
      },
      after: async () => {
        if (index === typed.length - 1) await client.edit(uri, key, moved(key, typed.length), '');
      },
    })),
  );
}

/** Sends a request at each key of the document. */
function requests(client: Client, name: string, { uri, cited }: Draft): Step[] {
  const textDocument = { uri };
  return cited.map((position) => ({ run: () => client.request(`textDocument/${name}`, { textDocument, position }) }));
}

/** Types digits into a wrong key and deletes them, at the start, in the middle and at the end. Each edit changes a diagnostic. */
function keystrokes(client: Client, { uri, wrongKeys }: Draft): Step[] {
  const digits = [...'1234567890'];
  return wrongKeys.flatMap((position) => {
    const edit = (start: number, end: number, text: string): Step => ({
      run: async () => {
        await client.edit(uri, moved(position, start), moved(position, end), text);
        await client.published(uri);
      },
    });
    return [
      ...digits.map((digit, index) => edit(index, index, digit)),
      ...digits.map((_, index) => edit(digits.length - index - 1, digits.length - index, '')),
    ];
  });
}

function moved({ line, character }: Position, by: number): Position {
  return { line, character: character + by };
}
