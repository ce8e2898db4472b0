import { spawn } from 'node:child_process';
import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { inject } from 'vitest';

export interface Answer {
  readonly id?: number | string | null;
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message?: string };
  readonly method?: string;
}

/** A client that can send any bytes. */
export interface RawClient {
  readonly child: ChildProcessWithoutNullStreams;
  say(text: string): void;
  send(message: object): void;
  /** Removes and returns the first message that matches. Waits for it if necessary. */
  next(is: (answer: Answer) => boolean): Promise<Answer>;
  /** The exit code. */
  readonly ended: Promise<number | null>;
}

export const initialize = {
  jsonrpc: '2.0',
  id: 1,
  method: 'initialize',
  params: { processId: null, rootUri: null, capabilities: {} },
};

export const withId = (id: number | string | null) => (answer: Answer) =>
  answer.id === id && answer.method === undefined;

export function frame(message: object): string {
  const body = JSON.stringify({ jsonrpc: '2.0', ...message });
  return `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
}

/** @param isReading whether the client reads the server's standard output */
export function rawClient(isReading = true): RawClient {
  const child = spawn(process.execPath, [inject('server'), '--stdio']);
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const answers: Answer[] = [];
  let wake = (): void => undefined;
  let parts: Buffer[] = [];
  let size = 0;
  let wanted = 0;
  const read = (chunk: Buffer): void => {
    parts.push(chunk);
    size += chunk.length;
    if (size < wanted) return;
    let bytes = Buffer.concat(parts);
    wanted = 0;
    for (;;) {
      const header = /^Content-Length: (\d+)\r\n\r\n/.exec(bytes.toString('latin1', 0, 64));
      if (!header) break;
      const end = header[0].length + Number(header[1]);
      if (bytes.length < end) {
        wanted = end;
        break;
      }
      answers.push(JSON.parse(bytes.toString('utf8', header[0].length, end)) as Answer);
      bytes = bytes.subarray(end);
    }
    parts = [bytes];
    size = bytes.length;
    wake();
  };
  if (isReading) child.stdout.on('data', read);
  // The server may have exited.
  child.stdin.on('error', () => undefined);
  const say = (text: string): void => void child.stdin.write(text);
  return {
    child,
    say,
    send: (message) => say(frame(message)),
    next: async (is) => {
      for (;;) {
        const found = answers.findIndex(is);
        if (found >= 0) return answers.splice(found, 1)[0]!;
        await new Promise<void>((resolve) => (wake = resolve));
      }
    },
    ended,
  };
}
