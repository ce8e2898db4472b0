import { expect, test } from 'vitest';
import { frame, initialize, rawClient, withId } from './raw-client.js';

const uri = 'file:///nowhere/a.md';
const textDocument = { uri, version: 2 };
const start = { line: 0, character: 0 };
const range = { start, end: start };
const end = { line: 1e9, character: 0 };

/** Edits that alternately add a line at the start and at the end. */
const edits = (count: number): object[] =>
  Array.from({ length: count }, (_, nth) => ({
    range: nth % 2 === 0 ? range : { start: end, end },
    text: 'x\n',
  }));
const change = (contentChanges: object[]): string =>
  frame({ method: 'textDocument/didChange', params: { textDocument, contentChanges } });
const hover = (id: number): string =>
  frame({ id, method: 'textDocument/hover', params: { textDocument, position: start } });
const cancel = (id: number): string => frame({ method: '$/cancelRequest', params: { id } });
const each = (count: number, messageOf: (nth: number) => string): string =>
  Array.from({ length: count }, (_, nth) => messageOf(nth)).join('');

/** Sends a burst to a server. Returns the response to the next request, and the milliseconds until it arrives. */
async function answerAfter(burst: string): Promise<{ ms: number; result: unknown }> {
  const { send, say, next, child } = rawClient();
  send(initialize);
  await next(withId(1));
  send({ method: 'initialized', params: {} });
  const opened = { uri, languageId: 'markdown', version: 1, text: '' };
  send({ method: 'textDocument/didOpen', params: { textDocument: opened } });
  const before = performance.now();
  say(burst);
  send({ id: 'last', method: 'textDocument/selectionRange', params: { textDocument, positions: [end] } });
  const { result } = await next(withId('last'));
  const ms = performance.now() - before;
  child.kill();
  return { ms, result };
}

test.each([
  ['edits in one notification', (count: number) => change(edits(count))],
  [
    'edits in a notification each',
    (count: number) =>
      edits(count)
        .map((edit) => change([edit]))
        .join(''),
  ],
  ['requests and cancellations', (count: number) => each(count, hover) + each(count, (nth) => cancel(-nth))],
])('a burst of %s takes time in proportion to its length', async (_, burst) => {
  const [few, many] = [10_000, 80_000].map(burst) as [string, string];
  // Eight times as many take 8 times as long, or 64 times if the time is quadratic. Other processes can slow one run down.
  let ratio = Infinity;
  for (let attempt = 0; attempt < 5 && ratio >= 24; attempt++) {
    const short = await answerAfter(few);
    ratio = (await answerAfter(many)).ms / short.ms;
  }
  expect(ratio).toBeLessThan(24);
});

test('the next request after a burst sees all edits', async () => {
  const bursts = [
    change(edits(1000)),
    edits(1000)
      .map((edit) => change([edit]))
      .join(''),
  ];
  for (const burst of bursts) {
    expect((await answerAfter(burst)).result).toMatchObject([{ range: { end: { line: 1000, character: 0 } } }]);
  }
});
