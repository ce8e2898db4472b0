import { afterEach, expect, test } from 'vitest';
import { frame, initialize, rawClient, withId } from './raw-client.js';
import type { RawClient } from './raw-client.js';

let client: RawClient;
afterEach(() => client.child.kill());

test('the server exits with a log message when a client sends requests and never reads', async () => {
  client = rawClient(false);
  const { child, send, ended } = client;
  let errors = '';
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  send(initialize);
  const label = 'x'.repeat(1_000_000);
  let isEnded = false;
  void ended.then(() => (isEnded = true));
  // The response to an item without data is the same item.
  let megabytes = 0;
  for (; !isEnded && megabytes < 2000; megabytes++) {
    send({ id: megabytes + 2, method: 'completionItem/resolve', params: { label } });
    if (child.stdin.writableNeedDrain) {
      await Promise.race([ended, new Promise((resolve) => child.stdin.once('drain', resolve))]);
    }
  }
  expect(await ended).toBe(1);
  expect(errors).toContain('does not read');
  expect(megabytes).toBeLessThan(400);
});

test('the log is bounded for a client that does not read it', async () => {
  client = rawClient();
  const { child, say, send, next } = client;
  send(initialize);
  await next(withId(1));
  const count = 20_000;
  // The parameters are wrong, which is logged.
  say(frame({ method: 'textDocument/didOpen', params: null }).repeat(count));
  send({ id: 'last', method: 'findings/status' });
  await next(withId('last'));
  let log = '';
  child.stderr.on('data', (chunk: Buffer) => (log += chunk.toString()));
  const closed = new Promise((resolve) => child.stderr.once('close', resolve));
  send({ id: 'end', method: 'shutdown' });
  await next(withId('end'));
  send({ method: 'exit' });
  await closed;
  expect(log.length).toBeGreaterThan(0);
  expect(log.length).toBeLessThan(count * 200);
});
