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

/** Sends a burst to a server, and returns the response to the next request. */
async function answerAfter(burst: string): Promise<unknown> {
  const { send, say, next, child } = rawClient();
  send(initialize);
  await next(withId(1));
  send({ method: 'initialized', params: {} });
  const opened = { uri, languageId: 'markdown', version: 1, text: '' };
  send({ method: 'textDocument/didOpen', params: { textDocument: opened } });
  say(burst);
  send({ id: 'last', method: 'textDocument/selectionRange', params: { textDocument, positions: [end] } });
  const { result } = await next(withId('last'));
  child.kill();
  return result;
}

const COUNT = 4000;

// `pnpm bench` measures whether the time is proportional to the length of the burst.
test.each([
  ['edits in one notification', (count: number) => change(edits(count)), COUNT],
  [
    'edits in a notification each',
    (count: number) =>
      edits(count)
        .map((edit) => change([edit]))
        .join(''),
    COUNT,
  ],
  [
    'requests, cancellations and an edit',
    (count: number) => each(count, hover) + each(count, (nth) => cancel(-nth)) + change(edits(1)),
    1,
  ],
])('the next request after a burst of %s sees all edits', async (_, burst, line) => {
  expect(await answerAfter(burst(COUNT))).toMatchObject([{ range: { end: { line, character: 0 } } }]);
});
