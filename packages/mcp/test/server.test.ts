import type { Library } from '@findings/core/library';
import { PassThrough, Writable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { serveHttp, serveStdio } from '../src/server.js';
import type { OpenFolder } from '../src/server.js';
import { useFolder } from './temporary-folder.js';

const { folder } = useFolder();
const errors: string[] = [];
const options = { version: '0.0.0-test', log: (message: string): void => void errors.push(message) };

const initialize = {
  jsonrpc: '2.0',
  id: 0,
  method: 'initialize',
  params: { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 'test', version: '1' } },
};

function callOf(id: number, name: string, input: object) {
  return { jsonrpc: '2.0', id, method: 'tools/call', params: { name, arguments: input } };
}

interface Answer {
  readonly id?: number;
  readonly result?: { readonly isError?: boolean; readonly content?: readonly { readonly text: string }[] };
  readonly error?: { readonly code: number; readonly message: string };
}

/** A connection of lines, as over standard input and output. */
function connect(output: Writable = new PassThrough(), served: OpenFolder = folder) {
  const input = new PassThrough();
  const closed = serveStdio(served, { ...options, input, output });
  const answers: Answer[] = [];
  let rest = '';
  if (output instanceof PassThrough) {
    output.setEncoding('utf8').on('data', (text: string) => {
      const lines = (rest + text).split('\n');
      rest = lines.pop()!;
      for (const line of lines) answers.push(JSON.parse(line) as Answer);
    });
  }
  const send = (...messages: readonly (object | string)[]): void => {
    const lines = messages.map((message) => (typeof message === 'string' ? message : JSON.stringify(message)));
    input.write(lines.map((line) => `${line}\n`).join(''));
  };
  send(initialize, { jsonrpc: '2.0', method: 'notifications/initialized' });
  const answer = async (id: number): Promise<Answer> => {
    await expect.poll(() => answers.some((each) => each.id === id)).toBe(true);
    return answers.find((each) => each.id === id)!;
  };
  return { input, output, answers, send, answer, closed };
}

describe('standard input and output', () => {
  test('a cancelled call is never answered, and those after it are', async () => {
    const { send, answer, answers, input, closed } = connect();
    await answer(0);
    send(
      callOf(1, 'search_findings', { query: 'winter' }),
      callOf(2, 'coverage', {}),
      callOf(3, 'search_findings', { query: 'register' }),
      { jsonrpc: '2.0', method: 'notifications/cancelled', params: { requestId: 2 } },
    );
    await answer(3);
    expect(answers.map(({ id }) => id)).toEqual([0, 1, 3]);
    input.end();
    await closed;
  });

  test.each(['check_text', 'fix_text'])(
    'the work of a cancelled %s ends, and other calls are answered meanwhile',
    async (tool) => {
      let calls = 0;
      const counted: ProxyHandler<Library> = {
        get(library, name, receiver) {
          calls++;
          return Reflect.get(library, name, receiver) as unknown;
        },
      };
      const counting: OpenFolder = {
        ...folder,
        read: async () => {
          const { library, ...rest } = await folder.read();
          return { ...rest, library: new Proxy(library, counted) };
        },
      };
      const { send, answer, answers, input, closed } = connect(undefined, counting);
      await answer(0);
      const sentence = (wells: number): string =>
        `Tom Okoro said that the mayor closed ${wells} wells and 7 mills in May [@s1.h1]. `;
      const text = Array.from({ length: 2000 }, (_, index) => sentence(index)).join('');
      send(callOf(1, tool, { text }));
      await answer(1);
      const all = calls;
      calls = 0;
      send(callOf(2, tool, { text }));
      await expect.poll(() => calls, { interval: 1 }).toBeGreaterThan(0);
      send(callOf(3, 'search_findings', { query: 'winter' }), { jsonrpc: '2.0', id: 4, method: 'ping' });
      await answer(4);
      expect(answers.map(({ id }) => id)).toEqual([0, 1, 4]);
      send({ jsonrpc: '2.0', method: 'notifications/cancelled', params: { requestId: 2 } });
      await answer(3);
      const before = calls;
      send({ jsonrpc: '2.0', id: 5, method: 'ping' });
      await answer(5);
      expect(calls).toBe(before);
      expect(calls).toBeLessThan(all);
      expect(answers.map(({ id }) => id)).toEqual([0, 1, 4, 3, 5]);
      input.end();
      await closed;
    },
  );

  test('wrong messages, tools and inputs have an answer that says so', async () => {
    const { send, answer, input, closed } = connect();
    await answer(0);
    send('{ "no": "message" }', 'no JSON');
    send(callOf(1, 'nothing', {}));
    expect((await answer(1)).error).toMatchObject({ code: -32602 });
    send(callOf(2, 'check_text', { text: 'x'.repeat(5_000_000) }));
    const { result } = await answer(2);
    expect(result?.isError).toBe(true);
    expect(result?.content?.[0]?.text.length).toBeLessThan(500);
    send(callOf(3, 'search_findings', { query: 'winter' }));
    expect((await answer(3)).result?.isError).toBeUndefined();
    send({ jsonrpc: '2.0', id: 4, method: 'no/such/method' });
    expect((await answer(4)).error).toMatchObject({ code: -32601 });
    input.end();
    await closed;
  });

  test('no more requests are read while the client does not read the answers', async () => {
    const silent = new Writable({ write: () => undefined });
    const { send, input, output, closed } = connect(silent);
    let id = 1;
    await expect
      .poll(() => {
        for (let round = 0; round < 100; round++) send(callOf(id++, 'get_finding', { id: 'harbour' }));
        return input.isPaused();
      })
      .toBe(true);
    expect(output.writableLength).toBeLessThan(1 << 24);
    output.destroy(new Error('EPIPE'));
    await closed;
  });
});

describe('HTTP', () => {
  const post = (url: string, headers: Readonly<Record<string, string>> = {}) =>
    fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json, text/event-stream', ...headers },
      body: JSON.stringify(initialize),
    });

  test('programs on this machine are served, and web pages are not', async () => {
    const server = await serveHttp(folder, { ...options, port: 0 });
    expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/mcp$/);
    const served = await post(server.url);
    expect(served.status).toBe(200);
    expect(await served.text()).toContain('"name":"findings"');
    expect((await post(server.url, { origin: 'https://example.org' })).status).toBe(403);
    expect((await post(server.url, { origin: 'null' })).status).toBe(403);
    expect((await post(server.url.replace('/mcp', '/'))).status).toBe(404);
    server.close();
    await server.closed;
  });

  test('another name for this machine is refused', async () => {
    const server = await serveHttp(folder, { ...options, port: 0 });
    const { request } = await import('node:http');
    const status = await new Promise((resolve, reject) => {
      const sent = request(server.url, { method: 'POST', headers: { host: 'rebound.example.org' } }, (response) => {
        response.resume();
        resolve(response.statusCode);
      });
      sent.on('error', reject).end('{}');
    });
    expect(status).toBe(403);
    server.close();
    await server.closed;
  });
});
