import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { importInWorker, type Progress } from './in-worker.js';

/** A worker whose program runs `code` for each message. */
const program = (code: string): URL =>
  new URL(
    `data:text/javascript,${encodeURIComponent(
      `import { parentPort } from 'node:worker_threads';
      const send = (message) => parentPort.postMessage(message);
      const reading = (done, total) => send({ type: 'progress', progress: { unit: 'page', done, total } });
      parentPort.on('message', async ({ bytes, options }) => { ${code} });`,
    )}`,
  );

const bytes = Uint8Array.of(1);

describe('time', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
  afterEach(() => void vi.useRealTimers());

  /** Lets 30 seconds pass when the worker has reported its last progress. */
  const afterPage =
    (last: number) =>
    ({ done }: Progress): void =>
      void (done === last && vi.advanceTimersByTime(30_000));

  test.each([
    ['at the page that it reads', 2, 'took more than 30 seconds, so it was stopped at page 3 of 12. Save the part'],
    ['after the last page', 12, 'took more than 30 seconds, so it was stopped after page 12 of 12. Save the part'],
  ])('a worker that does not come to an end is stopped %s', async (_, done, message) => {
    const worker = program(`reading(0, 12); reading(${done}, 12); for (;;);`);
    const imported = importInWorker(bytes, { worker, onProgress: afterPage(done) });
    await expect(imported).rejects.toMatchObject({
      name: 'ImportError',
      code: 'import.too-large',
      message: expect.stringContaining(message) as string,
    });
  });

  test('a longer time is allowed on request, and with text recognition', async () => {
    const worker = program(`reading(0, 1); reading(1, 1); send({ type: 'result', result: options });`);
    const onProgress = afterPage(0);
    expect(await importInWorker(bytes, { worker, onProgress, timeout: 31 })).toEqual({ ocr: false });
    expect(await importInWorker(bytes, { worker, onProgress, ocr: true })).toEqual({ ocr: true });
  });
});

describe('memory', () => {
  test.each([
    ['arrays of bytes, which V8 does not limit', 'kept.push(new Uint8Array(1e6).fill(1))'],
    ['objects', 'kept.push({ number: kept.length })'],
  ])('a worker that fills memory with %s is stopped', async (_, grow) => {
    const worker = program(`reading(4, 9); const kept = []; for (;;) ${grow};`);
    await expect(importInWorker(bytes, { worker, memory: 100 })).rejects.toMatchObject({
      code: 'import.too-large',
      message: expect.stringContaining('took more than 100 MB of memory, so it was stopped at page 5 of 9. ') as string,
    });
  });
});

test('the caller can end it', async () => {
  const caller = new AbortController();
  const worker = program('reading(0, 1); for (;;);');
  const imported = importInWorker(bytes, {
    worker,
    signal: caller.signal,
    onProgress: () => caller.abort(new Error('cancelled')),
  });
  await expect(imported).rejects.toThrow('cancelled');
  await expect(importInWorker(bytes, { worker, signal: caller.signal })).rejects.toThrow('cancelled');
});

test.each([
  ['a refusal', `send({ type: 'refusal', code: 'import.empty', message: 'Empty.' })`, { code: 'import.empty' }],
  ['an error of the program', `send({ type: 'error', error: new TypeError('Mistake.') })`, { message: 'Mistake.' }],
  ['an error that nothing catches', `throw new Error('Uncaught.')`, { message: 'Uncaught.' }],
  ['an early end', 'process.exit(3)', { message: 'The worker ended with code 3.' }],
])('%s is passed on', async (_, code, error) => {
  await expect(importInWorker(bytes, { worker: program(code) })).rejects.toMatchObject(error);
});
