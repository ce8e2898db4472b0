import { spawn } from 'node:child_process';
import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { afterEach, expect, inject, test } from 'vitest';
import { initialize, rawClient, withId } from './raw-client.js';
import type { RawClient } from './raw-client.js';

let child: ChildProcessWithoutNullStreams;
afterEach(() => child?.kill());

/** A client that sends any bytes. */
function raw(): RawClient {
  const client = rawClient();
  child = client.child;
  return client;
}

test('bytes that are no message are logged, and the next request gets a response', async () => {
  const { child, say, send, next } = raw();
  let log = '';
  child.stderr.on('data', (chunk: Buffer) => (log += chunk.toString()));
  for (const words of ['Content-Length: 5\r\n\r\n{"a":', 'What is this?\r\n\r\n', 'Content-Length: 0\r\n\r\n']) {
    log = '';
    say(words);
    await expect.poll(() => log).not.toBe('');
  }
  for (const body of ['[]', '7', 'null', '{}', '{"id":1}']) say(`Content-Length: ${body.length}\r\n\r\n${body}`);
  send(initialize);
  expect(await next(withId(1))).toMatchObject({ result: { capabilities: {} } });
});

test('requests are handled only after initialize and before shutdown', async () => {
  const { send, next } = raw();
  const hover = {
    jsonrpc: '2.0',
    method: 'textDocument/hover',
    params: { textDocument: { uri: 'file:///x.md' }, position: { line: 0, character: 0 } },
  };
  send({ ...hover, id: 5 });
  expect(await next(withId(5))).toMatchObject({ error: { code: -32002 } });
  send(initialize);
  send({ ...initialize, id: 2 });
  expect(await next(withId(2))).toMatchObject({ error: { code: -32600 } });
  send({ ...hover, id: 6 });
  expect(await next(withId(6))).toMatchObject({ result: null });
  send({ jsonrpc: '2.0', id: 7, method: 'textDocument/unknown', params: {} });
  expect(await next(withId(7))).toMatchObject({ error: { code: -32601 } });
  send({ jsonrpc: '2.0', id: 8, method: 'shutdown' });
  send({ ...hover, id: 9 });
  expect(await next(withId(9))).toMatchObject({ error: { code: -32600 } });
});

test('the exit code is 1 after exit without shutdown, and if the client disconnects', async () => {
  const { send } = raw();
  const ended = new Promise((resolve) => child.once('exit', resolve));
  send(initialize);
  send({ jsonrpc: '2.0', method: 'exit' });
  expect(await ended).toBe(1);
  raw();
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.stdin.end();
  expect(await gone).toBe(1);
});

test('the server exits when its parent process has ended', async () => {
  const parent = spawn(process.execPath, ['-e', '0']);
  await new Promise((resolve) => parent.once('exit', resolve));
  const { send } = raw();
  const ended = new Promise((resolve) => child.once('exit', resolve));
  send({ ...initialize, params: { ...initialize.params, processId: parent.pid } });
  expect(await ended).toBe(1);
});

test('the server does not wait for a client that does not read, and sends it the latest diagnostics later', async () => {
  const { send, next } = raw();
  send(initialize);
  await next(withId(1));
  send({ jsonrpc: '2.0', method: 'initialized', params: {} });
  const uri = 'file:///nowhere/a.md';
  const words = `---\nfindings: sample\n---\n\n${'[@s98] '.repeat(3000)}`;
  child.stdout.pause();
  send({
    jsonrpc: '2.0',
    method: 'textDocument/didOpen',
    params: { textDocument: { uri, languageId: 'markdown', version: 1, text: words } },
  });
  for (let version = 2; version < 60; version++) {
    const change = {
      textDocument: { uri, version },
      contentChanges: [{ text: `${words}${'x'.repeat(version)} [@s97]` }],
    };
    send({ jsonrpc: '2.0', method: 'textDocument/didChange', params: change });
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  child.stdout.resume();
  const last = await next((answer) => (answer as { params?: { version?: number } }).params?.version === 59);
  expect(last.method).toBe('textDocument/publishDiagnostics');
});

test('the command line is validated', async () => {
  const run = (args: readonly string[]) =>
    new Promise<{ code: number | null; out: string }>((resolve) => {
      const started = spawn(process.execPath, [inject('server'), ...args]);
      let out = '';
      started.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
      started.stderr.on('data', (chunk: Buffer) => (out += chunk.toString()));
      started.on('close', (code) => resolve({ code, out }));
    });
  expect(await run(['--version'])).toEqual({ code: 0, out: '0.0.0-test\n' });
  expect(await run(['--help'])).toMatchObject({ code: 0, out: expect.stringContaining('--stdio') });
  expect(await run([])).toMatchObject({ code: 2, out: expect.stringContaining('--stdio') });
  expect(await run(['--pipe'])).toMatchObject({ code: 2, out: expect.stringContaining('“--pipe”') });
});
